import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { StartFault } from '../start-fault.ts'

/** How a program of the server is started. */
export interface RunAs {
  /** The program and arguments that come before it. */
  readonly prefix: readonly string[]
  /** Owner of the data folder, as numbers; absent: who runs this process. */
  readonly owner?: { readonly uid: number; readonly gid: number }
}

const USER = 'postgres'

/**
 * PostgreSQL refuses to run as root, so root runs it as the user `postgres`, made when absent. Where that user cannot
 * come (a clone in root’s own folder), it keeps root’s right to pass.
 * @param paths files and folders the server must reach
 */
export function runAs(paths: readonly string[]): RunAs {
  if (process.getuid?.() !== 0) return { prefix: [] }
  const owner = { uid: idOf('-u'), gid: idOf('-g') }
  if (paths.every((path) => isOpenTo(path))) {
    return { prefix: [], owner }
  }
  const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path))
  if (!setpriv) {
    throw new StartFault(
      `The database runs as user ${USER}, which cannot reach ${paths.join(' or ')}.\n` +
        'Run as another user than root, or put the project where everybody can read it.',
    )
  }
  const user = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups']
  const rights = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override']
  return { prefix: [setpriv, ...user, ...rights], owner }
}

function idOf(flag: '-u' | '-g'): number {
  const read = () =>
    Number(execFileSync('id', [flag, USER], { stdio: ['ignore', 'pipe', 'ignore'] }))
  try {
    return read()
  } catch {
    try {
      execFileSync('useradd', ['--system', '--user-group', USER], { stdio: 'ignore' })
    } catch {
      throw new StartFault(
        `The database does not run as root, and no user ${USER} could be made.\n` +
          'Run as another user, or set DATABASE_URL to a PostgreSQL server.',
      )
    }
    return read()
  }
}

/** Whether everybody may pass every folder above a path. */
function isOpenTo(path: string): boolean {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false
    if (folder === dirname(folder)) return true
  }
}
