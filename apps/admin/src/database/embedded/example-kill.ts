import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { installation } from '../example-database.ts'
import { openDatabase } from '../open-database.ts'
import type { Database } from '../open-database.ts'
import { readPostmaster } from './postmaster.ts'

/** Kills the built-in server of a data folder, as a power cut would. */
export async function killServer(dataFolder: string): Promise<number> {
  const found = await readPostmaster(join(dataFolder, 'postgres'))
  if (!found) throw new Error(`No server runs in ${dataFolder}.`)
  process.kill(found.pid, 'SIGKILL')
  return found.pid
}

/** What a kill during writes left. */
export interface KillOutcome {
  /** Writes that were confirmed, before the kill and after the server came back by itself. */
  readonly confirmed: number
  readonly confirmedAfter: number
  /** Confirmed writes that were not there afterwards. */
  readonly lost: readonly string[]
}

/** Kills the server while six people write, lets the same process go on, then opens the folder anew and counts. */
export async function killWhileWriting(dataFolder: string, round: number): Promise<KillOutcome> {
  const database = await openDatabase({ dataFolder })
  const confirmed: string[] = []
  let isOver = false
  const writer = async (who: number) => {
    for (let k = 0; !isOver; k++) {
      const id = `${round}-${who}-${k}`
      await write(database, id).then(
        () => confirmed.push(id),
        // Not confirmed: it may be there or not.
        () => sleep(5),
      )
    }
  }
  const writers = Array.from({ length: 6 }, (_, who) => writer(who))
  while (confirmed.length === 0) await sleep(5)
  await sleep(40 + ((round * 37) % 160))
  await killServer(dataFolder)
  const before = confirmed.length
  for (let k = 0; k < 200 && confirmed.length < before + 20; k++) await sleep(50)
  isOver = true
  await Promise.all(writers)
  await database.close()
  const again = await openDatabase({ dataFolder })
  const there = await again.withScope(installation, (tx) =>
    tx.selectFrom('network').select('id').execute(),
  )
  await again.close()
  const kept = new Set(there.map(({ id }) => id))
  const lost = confirmed.filter((id) => !kept.has(id))
  return { confirmed: before, confirmedAfter: confirmed.length - before, lost }
}

function write(database: Database, id: string): Promise<unknown> {
  return database.withScope(installation, (tx) =>
    sql`insert into network (id, name) values (${id}, 'x')`.execute(tx),
  )
}
