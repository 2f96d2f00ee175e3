import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The app as a user starts it, with a database of its own. */
export interface AdminProgram {
  readonly address: string
  /** Single-use links of the demo accounts, by role. */
  readonly links: Readonly<Record<string, string>>
  /** What it logged so far. */
  readonly log: () => string
  /** Ends it as Ctrl+C does; gives its exit code. */
  readonly stop: () => Promise<number | null>
}

const start = fileURLToPath(new URL('../apps/admin/src/start.ts', import.meta.url))

/** A folder for the data of one test file, and how to throw it away. */
export function dataFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'digirooster-admin-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Starts the app on a free port and waits until it says that it is ready. */
export function startAdmin(folder: string): Promise<AdminProgram> {
  const child = spawn(process.execPath, [start], {
    env: { ...process.env, PORT: '0', DATA_FOLDER: folder, DATABASE_URL: '', PUBLIC_ADDRESS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let log = ''
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  child.stderr.on('data', (chunk: Buffer) => (log += String(chunk)))
  return new Promise((resolve, reject) => {
    void ended.then((code) => reject(new Error(`It ended with ${code}.\n${said}\n${log}`)))
    child.stdout.on('data', (chunk: Buffer) => {
      said += String(chunk)
      const address = /ready: (\S+)/.exec(said)?.[1]
      if (address === undefined || !said.includes('Stop with')) return
      const links = [...said.matchAll(/^ {2}(\w+) +(http\S+)$/gm)]
      resolve({
        address,
        links: Object.fromEntries(links.map(([, role = '', link = '']) => [role, link] as const)),
        log: () => log,
        stop: () => {
          child.kill('SIGTERM')
          return ended
        },
      })
    })
  })
}
