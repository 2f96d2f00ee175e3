import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { embedded, installation } from '../database/example-database.ts'
import type { Database } from '../database/open-database.ts'
import type { Application } from '../server/application.ts'
import * as memberships from '../tables/membership.ts'
import { askForHelp, helpBackIn } from './account-care.ts'
import { addDigibanken, client, exampleAccounts, PASSWORD } from './example-accounts.ts'
import { acceptInvitation, enterByLink, joinByInvitation, openLink, recover } from './links.ts'
import { changePassword, startSecondStep, stopSecondStep } from './own-account.ts'
import {
  chooseMembership,
  endOtherSessions,
  endOwnSession,
  endSession,
  listSessions,
  readSession,
  sessionCookie,
} from './sessions.ts'
import { confirmSecondStep, signIn } from './sign-in.ts'
import { newTotpSecret, totpCode } from './totp.ts'
import { endMembership, invite, listUsers, signInLink, withdraw } from './users.ts'
import { withAuth } from './with-auth.ts'

let database: Database
let application: Application
let late = 0
const { somebody, logIn, sessionOf } = exampleAccounts(() => application)

beforeAll(async () => {
  database = await embedded.open()
  await addDigibanken(database, 'east', 'west')
}, 60_000)
beforeEach(() => {
  late = 0
  application = { database, isSecure: false, now: () => new Date(Date.now() + late) }
})
afterAll(() => database?.close())

describe('a session', () => {
  it('is kept as a hash, and is another at each login', async () => {
    const { email } = await somebody(['coordinator', 'east'])
    const [one, two] = [await logIn(email), await logIn(email)]
    expect(one.token).not.toBe(two.token)
    expect(one.token.length).toBeGreaterThanOrEqual(32)
    const { rows } = await database.asOwner((tx) =>
      sql<{ all: string }>`select string_agg(s::text, ' ') as all from login_session s`.execute(tx),
    )
    expect(rows[0]?.all).not.toContain(one.token)
    expect(await readSession(application, one.token)).toMatchObject({
      email,
      membership: { role: 'coordinator', digibankId: 'east' },
    })
  })

  it('ends when it is not used, is made longer by use, and never lasts more than a week', async () => {
    const { id, email } = await somebody(['coordinator', 'east'])
    const { token } = await logIn(email)
    const shift = (expires: string, created: string) =>
      database.asOwner((tx) =>
        sql`update login_session set expires_at = now() + ${expires}::interval,
          created_at = now() - ${created}::interval where account_id = ${id}`.execute(tx),
      )
    const hoursLeft = async () => {
      const { rows } = await database.asOwner((tx) =>
        sql<{
          hours: number
        }>`select (extract(epoch from expires_at - now()) / 3600)::float as hours
          from login_session where account_id = ${id}`.execute(tx),
      )
      return rows[0]?.hours ?? 0
    }
    await shift('1 hour', '1 day')
    expect(await readSession(application, token)).not.toBeNull()
    expect(await hoursLeft()).toBeGreaterThan(9)
    await shift('1 hour', '6 days 22 hours')
    expect(await readSession(application, token)).not.toBeNull()
    expect(await hoursLeft()).toBeLessThan(2.1)
    await shift('-1 second', '1 day')
    expect(await readSession(application, token)).toBeNull()
  })

  it('can be listed and ended by whoever it belongs to, and by nobody else', async () => {
    const { email } = await somebody(['coordinator', 'east'])
    const other = await sessionOf((await somebody(['coordinator', 'east'])).email)
    const away = await logIn(email)
    const here = await sessionOf(email)
    const [first, second] = await listSessions(application, here)
    expect(first).toMatchObject({ id: here.sessionId, device: 'Firefox, Linux' })
    expect(await endOwnSession(application, other, second?.id ?? '')).toBe(false)
    expect(await readSession(application, away.token)).not.toBeNull()
    expect(await endOwnSession(application, here, second?.id ?? '')).toBe(true)
    expect(await readSession(application, away.token)).toBeNull()
    await logIn(email)
    await endOtherSessions(application, here)
    expect(await listSessions(application, here)).toHaveLength(1)
  })

  it('ends at logout, and when the role it works in is taken away it must choose anew', async () => {
    const { id, email } = await somebody(['assistant', 'east'], ['steering', 'west'])
    const { token } = await logIn(email)
    const session = await readSession(application, token)
    expect(session?.membership).toBeNull()
    const [east] = session?.memberships ?? []
    if (!session || !east) throw new Error('No roles.')
    expect(east.digibankName).not.toBeNull()
    expect(await chooseMembership(application, session, east.id)).toBe(true)
    expect((await readSession(application, token))?.membership?.id).toBe(east.id)
    const stranger = await sessionOf((await somebody(['assistant', 'east'])).email)
    expect(await chooseMembership(application, stranger, east.id)).toBe(false)
    await withAuth(database, id, (tx) => memberships.remove(tx, east.id))
    expect((await readSession(application, token))?.membership).toBeNull()
    await endSession(application, token)
    expect(await readSession(application, token)).toBeNull()
  })
})

describe('the cookie of a session', () => {
  it('is for this site only, out of reach of scripts, and stays on https where that is', () => {
    const plain = sessionCookie(application, 'secret')
    expect(plain.name).toBe('digirooster')
    expect(plain.attributes).toMatchObject({
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: false,
    })
    const secure = sessionCookie({ ...application, isSecure: true }, 'secret')
    expect(secure.name).toBe('__Host-digirooster')
    expect(secure.attributes).toMatchObject({
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: true,
    })
    expect(secure.attributes.domain).toBeUndefined()
  })
})

describe('guessing', () => {
  it('is slowed down for strangers, while the owner gets in from a device that is known', async () => {
    const { email } = await somebody(['coordinator', 'east'])
    const { deviceToken } = await logIn(email)
    const guess = (password: string) =>
      signIn(application, { email, password }, client(undefined, '198.51.100.7'))
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, (_, n) => guess(`guess number ${n}`)),
    )
    const looked = outcomes.filter(({ status }) => status === 'refused').length
    expect(looked).toBeLessThanOrEqual(10)
    expect(await guess(PASSWORD)).toEqual({ status: 'later' })
    expect((await logIn(email, client(deviceToken, '198.51.100.7'))).status).toBe('signed-in')
    late = 16 * 60_000
    expect((await guess(PASSWORD)).status).toBe('signed-in')
  })

  it('at an address nobody has gets the same answers', async () => {
    const { email } = await somebody(['coordinator', 'east'])
    const answers = async (at: string, address: string) => {
      const all: string[] = []
      for (let n = 0; n < 12; n++)
        all.push(
          (
            await signIn(
              application,
              { email: at, password: `guess ${n}` },
              client(undefined, address),
            )
          ).status,
        )
      return all
    }
    const real = await answers(email, '198.51.100.8')
    expect(await answers('nobody-at-all@example.be', '198.51.100.9')).toEqual(real)
    expect(real.slice(-2)).toEqual(['later', 'later'])
  })

  it('from one address at many accounts stops too', async () => {
    const outcomes = []
    for (let n = 0; n < 110; n++) {
      const email = `many-${n}@example.be`
      outcomes.push(
        (await signIn(application, { email, password: '' }, client(undefined, '198.51.100.10')))
          .status,
      )
    }
    expect(outcomes.filter((status) => status === 'refused')).toHaveLength(100)
  })
})

describe('a link', () => {
  it('logs in once, also when twenty use it at the same moment', async () => {
    const { id } = await somebody(['coordinator', 'east'])
    const token = await signInLink(application, id)
    const { rows } = await database.asOwner((tx) =>
      sql<{ all: string }>`select string_agg(s::text, ' ') as all from single_use_link s`.execute(
        tx,
      ),
    )
    expect(rows[0]?.all).not.toContain(token)
    expect((await openLink(application, token)).kind).toBe('enter')
    const uses = await Promise.all(
      Array.from({ length: 20 }, () => enterByLink(application, token, client())),
    )
    expect(uses.filter(({ status }) => status === 'signed-in')).toHaveLength(1)
    expect(uses.filter(({ status }) => status === 'gone')).toHaveLength(19)
    expect((await openLink(application, token)).kind).toBe('gone')
  })

  it('works for a day and no longer, and for nothing else than it was made for', async () => {
    const { id } = await somebody(['coordinator', 'east'])
    const token = await signInLink(application, id)
    const given = { password: 'een heel nieuwe zin', endsOthers: true }
    expect((await recover(application, token, given, client())).status).toBe('gone')
    expect((await joinByInvitation(application, token, PASSWORD, client())).status).toBe('gone')
    late = 24 * 60 * 60_000 + 1
    expect((await enterByLink(application, token, client())).status).toBe('gone')
  })

  it('invites: makes an account with the role, or adds the role to the account that is there', async () => {
    const coordinator = await sessionOf((await somebody(['coordinator', 'east'])).email)
    const asked = {
      email: 'New.One@example.be',
      role: 'steering',
      digibankId: 'east',
      subjectId: null,
    } as const
    const invited = await invite(application, coordinator, asked)
    if ('fault' in invited) throw new Error(invited.fault)
    const given = { name: 'New One', password: 'new.one@example.be', language: 'nl' } as const
    const weak = await acceptInvitation(application, invited.token, given, client())
    expect(weak).toEqual({ status: 'password', fault: 'too-common' })
    const good = { ...given, password: PASSWORD }
    expect((await acceptInvitation(application, invited.token, good, client())).status).toBe(
      'signed-in',
    )
    expect((await sessionOf('new.one@example.be')).membership).toMatchObject({
      role: 'steering',
      digibankId: 'east',
    })

    const again = await invite(application, coordinator, { ...asked, role: 'assistant' })
    if ('fault' in again) throw new Error(again.fault)
    expect((await openLink(application, again.token)).kind).toBe('join')
    expect(
      (await joinByInvitation(application, again.token, 'not it, sorry', client())).status,
    ).toBe('refused')
    expect((await joinByInvitation(application, again.token, PASSWORD, client())).status).toBe(
      'signed-in',
    )
    expect((await sessionOf('new.one@example.be')).memberships).toHaveLength(2)
  })
})

describe('recovery', () => {
  it('is asked for without telling who has an account, and given by who looks after the account', async () => {
    const { email } = await somebody(['assistant', 'east'])
    const boss = await sessionOf((await somebody(['coordinator', 'east'])).email)
    await logIn(email)
    expect(await askForHelp(application, 'nobody-at-all@example.be', client())).toBe(
      await askForHelp(application, email, client()),
    )
    const { members } = await listUsers(application, boss)
    const member = members.find((one) => one.email === email)
    expect(member?.recoveryAskedAt).not.toBeNull()
    const help = await helpBackIn(application, boss, member?.id ?? '')
    if ('fault' in help) throw new Error(help.fault)
    const given = { password: 'een heel nieuwe zin', endsOthers: true }
    expect((await recover(application, help.token, given, client())).status).toBe('signed-in')
    expect((await recover(application, help.token, given, client())).status).toBe('gone')
    const session = await signIn(
      application,
      { email, password: given.password },
      client(undefined, '192.0.2.77'),
    )
    expect(session.status).toBe('signed-in')
    expect(
      await signIn(application, { email, password: PASSWORD }, client(undefined, '192.0.2.77')),
    ).toEqual({ status: 'refused' })
  })

  it('by a coordinator never opens an account that also works elsewhere', async () => {
    const { email } = await somebody(['assistant', 'east'], ['admin', null])
    const boss = await sessionOf((await somebody(['coordinator', 'east'])).email)
    const { members } = await listUsers(application, boss)
    const member = members.find((one) => one.email === email)
    expect(await helpBackIn(application, boss, member?.id ?? '')).toEqual({ fault: 'elsewhere' })
  })
})

describe('the second step', () => {
  it('is asked after a password and after a link, and takes each code once', async () => {
    const { id, email } = await somebody(['coordinator', 'east'])
    const session = await sessionOf(email)
    const secret = newTotpSecret()
    const step = () => Math.floor((Date.now() + late) / 30_000)
    const started = (code: string) => startSecondStep(application, session, { secret, code })
    expect(await started('000000')).toEqual({ fault: 'wrong' })
    expect(await started(totpCode(secret, step()))).toHaveProperty('token')

    const from = client(undefined, '192.0.2.50')
    const first = await signIn(application, { email, password: PASSWORD }, from)
    if (first.status !== 'second-step') throw new Error(first.status)
    const confirm = (token: string, code: string) =>
      confirmSecondStep(application, token, code, from)
    expect((await confirm(first.token, totpCode(secret, step()))).status).toBe('refused')
    late = 60_000
    expect((await confirm(first.token, totpCode(secret, step()))).status).toBe('signed-in')
    expect((await confirm(first.token, totpCode(secret, step() + 1))).status).toBe('gone')

    const byLink = await enterByLink(application, await signInLink(application, id), from)
    expect(byLink.status).toBe('second-step')
    late = 0
    expect(await stopSecondStep(application, session)).toHaveProperty('token')
    expect((await signIn(application, { email, password: PASSWORD }, from)).status).toBe(
      'signed-in',
    )
  })

  it('cannot be guessed: after ten codes nothing is looked at', async () => {
    const { email } = await somebody(['coordinator', 'east'])
    const session = await sessionOf(email)
    const secret = newTotpSecret()
    const step = Math.floor(Date.now() / 30_000)
    await startSecondStep(application, session, { secret, code: totpCode(secret, step) })
    const first = await signIn(
      application,
      { email, password: PASSWORD },
      client(undefined, '192.0.2.51'),
    )
    if (first.status !== 'second-step') throw new Error(first.status)
    const statuses = []
    for (let n = 0; n < 12; n++)
      statuses.push((await confirmSecondStep(application, first.token, 'none', client())).status)
    expect(statuses.slice(-2)).toEqual(['later', 'later'])
  })
})

describe('looking after users', () => {
  it('stays in one’s own digibank, and below one’s own role', async () => {
    const east = await sessionOf((await somebody(['coordinator', 'east'])).email)
    const west = await sessionOf((await somebody(['coordinator', 'west'])).email)
    const asked = {
      email: 'x@example.be',
      role: 'steering',
      digibankId: 'west',
      subjectId: null,
    } as const
    expect(await invite(application, east, asked)).toEqual({ fault: 'hidden' })
    expect(
      await invite(application, east, { ...asked, digibankId: 'east', role: 'admin' }),
    ).toEqual({ fault: 'role' })
    expect(
      await invite(application, east, { ...asked, digibankId: 'east', role: 'partner' }),
    ).toEqual({ fault: 'subject' })
    await invite(application, west, asked)
    const { invitations, members } = await listUsers(application, west)
    expect(await withdraw(application, east, invitations[0]?.id ?? '')).toBe('hidden')
    expect(await endMembership(application, east, members[0]?.id ?? '')).toBe('hidden')
    expect(await helpBackIn(application, east, members[0]?.id ?? '')).toEqual({ fault: 'hidden' })
    expect(await endMembership(application, east, 'no id at all')).toBe('hidden')
    expect(
      (await listUsers(application, east)).members.every((one) => one.digibankId === 'east'),
    ).toBe(true)
    expect(await withdraw(application, west, invitations[0]?.id ?? '')).toBeUndefined()
  })

  it('never takes away the last coordinator', async () => {
    const boss = await sessionOf((await somebody(['coordinator', 'west'])).email)
    const { members } = await listUsers(application, boss)
    const coordinators = members.filter(({ role }) => role === 'coordinator')
    const outcomes = []
    for (const { id } of coordinators) outcomes.push(await endMembership(application, boss, id))
    expect(outcomes.at(-1)).toBe('last')
    expect(outcomes.slice(0, -1).every((one) => one === undefined)).toBe(true)
  })

  it('changes one’s own password only with the one that was, and logs out elsewhere', async () => {
    const { email } = await somebody(['coordinator', 'east'])
    const away = await logIn(email)
    const here = await sessionOf(email)
    const next = 'een heel nieuwe zin'
    const change = (current: string, chosen: string) =>
      changePassword(application, here, { current, next: chosen })
    expect(await change('not it', next)).toEqual({ fault: 'wrong' })
    expect(await change(PASSWORD, 'kort')).toEqual({ fault: 'too-short' })
    const changed = await change(PASSWORD, next)
    if ('fault' in changed) throw new Error(changed.fault)
    expect(await readSession(application, away.token)).toBeNull()
    expect((await readSession(application, changed.token))?.sessionId).toBe(here.sessionId)
  })
})

describe('the database', () => {
  it('shows no account to a query that is not of the auth module', async () => {
    for (const table of [
      'account',
      'membership',
      'login_session',
      'single_use_link',
      'login_limit',
      'known_device',
    ]) {
      const { rows } = await database.withScope(installation, (tx) =>
        sql`select * from ${sql.table(table)}`.execute(tx),
      )
      expect(rows, table).toEqual([])
    }
  })

  it('writes down what happened to accounts, without names, addresses or secrets', async () => {
    const { rows } = await database.asOwner((tx) =>
      sql<{ kinds: string[]; all: string }>`select array_agg(distinct subject_kind) as kinds,
        string_agg(a::text, ' ') as all from audit a
        where subject_kind in ('account', 'membership', 'login_session', 'single_use_link')`.execute(
        tx,
      ),
    )
    expect(rows[0]?.kinds.sort()).toEqual([
      'account',
      'login_session',
      'membership',
      'single_use_link',
    ])
    expect(rows[0]?.all).not.toMatch(/@example\.be|argon2|New One|Firefox/)
  })
})
