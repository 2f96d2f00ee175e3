import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** What a PostgreSQL server writes about itself in its data folder. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
  /** Whether it takes connections by now. */
  readonly isReady: boolean
}

/** File in which a server says that the folder is its own. */
export const POSTMASTER_FILE = 'postmaster.pid'

/** Who says to use this folder; undefined when nobody does, or is not that far yet. */
export async function readPostmaster(
  folder: string,
  file = POSTMASTER_FILE,
): Promise<Postmaster | undefined> {
  const text = await readFile(join(folder, file), 'utf8').catch(() => '')
  // Process id, folder, start time, port, socket, address, memory, state.
  const lines = text.split('\n')
  const [pid, , , port] = lines.map(Number)
  if (!pid || !port) return undefined
  return { pid, port, isReady: lines[7]?.startsWith('ready') ?? false }
}

/** Whether a process lives, whoever runs it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether this living process is a PostgreSQL server; after a crash its number may be another program’s. */
export async function isPostgres(pid: number): Promise<boolean> {
  const run = promisify(execFile)
  const [program, args] =
    process.platform === 'win32'
      ? ['tasklist', ['/FI', `PID eq ${pid}`, '/NH']]
      : ['ps', ['-p', String(pid), '-o', 'comm=']]
  try {
    const { stdout } = await run(program, args)
    return /postgres|postmaster/i.test(stdout)
  } catch (error) {
    // `ps` ends with 1 when the process is gone; a machine without `ps` cannot say: trust the file.
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
  }
}
