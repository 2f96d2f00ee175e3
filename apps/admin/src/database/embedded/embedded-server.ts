import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { chmod, mkdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { embeddedBinaries } from './binaries.ts'
import type { Binaries } from './binaries.ts'
import { clusterPassword, makeCluster, OWNER, runProgram } from './cluster.ts'
import { freePort } from './free-port.ts'
import { isAlive, isPostgres, readPostmaster } from './postmaster.ts'
import { removeStale } from './remove-stale.ts'
import { runAs } from './run-as.ts'
import type { RunAs } from './run-as.ts'
import { diskWords, FULL } from '../database-fault.ts'
import { StartFault } from '../start-fault.ts'

/** How long a server may take to start, recovery after a crash included, in milliseconds. */
const PATIENCE = 60_000
/** Looks at whether others still use the server, a tenth of a second apart. */
const LOOKS = 8

/** The database that comes with the app, running. */
export interface EmbeddedServer {
  readonly url: string
  /** Starts it again on the same port when it died; returns at once when it runs. */
  restart(): Promise<void>
  /** Stops it, unless other processes still use it. */
  release(): Promise<void>
}

/**
 * Starts the built-in PostgreSQL of a data folder, or joins the one that runs there already. The server lives apart
 * from this process: it survives its death, and the next start finds it.
 * @param tell     says in a line what takes long
 * @param programs another PostgreSQL than the one that npm installed
 */
export async function embeddedServer(
  dataFolder: string,
  tell: (line: string) => void,
  programs?: Binaries,
): Promise<EmbeddedServer> {
  const home = resolve(dataFolder)
  await mkdir(home, { recursive: true })
  const binaries = programs ?? (await embeddedBinaries())
  const as = runAs([join(home, 'postgres'), binaries.postgres])
  const cluster = { folder: join(home, 'postgres'), log: join(home, 'postgres.log'), binaries, as }
  if ((await clusterPassword(cluster.folder)) === undefined) {
    tell('Making the database…')
    for (const program of Object.values(binaries) as unknown[])
      if (typeof program === 'string') await chmod(program, 0o755).catch(() => undefined)
    await makeCluster(cluster.folder, binaries, as)
  }
  await refuseOtherVersion(cluster)
  const url = await start(cluster)
  return {
    url,
    restart: async () => {
      await start(cluster, Number(new URL(url).port))
    },
    release: () => release(cluster, url),
  }
}

interface Cluster {
  readonly folder: string
  readonly log: string
  readonly binaries: Binaries
  readonly as: RunAs
}

/** Address of the running server, started when there is none. */
async function start(cluster: Cluster, port?: number): Promise<string> {
  const password = (await clusterPassword(cluster.folder)) ?? ''
  const until = Date.now() + PATIENCE
  let lastWords = ''
  // Who still uses a server that died knows its port.
  let wanted = port
  while (Date.now() < until) {
    const found = await readPostmaster(cluster.folder)
    if (found && isAlive(found.pid)) {
      if (await isPostgres(found.pid)) {
        const url = `postgres://${OWNER}:${password}@127.0.0.1:${found.port}/postgres`
        if (await answers(url, cluster.folder)) return url
        lastWords = `Process ${found.pid} has the database in ${cluster.folder} and does not answer.`
      } else if (isAlive(found.pid)) {
        // The server died, and its number is another program’s now; PostgreSQL itself would wait for that one.
        wanted ??= found.port
        await removeStale(cluster.folder, found.pid)
      }
    } else {
      wanted ??= found?.port
      lastWords = await launch(cluster, wanted ?? (await freePort()))
      stopIfHopeless(cluster, lastWords)
      if (lastWords !== '' && port === undefined && isTaken(lastWords)) wanted = await freePort()
    }
    await sleep(100)
  }
  throw new StartFault(`The built-in database did not start.\n${lastWords}\nSee ${cluster.log}.`)
}

/** @throws {StartFault} when another major version of PostgreSQL made the database, running or not */
async function refuseOtherVersion({ folder, binaries, as }: Cluster): Promise<void> {
  const made = (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim()
  // Such as `postgres (PostgreSQL) 18.4`.
  const said = await runProgram(as, binaries.postgres, ['--version'])
  if (/ (\d+)/.exec(said)?.[1] !== made)
    throw new StartFault(
      `Another version of PostgreSQL made the database in ${folder}.\n` +
        'Start the version of Digirooster that made it, take a backup, and restore that into another DATA_FOLDER.',
    )
}

/** @throws {StartFault} when trying again cannot help */
function stopIfHopeless({ folder, log }: Cluster, words: string): void {
  if (FULL.test(words)) throw new StartFault(diskWords)
  if (/Permission denied|Read-only file system/.test(words))
    throw new StartFault(
      `The database in ${folder} cannot be read and written by who started this.\nSee ${log}.`,
    )
}

/** Whether somebody else listens on the port by now. */
function isTaken(words: string): boolean {
  return /could not (bind|create any TCP)|Address already in use/.test(words)
}

/** Starts a server and waits until it takes connections or ends; returns what it said last when it ended. */
async function launch({ folder, log, binaries, as }: Cluster, port: number): Promise<string> {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    // Only a file of ours: what people typed stays out of it.
    log_statement: 'none',
    log_min_error_statement: 'panic',
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const args = [...as.prefix, binaries.postgres, '-D', folder, '-p', String(port), ...flags]
  const [program = '', ...rest] = args
  const file = openSync(log, 'a', 0o600)
  const ids = as.owner && as.prefix.length === 0 ? as.owner : {}
  const stdio = ['ignore', file, file] as ['ignore', number, number]
  const child = spawn(program, rest, { ...ids, stdio, detached: true, cwd: '/' })
  closeSync(file)
  child.unref()
  let hasEnded = false
  child.on('exit', () => (hasEnded = true)).on('error', () => (hasEnded = true))
  const until = Date.now() + PATIENCE
  while (!hasEnded && Date.now() < until) {
    const found = await readPostmaster(folder)
    // Another process may have been faster: then this one ends by itself.
    if (found?.pid === child.pid && found?.isReady) return ''
    await sleep(20)
  }
  const text = await readFile(log, 'utf8').catch(() => '')
  return text.trimEnd().split('\n').slice(-3).join('\n')
}

/** Whether our own server answers there, and not a stranger’s. */
async function answers(url: string, folder: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined })
  try {
    const [row] = await sql<
      { folder: string }[]
    >`select current_setting('data_directory') as folder`
    return row?.folder === folder
  } catch {
    return false
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/** Stops the server when this process was the last to use it. */
async function release({ folder, binaries, as }: Cluster, url: string): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined })
  try {
    // A connection that this process just ended may be there for a moment still.
    for (let look = 1; ; look++) {
      const others = await sql`
        select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`
      if (others.length === 0) break
      if (look === LOOKS) return
      await sleep(100)
    }
  } catch {
    return
  } finally {
    await sql.end({ timeout: 1 })
  }
  await runProgram(as, binaries.pg_ctl, ['stop', '-D', folder, '-m', 'fast']).catch(() => undefined)
}
