import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { databaseFault } from '../database-fault.ts'
import { embeddedServer } from './embedded-server.ts'
import type { EmbeddedServer } from './embedded-server.ts'

/** Keys of the lock that the app of a data folder holds. */
const LOCK = [7332, 1] as const
/** Time between two looks, at the own lock and at that of another, in milliseconds. */
const LOOK = 2000
const WAIT = 200

/** Where the app of a data folder is. */
export interface AppAddress {
  /** For people. */
  readonly address: string
  /** For programs on this machine. */
  readonly local: string
}

/** This process is the app of its data folder, until it releases. */
export interface OnlyApp {
  /** Writes down where it is, for who starts it once more. */
  publish(where: AppAddress): Promise<void>
  release(): Promise<void>
}

/**
 * Makes this process the only app of a data folder. The lock is one of the built-in database, held by a connection, so
 * that it ends with the process, however that ends. A start that is under way elsewhere is waited for.
 * @returns the app that runs already, when there is one
 */
export async function becomeOnlyApp(
  dataFolder: string,
  tell: (line: string) => void,
): Promise<OnlyApp | { readonly running: AppAddress }> {
  let server: EmbeddedServer
  try {
    server = await embeddedServer(dataFolder, tell)
  } catch (error) {
    throw databaseFault(error, { dataFolder })
  }
  const file = join(dataFolder, 'app.json')
  const sql = postgres(server.url, {
    max: 1,
    onnotice: () => undefined,
    connection: { application_name: 'digirooster app' },
  })
  // After a fault the connection is a new one, and the lock has to be taken again.
  const hold = async () => {
    const [row] = await sql<{ held: boolean }[]>`
      select exists (select from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()
          and classid = ${LOCK[0]}::int::oid and objid = ${LOCK[1]}::int::oid)
        or pg_try_advisory_lock(${LOCK[0]}::int, ${LOCK[1]}::int) as held`
    return row?.held === true
  }
  for (let waits = 0; !(await hold()); waits++) {
    const running = await readAddress(file)
    if (running && (await answers(running))) {
      await sql.end({ timeout: 1 })
      return { running }
    }
    if (waits === 2) tell('Digirooster is being started elsewhere on this data; waiting for it …')
    await sleep(WAIT)
  }
  await rm(file, { force: true })
  const looking = setInterval(() => void hold().catch(() => undefined), LOOK)
  return {
    publish: (where) => writeFile(file, JSON.stringify(where), { mode: 0o600 }),
    release: async () => {
      clearInterval(looking)
      await rm(file, { force: true })
      await sql.end({ timeout: 1 })
      await server.release()
    },
  }
}

async function readAddress(file: string): Promise<AppAddress | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as AppAddress
  } catch {
    // Not there yet, or half written.
    return undefined
  }
}

/** Whether the app is there; the address may be one of a start that was killed. */
function answers({ local }: AppAddress): Promise<boolean> {
  return fetch(`${local}/healthz`, { signal: AbortSignal.timeout(2000) }).then(
    ({ ok }) => ok,
    () => false,
  )
}
