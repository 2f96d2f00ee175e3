import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import ts from 'typescript'

/** A worker is started by the name of its file, so no import leads to it. */
const workers: Readonly<Record<string, readonly string[]>> = {
  '@digirooster/planner': ['node', 'browser'].flatMap((platform) => [
    `dist/parallel/${platform}/island-worker.js`,
    `dist/parallel/${platform}/plan-worker.js`,
  ]),
}

/** What is in an installed package, as paths within it. */
export interface PublishedModules {
  /** every file its package.json names: entries, commands, schemas */
  readonly named: readonly string[]
  /** every .js file */
  readonly scripts: readonly string[]
  /** every .js or .d.ts file to which no entry leads */
  readonly unreachable: readonly string[]
  /** every module to which an entry leads and that was left out */
  readonly missing: readonly string[]
}

/** Looks over the package in `folder`. */
export function publishedModules(name: string, folder: string): PublishedModules {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as object
  const named = ['exports', 'bin'].flatMap((field) => textsIn(Reflect.get(manifest, field)))
  const code = named.filter((file) => /\.(js|d\.ts)$/.test(file))
  const reached = reachedFrom(folder, [...code, ...(workers[name] ?? [])])
  const files = globSync('dist/**/*.{js,d.ts}', { cwd: folder }).map((f) => f.split(sep).join('/'))
  return {
    named,
    scripts: files.filter((file) => file.endsWith('.js')),
    unreachable: files.filter((file) => !reached.has(stemOf(file))),
    missing: [...reached].filter((stem) => !files.includes(`${stem}.d.ts`)),
  }
}

/** All texts somewhere in a value of JSON. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value instanceof Object ? Object.values(value).flatMap(textsIn) : []
}

/** A module is its code with its declarations; one with types alone is reached by declarations only. */
function reachedFrom(folder: string, entries: readonly string[]): Set<string> {
  const reached = new Set<string>()
  const waiting = entries.map((entry) => stemOf(join(entry)))
  for (let stem = waiting.pop(); stem !== undefined; stem = waiting.pop()) {
    if (reached.has(stem)) continue
    reached.add(stem)
    for (const file of [`${stem}.js`, `${stem}.d.ts`].map((f) => join(folder, f))) {
      if (!existsSync(file)) continue
      for (const { fileName } of ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles) {
        const isOwn = fileName.startsWith('.')
        if (isOwn) waiting.push(stemOf(relative(folder, join(dirname(file), fileName))))
      }
    }
  }
  return reached
}

function stemOf(file: string): string {
  return file
    .split(sep)
    .join('/')
    .replace(/(\.d\.ts|\.ts|\.js)$/, '')
}
