import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { installation } from '../example-database.ts'
import { openDatabase } from '../open-database.ts'
import type { Database } from '../open-database.ts'
import { freePort } from './free-port.ts'
import { killServer, killWhileWriting } from './example-kill.ts'
import { isAlive, readPostmaster } from './postmaster.ts'

let dataFolder: string
beforeAll(async () => {
  // Only its owner may come here, as in the home folder of root: the server must still start.
  dataFolder = await mkdtemp(join(tmpdir(), 'digirooster-'))
})
afterAll(async () => {
  const left = await readPostmaster(join(dataFolder, 'postgres'))
  if (left && isAlive(left.pid)) process.kill(left.pid, 'SIGKILL')
  await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 })
})

const open = () => openDatabase({ dataFolder })
const answer = (database: Database) =>
  database.withScope(installation, async (tx) => {
    const { rows } = await sql<{ is: number }>`select 1 as is`.execute(tx)
    return rows[0]?.is
  })

it('two that start at once in an empty folder share one server, and the last stops it', async () => {
  const [one, other] = await Promise.all([open(), open()])
  expect(one.url).toBe(other.url)
  await one.close()
  expect(await answer(other)).toBe(1)
  await other.close()
  expect(await readPostmaster(join(dataFolder, 'postgres'))).toBeUndefined()
})

it('a server that was killed starts again by itself, and for the next', async () => {
  const database = await open()
  await killServer(dataFolder)
  expect(await untilAnswer(database)).toBe(1)
  await killServer(dataFolder)
  await database.close()
  const next = await open()
  expect(await answer(next)).toBe(1)
  await next.close()
})

it('a lock left by a server that died is passed, also when another program has its number', async () => {
  const stale = [
    process.pid,
    join(dataFolder, 'postgres'),
    1,
    5432,
    '',
    '127.0.0.1',
    ' 1 1',
    'ready',
  ]
  await writeFile(join(dataFolder, 'postgres', 'postmaster.pid'), stale.join('\n'))
  const database = await open()
  expect(await answer(database)).toBe(1)
  await database.close()
})

it('a server that died comes back on its port, and on another when somebody took that', async () => {
  const stale = (port: number) =>
    writeFile(
      join(dataFolder, 'postgres', 'postmaster.pid'),
      [process.pid, '', 1, port, '', '127.0.0.1', ' 1 1', 'ready'].join('\n'),
    )
  const port = await freePort()
  await stale(port)
  const same = await open()
  expect(Number(new URL(same.url).port)).toBe(port)
  await same.close()
  const stranger = createServer().listen(port, '127.0.0.1')
  await once(stranger, 'listening')
  await stale(port)
  const other = await open()
  expect(Number(new URL(other.url).port)).not.toBe(port)
  expect(await answer(other)).toBe(1)
  await other.close()
  stranger.close()
})

it('a server outlives a program that was killed, and the next program joins it', async () => {
  const app = spawn(process.execPath, [join(import.meta.dirname, 'example-app.ts'), dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [port] = (await once(app.stdout, 'data')) as [Buffer]
  app.kill('SIGKILL')
  await once(app, 'exit')
  const database = await open()
  expect(new URL(database.url).port).toBe(port.toString().trim())
  expect(await answer(database)).toBe(1)
  await database.close()
})

it('nothing that was confirmed is lost when the server is killed during writes, twice', async () => {
  for (const round of [1, 2]) {
    const { confirmed, confirmedAfter, lost } = await killWhileWriting(dataFolder, round)
    expect(lost).toEqual([])
    expect(confirmed).toBeGreaterThan(0)
    expect(confirmedAfter).toBeGreaterThanOrEqual(20)
  }
})

/** The first work after a kill may meet connections that broke; what follows finds the server again. */
async function untilAnswer(database: Database): Promise<number | undefined> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const found = await answer(database).catch(() => undefined)
    if (found) return found
  }
  return undefined
}
