import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartFault } from '../database/start-fault.ts'
import { fromRoot } from '../environment.ts'

const app = fromRoot('apps/admin')
const builds = join(app, 'build')
const lockFolder = join(app, '.svelte-kit', 'building')

/** Builds that nobody can still be running on are thrown away after this, in milliseconds. */
const KEPT = 7 * 24 * 60 * 60_000

/**
 * Builds the pages when they were never built, or when one of their sources changed since. Each state of the sources has
 * a folder of its own, so that a program that runs keeps the pages it began with.
 * @param tell  hears what happens, line by line
 * @param end   aborts when nobody wants them any more
 * @returns     the folder of the pages
 * @throws      with the output of the build when it fails
 */
export async function buildPages(tell: (line: string) => void, end: AbortSignal): Promise<string> {
  const folder = join(builds, stampOfSources())
  if (isBuilt(folder)) return folder
  await lock()
  try {
    // Another start may have built them while this one waited.
    if (isBuilt(folder)) return folder
    const started = performance.now()
    tell('Building the pages, only the first time and after an update …')
    await runBuild(folder, tell, end)
    writeFileSync(join(folder, 'done'), '')
    removeOld(folder)
    tell(`Pages built in ${Math.round((performance.now() - started) / 1000)} s.`)
    return folder
  } finally {
    rmSync(lockFolder, { recursive: true, force: true })
  }
}

function isBuilt(folder: string): boolean {
  return existsSync(join(folder, 'done'))
}

function removeOld(newest: string): void {
  for (const name of readdirSync(builds)) {
    const folder = join(builds, name)
    const isOld = statSync(folder).mtimeMs < Date.now() - KEPT
    if (folder !== newest && isOld) rmSync(folder, { recursive: true, force: true })
  }
}

/** What the pages are made of: a hash over everything that goes into them. */
function stampOfSources(): string {
  const hash = createHash('sha256')
  const patterns = ['src/{routes,web}/**/*', 'src/*', 'static/**/*', '*.{json,ts}']
  for (const name of globSync(patterns, { cwd: app, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()) {
    hash.update(name).update('\0').update(readFileSync(name)).update('\0')
  }
  return hash
    .update(readFileSync(fromRoot('pnpm-lock.yaml')))
    .digest('hex')
    .slice(0, 20)
}

/** One build at a time: two would write over each other. */
async function lock(): Promise<void> {
  mkdirSync(dirname(lockFolder), { recursive: true })
  for (;;) {
    try {
      mkdirSync(lockFolder)
      writeFileSync(join(lockFolder, 'pid'), String(process.pid))
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      if (!isHeld()) rmSync(lockFolder, { recursive: true, force: true })
      await sleep(200)
    }
  }
}

/** Whether the program that holds the lock still runs. */
function isHeld(): boolean {
  try {
    process.kill(Number(readFileSync(join(lockFolder, 'pid'), 'utf8')), 0)
    return true
  } catch (error) {
    // Not written yet: somebody is at it this very moment. No such process: nobody is.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

/** What the build says at each of its parts, and what that is to people. */
const PARTS = [
  ['building ssr environment', 'pages for the server'],
  ['building client environment', 'pages for the browser'],
  ['Using @sveltejs/adapter-node', 'putting them together'],
] as const

function runBuild(folder: string, tell: (line: string) => void, end: AbortSignal): Promise<void> {
  const vite = join(
    dirname(createRequire(join(app, 'package.json')).resolve('vite/package.json')),
    'bin/vite.js',
  )
  return new Promise((resolve, reject) => {
    let output = ''
    let told = 0
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'info'], {
      cwd: app,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production', FORCE_COLOR: '0', PAGES_FOLDER: folder },
    })
    const stop = () => child.kill()
    end.addEventListener('abort', stop)
    const hear = (chunk: Buffer) => {
      output += String(chunk)
      for (let part = PARTS[told]; part && output.includes(part[0]); part = PARTS[told])
        tell(`  ${++told} of ${PARTS.length}: ${part[1]}`)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', reject)
    child.on('close', (code) => {
      end.removeEventListener('abort', stop)
      if (code === 0) resolve()
      else reject(new StartFault(`the pages could not be built.\n${lastWords(output)}`))
    })
  })
}

/** What a build says goes wrong, without the list of what it made before. */
function lastWords(output: string): string {
  return output.slice(Math.max(0, output.lastIndexOf('error during build')))
}
