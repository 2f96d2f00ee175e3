import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { coordinator, embedded, installation } from '../database/example-database.ts'
import type { Database } from '../database/open-database.ts'
import type { Application } from '../server/application.ts'
import { explainAudit, listAudit } from '../tables/audit.ts'
import type { AuditSearch } from '../tables/audit.ts'
import { readAuditPage } from './audit-page.ts'
import { addDigibanken, exampleAccounts } from './example-accounts.ts'
import type { SignedIn } from './signed-in.ts'
import { invite } from './users.ts'

let database: Database
let application: Application
let boss: SignedIn
let other: SignedIn
const { somebody, sessionOf } = exampleAccounts(() => application)

/** Lines of a large installation: most of another digibank, a few of our own. */
const LINES = 100_000

beforeAll(async () => {
  database = await embedded.open()
  application = { database, isSecure: false, now: () => new Date() }
  await addDigibanken(database, 'east', 'west')
  boss = await sessionOf((await somebody(['coordinator', 'east'])).email)
  other = await sessionOf((await somebody(['coordinator', 'east'])).email)
  await database.asOwner(async (tx) => {
    await sql`insert into audit (at, user_id, role, by_digibank_id, digibank_id, subject_kind, subject_id, action)
      select now() - interval '1 year' + make_interval(mins => n), 'app', 'admin',
        case when n % 1000 = 0 then 'east' else 'west' end, case when n % 1000 = 0 then 'east' else 'west' end,
        (array['demand', 'room', 'person', 'draft'])[n % 4 + 1], n::text, 'update'
      from generate_series(1, ${LINES}::int) n`.execute(tx)
    await sql`analyze audit`.execute(tx)
  })
}, 120_000)
afterAll(() => database?.close())

const asked = {
  email: 'x@example.be',
  role: 'steering',
  digibankId: 'east',
  subjectId: null,
} as const

describe('the logbook', () => {
  it('is searched by who, what was done with what, and when', async () => {
    await invite(application, other, asked)
    const mine = await readAuditPage(application, boss, { userId: other.accountId })
    expect(mine.lines.length).toBeGreaterThan(0)
    expect(new Set(mine.lines.map(({ who }) => who))).toEqual(new Set([other.name]))
    expect(mine.people.map(({ id }) => id)).toContain(other.accountId)

    const links = await readAuditPage(application, boss, {
      subjectKinds: ['single_use_link'],
      action: 'insert',
      userId: other.accountId,
    })
    expect(links.lines).toHaveLength(1)
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Brussels' }).format()
    const invited = { subjectKinds: ['single_use_link'] }
    const on = (from: string, until: string) =>
      readAuditPage(application, boss, { ...invited, from, until })
    expect((await on(today, today)).lines.length).toBeGreaterThan(0)
    expect((await on('2020-01-01', '2020-12-31')).lines).toEqual([])
    const byProgram = await readAuditPage(application, boss, { userId: null })
    expect(new Set(byProgram.lines.map(({ who }) => who))).toEqual(new Set([null]))
  })

  it('comes in pages that together hold each line once', async () => {
    const seen: number[] = []
    let before: number | undefined
    for (let page = 0; page < 20; page++) {
      const { lines, hasOlder } = await readAuditPage(application, boss, {
        subjectKinds: ['demand', 'room', 'person', 'draft'],
        before,
      })
      seen.push(...lines.map(({ id }) => id))
      before = lines.at(-1)?.id
      if (!hasOlder) break
    }
    expect(seen.length).toBeGreaterThanOrEqual(LINES / 1000)
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => b - a))
  })

  it('shows nothing of another digibank, whoever asks for it', async () => {
    const lines = await database.withScope(coordinator('east'), (tx) =>
      listAudit(tx, { digibankId: 'west', limit: 10 }),
    )
    expect(lines).toEqual([])
  })

  it('is found through an index, however long it is', async () => {
    const searches: Omit<AuditSearch, 'limit'>[] = [
      { digibankId: 'east' },
      { digibankId: 'east', before: 50_000 },
      { digibankId: 'east', subjectKinds: ['room'] },
      { digibankId: 'east', userId: boss.accountId },
      { digibankId: 'east', from: '2026-01-01', until: '2026-01-31' },
    ]
    for (const search of searches) {
      const how = await database.withScope(coordinator('east'), (tx) =>
        explainAudit(tx, { ...search, limit: 101 }),
      )
      expect(how, JSON.stringify(search)).toMatch(/Index/)
      expect(how, JSON.stringify(search)).not.toMatch(/Seq Scan on audit/)
    }
    for (const search of [{}, { subjectKinds: ['run'] }, { userId: boss.accountId }]) {
      const how = await database.withScope(installation, (tx) =>
        explainAudit(tx, { ...search, limit: 101 }),
      )
      expect(how, JSON.stringify(search)).not.toMatch(/Seq Scan on audit/)
    }
  })
})
