import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fromRoot } from '../environment.ts'

const app = fromRoot('apps/admin')
const stampFile = join(app, 'build', 'stamp')
const lockFolder = join(app, '.svelte-kit', 'building')

/**
 * Builds the pages when they were never built, or when one of their sources changed since.
 * @param tell  hears what happens, line by line
 * @throws      with the output of the build when it fails
 */
export async function buildPages(tell: (line: string) => void): Promise<void> {
  const stamp = stampOfSources()
  if (isBuilt(stamp)) return
  await lock()
  try {
    // Another start may have built them while this one waited.
    if (isBuilt(stamp)) return
    const started = performance.now()
    tell('Building the pages, once: up to a minute …')
    rmSync(stampFile, { force: true })
    await runBuild()
    writeFileSync(stampFile, stamp)
    tell(`Pages built in ${Math.round((performance.now() - started) / 1000)} s.`)
  } finally {
    rmSync(lockFolder, { recursive: true, force: true })
  }
}

function isBuilt(stamp: string): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp
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
  return hash.update(readFileSync(fromRoot('pnpm-lock.yaml'))).digest('hex')
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

function runBuild(): Promise<void> {
  const vite = join(
    dirname(createRequire(join(app, 'package.json')).resolve('vite/package.json')),
    'bin/vite.js',
  )
  return new Promise((resolve, reject) => {
    let output = ''
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
      cwd: app,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production' },
    })
    child.stdout.on('data', (chunk: Buffer) => (output += String(chunk)))
    child.stderr.on('data', (chunk: Buffer) => (output += String(chunk)))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`The pages could not be built.\n${output}`))
    })
  })
}
