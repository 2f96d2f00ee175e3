import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Binaries } from './binaries.ts'
import type { RunAs } from './run-as.ts'

/** Superuser of the built-in database. */
export const OWNER = 'digirooster'
const PASSWORD_FILE = 'password'

/**
 * Makes an empty database cluster in `folder`, unless there is one. It is made beside and moved when it is whole, so
 * that a process killed halfway leaves no half cluster, and of two at once one wins.
 */
export async function makeCluster(folder: string, binaries: Binaries, as: RunAs): Promise<void> {
  const made = `${folder}.${randomBytes(6).toString('hex')}`
  const passwordFile = `${made}.password`
  const password = randomBytes(24).toString('base64url')
  await mkdir(made, { recursive: true, mode: 0o700 })
  await writeFile(passwordFile, password, { mode: 0o600 })
  try {
    if (as.owner)
      for (const path of [made, passwordFile]) await chown(path, as.owner.uid, as.owner.gid)
    const args = [
      ...[`--pgdata=${made}`, `--username=${OWNER}`, `--pwfile=${passwordFile}`],
      ...['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-instructions'],
    ]
    await runProgram(as, binaries.initdb, args)
    await writeFile(join(made, PASSWORD_FILE), password, { mode: 0o600 })
    // A folder with something in it is never replaced: another process was first.
    await rename(made, folder).catch((error: unknown) => {
      if (!isThere(error)) throw error
    })
  } finally {
    await rm(passwordFile, { force: true })
    await rm(made, { recursive: true, force: true })
  }
}

/** Password of the owner of a cluster; undefined where there is no cluster. */
export async function clusterPassword(folder: string): Promise<string | undefined> {
  return readFile(join(folder, PASSWORD_FILE), 'utf8').catch(() => undefined)
}

/** Runs a program of the server to its end. */
export async function runProgram(as: RunAs, program: string, args: string[]): Promise<string> {
  const [first = program, ...rest] = [...as.prefix, program, ...args]
  const ids = as.owner && as.prefix.length === 0 ? as.owner : {}
  const { stdout } = await promisify(execFile)(first, rest, { ...ids, cwd: '/' })
  return stdout
}

function isThere(error: unknown): boolean {
  return ['ENOTEMPTY', 'EEXIST', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')
}
