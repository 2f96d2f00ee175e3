import { spawn, spawnSync } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseFault } from '../database/database-fault.ts'
import { embedded, exampleServers } from '../database/example-database.ts'
import { freePort } from '../database/embedded/free-port.ts'
import type { Database } from '../database/open-database.ts'
import { versionFault } from '../database/server-version.ts'

const program = join(import.meta.dirname, '../start.ts')
let folder: string
let own: Database
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'digirooster-'))
  own = await embedded.open()
})
afterAll(async () => {
  await own.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

interface Started {
  readonly said: () => string
  /** Settles when it said this. */
  readonly until: (words: string) => Promise<void>
  readonly kill: (signal: NodeJS.Signals) => void
  readonly ended: Promise<number | null>
}

/** Starts the app with some settings, as a user does. */
function start(settings: Readonly<Record<string, string>>, uid?: number): Started {
  const env = { ...process.env, PORT: '0', PLANNING_RUNS: '0', LOG: 'none', ...settings }
  const child = spawn(process.execPath, [program], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid !== undefined && { uid, gid: uid }),
  })
  let said = ''
  const hear = (chunk: Buffer) => (said += String(chunk))
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return {
    said: () => said,
    until: (words) => expect.poll(() => said, { timeout: 120_000 }).toContain(words),
    kill: (signal) => child.kill(signal),
    ended,
  }
}

const addressIn = (said: string) => /(?:ready|runs): (\S+)/.exec(said)?.[1]
const linksIn = (said: string) => [...said.matchAll(/^ {2}\w+ +(http\S+)$/gm)].map(([, l]) => l)

describe('a second start on the same data', () => {
  it('says where the app runs, gives links that work, and ends well; after the first ended it starts', async () => {
    const DATA_FOLDER = join(folder, 'data')
    const first = start({ DATA_FOLDER })
    await first.until('Stop with')
    const second = start({ DATA_FOLDER })
    expect(await second.ended).toBe(0)
    expect(second.said()).toContain('already runs')
    const address = addressIn(first.said())
    expect(addressIn(second.said())).toBe(address)
    const links = linksIn(second.said())
    expect(links).toHaveLength(8)
    const page = await fetch(links[0] ?? '')
    expect(await page.text()).toContain('Verder naar Digirooster')
    first.kill('SIGINT')
    expect(await first.ended).toBe(0)
    expect(first.said()).toMatch(/Stopped\.\n$/)

    const third = start({ DATA_FOLDER })
    await third.until('Stop with')
    expect(third.said()).not.toContain('already')
    // What a start that was killed leaves does not stop the next one.
    third.kill('SIGKILL')
    await third.ended
    const fourth = start({ DATA_FOLDER })
    await fourth.until('Stop with')
    fourth.kill('SIGTERM')
    expect(await fourth.ended).toBe(0)
  }, 240_000)
})

describe('who looks after the app', () => {
  it('reads figures on this machine, or with a token, and not past a proxy', async () => {
    const open = start({ DATABASE_URL: own.url })
    const closed = start({ DATABASE_URL: own.url, METRICS_TOKEN: 'sixteen-characters' })
    await open.until('Stop with')
    await closed.until('Stop with')
    const get = (app: Started, headers = {}, path = '/metrics') =>
      fetch(new URL(path, addressIn(app.said())), { headers })
    await get(open, {}, '/login')
    await get(open, {}, '/geheim@voorbeeld.example')
    const text = await (await get(open)).text()
    expect(text).toContain(
      'digirooster_http_requests_total{route="/login",method="GET",status="200"} 1',
    )
    expect(text).toContain('route="none",method="GET",status="404"')
    expect(text).toContain('digirooster_database_up 1')
    expect(text).toContain('digirooster_runs{state="waiting"} 0')
    expect(text).toContain('digirooster_run_queue_length 0')
    expect(text).not.toContain('geheim')
    expect((await get(open, { 'x-forwarded-for': '127.0.0.1' })).status).toBe(403)
    expect((await get(closed)).status).toBe(401)
    expect((await get(closed, { authorization: 'Bearer sixteen-characterz' })).status).toBe(401)
    const known = await get(closed, { authorization: 'Bearer sixteen-characters' })
    expect(known.headers.get('content-type')).toContain('text/plain')
    expect(await known.text()).toContain('nodejs_eventloop_lag')
    for (const app of [open, closed]) app.kill('SIGTERM')
    expect(await Promise.all([open.ended, closed.ended])).toEqual([0, 0])
  }, 240_000)

  it('sees streams end and a search handed back when the app stops, and the next start goes on with it', async () => {
    const DATA_FOLDER = join(folder, 'stopped')
    const settings = { DATA_FOLDER, PLANNING_RUNS: '1', PLANNING_THREADS: '1' }
    const first = start(settings)
    await first.until('Planning the example')
    const entered = await fetch(`${linksIn(first.said())[0]}?/enter`, {
      ...{ method: 'POST', redirect: 'manual', body: new URLSearchParams() },
      headers: { origin: addressIn(first.said()) ?? '' },
    })
    const cookie = entered.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ')
    const get = (path: string) =>
      fetch(new URL(path, addressIn(first.said())), { headers: { cookie } })
    const list = await (await get('/planning')).text()
    const run = /\/planning\/[0-9a-f-]{36}/.exec(list)?.[0] ?? ''
    const stream = await get(`${run}/events`)
    expect(stream.headers.get('content-type')).toBe('text/event-stream')
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
    let heard = ''
    while (!heard.includes('"served":3')) {
      const { value = '', done = true } = (await reader?.read()) ?? {}
      if (done) throw new Error(`The stream ended: ${heard}`)
      heard += value
    }
    first.kill('SIGTERM')
    // It ends, and not as a connection that breaks.
    while ((await reader?.read())?.done === false);
    expect(await first.ended).toBe(0)
    expect(first.said()).not.toContain('is planned')
    const next = start(settings)
    await next.until('is planned')
    next.kill('SIGTERM')
    expect(await next.ended).toBe(0)
    // One run was enough: a later start has its draft and plans no more.
    const last = start(settings)
    await last.until('Stop with')
    last.kill('SIGTERM')
    await last.ended
    expect(last.said()).not.toContain('Planning')
  }, 240_000)
})

describe('an empty database of one’s own', () => {
  for (const server of exampleServers)
    it(`starts without an example ${server.name}, and says how the first person comes in`, async () => {
      const database = await server.open()
      const settings = { DATABASE_URL: database.url }
      const app = start(settings)
      await app.until('Stop with')
      expect(app.said()).toContain('digirooster-admin create-admin')
      expect(linksIn(app.said())).toEqual([])
      const address = addressIn(app.said()) ?? ''
      expect((await fetch(new URL('/readyz', address))).status).toBe(200)
      const command = join(import.meta.dirname, '../admin-command.ts')
      const made = spawnSync(process.execPath, [command, 'create-admin', 'bo@example.org', 'Bo'], {
        env: { ...process.env, ...settings },
        encoding: 'utf8',
      })
      const link = /\/link\/\S+/.exec(made.stdout)?.[0] ?? ''
      const page = await (await fetch(new URL(link, address))).text()
      expect(page).toContain('Verder naar Digirooster')
      app.kill('SIGTERM')
      expect(await app.ended).toBe(0)
      const again = start(settings)
      await again.until('Stop with')
      expect(again.said()).not.toContain('create-admin')
      again.kill('SIGTERM')
      await again.ended
      await database.close()
    }, 240_000)
})

describe('what stands in the way of a start is told in words, without a trace or a password', () => {
  const refused = async (settings: Record<string, string>, words: RegExp, uid?: number) => {
    const app = start(settings, uid)
    expect(await app.ended, app.said()).toBe(1)
    expect(app.said()).toMatch(words)
    expect(app.said()).not.toMatch(/^\s+at |very-secret/m)
  }
  const url = (change: (parts: URL) => void) => {
    const parts = new URL(own.url)
    change(parts)
    return { DATABASE_URL: parts.href }
  }

  it('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    await refused({ DATABASE_URL: own.url, PORT: String(port) }, /port \d+ is taken.*\n.*PORT/)
    other.close()
  }, 120_000)

  it('a server that is not there, a wrong password, a database that is not there', async () => {
    const port = String(await freePort())
    await refused(
      url((u) => (u.port = port)),
      /127\.0\.0\.1:\d+ cannot be reached/,
    )
    await refused(
      url((u) => (u.password = 'very-secret')),
      /does not let user digirooster in/,
    )
    await refused(
      url((u) => (u.pathname = '/nowhere')),
      /no database nowhere/,
    )
    await refused({ DATABASE_URL: 'mysql://x' }, /DATABASE_URL/)
  })

  it('a full disk, whoever finds out', () => {
    const faults = [
      Object.assign(new Error('write'), { code: 'ENOSPC' }),
      Object.assign(new Error('could not extend file'), { code: '53100' }),
      Object.assign(new Error('Command failed'), { stderr: 'HINT:  Check free disk space.' }),
    ]
    for (const fault of faults)
      expect(databaseFault(fault, { dataFolder: folder })).toMatchObject({
        message: expect.stringContaining('The disk is full') as string,
      })
  })

  it('a server that is too old', () => {
    expect(versionFault(140_011, '14.11')).toMatch(/PostgreSQL 14\.11.*15 or later/)
    expect(versionFault(150_000, '15.0')).toBeUndefined()
  })

  it('tables that a newer version made', async () => {
    await own.asOwner((tx) =>
      sql`insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00.000Z')`.execute(
        tx,
      ),
    )
    await refused({ DATABASE_URL: own.url }, /A newer version of Digirooster made this database/)
    await own.asOwner((tx) =>
      sql`delete from kysely_migration where name = '9999-later'`.execute(tx),
    )
  })

  it('a data folder that is a file, or may not be written', async () => {
    const file = join(folder, 'file')
    await writeFile(file, '')
    await refused({ DATA_FOLDER: file }, /The data folder is not a folder/)
    // Root may write anywhere: then somebody else tries.
    const uid = process.getuid?.() === 0 ? 65_534 : undefined
    const closed = await mkdtemp(join(tmpdir(), 'digirooster-'))
    await chmod(closed, 0o555)
    await refused({ DATA_FOLDER: join(closed, 'data') }, /The data folder cannot be written/, uid)
    await rm(closed, { recursive: true })
  })

  it('a database of another version of PostgreSQL', async () => {
    const DATA_FOLDER = join(folder, 'data')
    const file = join(DATA_FOLDER, 'postgres/PG_VERSION')
    const before = await readFile(file, 'utf8')
    await writeFile(file, '99\n')
    await refused({ DATA_FOLDER }, /Another version of PostgreSQL/)
    await writeFile(file, before)
  })
})
