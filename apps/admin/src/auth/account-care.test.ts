import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { embedded } from '../database/example-database.ts'
import type { Database } from '../database/open-database.ts'
import type { Application } from '../server/application.ts'
import { helpBackIn, setDisabled } from './account-care.ts'
import { addDigibank, listKeptDigibanken } from './digibanken.ts'
import { addDigibanken, client, exampleAccounts, PASSWORD } from './example-accounts.ts'
import { enterByLink, joinByInvitation, openLink } from './links.ts'
import { changePassword, startSecondStep, stopSecondStep } from './own-account.ts'
import { isProven, prove } from './proof.ts'
import { removeExpired } from './remove-expired.ts'
import { listSessions, readSession } from './sessions.ts'
import { confirmSecondStep, signIn } from './sign-in.ts'
import type { SignedIn } from './signed-in.ts'
import { newTotpSecret, totpCode } from './totp.ts'
import { endMembership, invite, listUsers, signInLink } from './users.ts'

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

async function roleOf(boss: SignedIn, email: string): Promise<string> {
  const { members } = await listUsers(application, boss)
  return members.find((one) => one.email === email)?.id ?? ''
}

describe('an account that is closed', () => {
  it('is out at once, everywhere and whatever it holds, until it is opened again', async () => {
    const boss = await sessionOf((await somebody(['coordinator', 'east'])).email)
    const { id, email } = await somebody(['assistant', 'east'])
    const { token, deviceToken } = await logIn(email)
    const link = await signInLink(application, id)
    const membershipId = await roleOf(boss, email)
    const help = await helpBackIn(application, boss, membershipId)
    if ('fault' in help) throw new Error(help.fault)

    const close = (isDisabled: boolean) =>
      setDisabled(application, boss, { membershipId, isDisabled })
    expect(await close(true)).toBeUndefined()
    expect(await readSession(application, token)).toBeNull()
    expect((await enterByLink(application, link, client())).status).toBe('gone')
    expect((await openLink(application, help.token)).kind).toBe('gone')
    const again = (password: string) =>
      signIn(application, { email, password }, client(deviceToken, '198.51.100.20'))
    expect(await again(PASSWORD)).toEqual({ status: 'refused' })
    expect(await again('not it at all')).toEqual({ status: 'refused' })

    expect(await close(false)).toBeUndefined()
    expect((await again(PASSWORD)).status).toBe('signed-in')
    expect(await readSession(application, token)).toBeNull()
  })

  it('is not let in by a login that was under way', async () => {
    const boss = await sessionOf((await somebody(['coordinator', 'east'])).email)
    const { email } = await somebody(['assistant', 'east'])
    const session = await sessionOf(email)
    const secret = newTotpSecret()
    const step = Math.floor(Date.now() / 30_000)
    await startSecondStep(application, session, { secret, code: totpCode(secret, step) })
    const first = await signIn(application, { email, password: PASSWORD }, client())
    if (first.status !== 'second-step') throw new Error(first.status)
    const membershipId = await roleOf(boss, email)
    await setDisabled(application, boss, { membershipId, isDisabled: true })
    const code = totpCode(secret, step + 1)
    expect((await confirmSecondStep(application, first.token, code, client())).status).toBe('gone')
  })

  it('is never one’s own, that of another digibank, or of somebody who also works elsewhere', async () => {
    const own = await somebody(['coordinator', 'east'])
    const boss = await sessionOf(own.email)
    const both = await somebody(['assistant', 'east'], ['assistant', 'west'])
    const west = await sessionOf((await somebody(['coordinator', 'west'])).email)
    const close = (who: SignedIn, membershipId: string) =>
      setDisabled(application, who, { membershipId, isDisabled: true })
    expect(await close(boss, await roleOf(boss, own.email))).toBe('yourself')
    expect(await close(boss, await roleOf(boss, both.email))).toBe('elsewhere')
    expect(await close(west, await roleOf(boss, own.email))).toBe('hidden')
    expect(await close(boss, 'no id at all')).toBe('hidden')
    expect((await logIn(both.email)).status).toBe('signed-in')
  })

  it('is not that of both, when two coordinators close each other’s at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      const two = [await somebody(['coordinator', 'east']), await somebody(['coordinator', 'east'])]
      const [one, other] = await Promise.all(two.map(({ email }) => sessionOf(email)))
      if (!one || !other) throw new Error('There are two.')
      const close = async (who: SignedIn, whom: SignedIn) =>
        setDisabled(application, who, {
          membershipId: whom.membership?.id ?? '',
          isDisabled: true,
        })
      const done = await Promise.all([close(one, other), close(other, one)])
      expect(done.toSorted()).toEqual(['hidden', undefined])
    }
  })

  it('does not count as a coordinator who is left', async () => {
    const admin = await sessionOf((await somebody(['admin', null])).email)
    const { members } = await listUsers(application, admin)
    const coordinators = members.filter(
      ({ role, digibankId }) => role === 'coordinator' && digibankId === 'west',
    )
    for (const { id } of coordinators)
      await setDisabled(application, admin, { membershipId: id, isDisabled: true })
    const last = await somebody(['coordinator', 'west'])
    expect(await endMembership(application, admin, await roleOf(admin, last.email))).toBe('last')
  })
})

describe('a link for a new password', () => {
  it('ends when its user gets a role in another digibank, or another password', async () => {
    const boss = await sessionOf((await somebody(['coordinator', 'east'])).email)
    const west = await sessionOf((await somebody(['coordinator', 'west'])).email)
    const { email } = await somebody(['assistant', 'east'])
    const membershipId = await roleOf(boss, email)
    const help = async () => {
      const made = await helpBackIn(application, boss, membershipId)
      return 'token' in made ? made.token : made.fault
    }
    const kindOf = async (token: string) => (await openLink(application, token)).kind

    const first = await help()
    const next = 'een heel ander gordijn'
    const changed = await changePassword(application, await sessionOf(email), {
      ...{ current: PASSWORD, next },
    })
    expect(changed).toHaveProperty('token')
    expect(await kindOf(first)).toBe('gone')

    const second = await help()
    expect(await kindOf(second)).toBe('recover')
    const asked = { email, role: 'assistant', digibankId: 'west', subjectId: null } as const
    const invitation = await invite(application, west, asked)
    if ('fault' in invitation) throw new Error(invitation.fault)
    const joined = await joinByInvitation(application, invitation.token, next, client())
    expect(joined.status).toBe('signed-in')
    expect(await kindOf(second)).toBe('gone')
    expect(await help()).toBe('elsewhere')
  })
})

describe('what no longer holds', () => {
  it('is thrown away: sessions, links with their addresses, guesses that were counted', async () => {
    const boss = await sessionOf((await somebody(['coordinator', 'east'])).email)
    const asked = { role: 'assistant', digibankId: 'east', subjectId: null } as const
    await invite(application, boss, { ...asked, email: 'never.came@example.be' })
    const guess = () =>
      signIn(application, { email: 'nobody@example.be', password: 'not it' }, client())
    await guess()
    const counts = async () => {
      const { rows } = await database.asOwner((tx) => {
        const isAuth = sql`select set_config('digirooster.auth', 'on', true)`
        return isAuth.execute(tx).then(() =>
          sql<{ counts: string }>`select concat_ws(' ',
            (select count(*) from login_session where account_id = ${boss.accountId}),
            (select count(*) from single_use_link where email = 'never.came@example.be'),
            (select count(*) > 0 from login_limit)) as counts`.execute(tx),
        )
      })
      return rows[0]?.counts
    }
    await removeExpired(application)
    expect(await counts()).toBe('1 1 t')
    late = 8 * 24 * 60 * 60_000
    await removeExpired(application)
    expect(await counts()).toBe('0 0 f')
  })
})

describe('what protects an account', () => {
  it('changes only shortly after its user showed who they are, with all they have', async () => {
    const { email } = await somebody(['coordinator', 'east'])
    const here = await sessionOf(email)
    expect(await isProven(application, here)).toBe(true)
    const secret = newTotpSecret()
    const code = () => totpCode(secret, Math.floor((Date.now() + late) / 30_000))
    late = 16 * 60_000
    expect(await isProven(application, here)).toBe(false)
    const start = () => startSecondStep(application, here, { secret, code: code() })
    expect(await start()).toEqual({ fault: 'prove' })

    const wrong = await prove(application, here, { password: 'not it, sorry', code: '' })
    expect(wrong).toEqual({ fault: 'wrong' })
    const proved = await prove(application, here, { password: PASSWORD, code: '' })
    if ('fault' in proved) throw new Error(proved.fault)
    expect((await readSession(application, proved.token))?.sessionId).toBe(here.sessionId)
    const away = await logIn(email)
    expect(await start()).toHaveProperty('token')
    expect(await readSession(application, away.token)).toBeNull()

    late = 40 * 60_000
    expect(await stopSecondStep(application, here)).toEqual({ fault: 'prove' })
    const half = await prove(application, here, { password: PASSWORD, code: '' })
    expect(half).toEqual({ fault: 'wrong' })
    const whole = await prove(application, here, { password: PASSWORD, code: code() })
    expect(whole).toHaveProperty('token')
    expect(await stopSecondStep(application, here)).toHaveProperty('token')
  })

  it('gives the session another secret, so that the old one is worth nothing', async () => {
    const { email } = await somebody(['coordinator', 'east'])
    const { token } = await logIn(email)
    const here = await readSession(application, token)
    if (here === null) throw new Error('No session.')
    expect(await prove(application, here, { password: PASSWORD, code: '' })).toHaveProperty('token')
    expect(await readSession(application, token)).toBeNull()
    expect(await listSessions(application, here)).toHaveLength(1)
  })

  it('cannot be guessed in a session that was left open', async () => {
    const { email } = await somebody(['coordinator', 'east'])
    const here = await sessionOf(email)
    const guesses = []
    for (let n = 0; n < 12; n++)
      guesses.push(await prove(application, here, { password: `guess ${n}`, code: '' }))
    expect(guesses.slice(-2)).toEqual([{ fault: 'later' }, { fault: 'later' }])
    expect((await logIn(email)).status).toBe('signed-in')
  })
})

describe('guessing by many at once', () => {
  it('keeps the owner in on a browser that is known, also at the second step', async () => {
    const { email } = await somebody(['coordinator', 'east'])
    const { deviceToken } = await logIn(email)
    for (let n = 0; n < 60; n++)
      await signIn(application, { email, password: `guess ${n}` }, client(undefined, `10.1.0.${n}`))
    const stranger = client(undefined, '10.1.1.1')
    expect(await signIn(application, { email, password: PASSWORD }, stranger)).toEqual({
      status: 'later',
    })
    expect((await logIn(email, client(deviceToken, '10.1.1.2'))).status).toBe('signed-in')
  })

  it('from one place leaves the owner in from another, on a browser that is new', async () => {
    const { email } = await somebody(['coordinator', 'east'])
    for (let n = 0; n < 20; n++)
      await signIn(application, { email, password: `guess ${n}` }, client(undefined, '10.2.0.1'))
    expect((await logIn(email, client(undefined, '10.2.0.2'))).status).toBe('signed-in')
  })

  it('at the codes of the second step shuts only strangers out', async () => {
    const { email } = await somebody(['coordinator', 'east'])
    const { deviceToken } = await logIn(email)
    const session = await sessionOf(email)
    const secret = newTotpSecret()
    const step = Math.floor(Date.now() / 30_000)
    await startSecondStep(application, session, { secret, code: totpCode(secret, step) })
    const begin = async () => {
      const outcome = await signIn(application, { email, password: PASSWORD }, client(deviceToken))
      if (outcome.status !== 'second-step') throw new Error(outcome.status)
      return outcome.token
    }
    const token = await begin()
    for (let n = 0; n < 12; n++) await confirmSecondStep(application, token, 'none', client())
    const code = totpCode(secret, step + 1)
    expect((await confirmSecondStep(application, token, code, client())).status).toBe('later')
    const known = await confirmSecondStep(application, token, code, client(deviceToken))
    expect(known.status).toBe('signed-in')
  })
})

describe('whoever runs the installation', () => {
  it('adds a digibank, invites its coordinator and sees how it stands', async () => {
    const admin = await sessionOf((await somebody(['admin', null])).email)
    const made = await addDigibank(application, admin, '  Digibank  Oostende-Één ')
    expect(made).toEqual({ id: 'oostende-een' })
    expect(await addDigibank(application, admin, 'digibank oostende-één')).toEqual({
      fault: 'taken',
    })
    expect(await addDigibank(application, admin, 'Oostende één')).toEqual({ id: 'oostende-een-2' })
    for (const name of ['', 'ab', 'x'.repeat(81), 'met\u0000nul'])
      expect(await addDigibank(application, admin, name)).toEqual({ fault: 'name' })
    const asked = { email: 'c@example.be', role: 'coordinator', subjectId: null } as const
    const invited = await invite(application, admin, { ...asked, digibankId: 'oostende-een' })
    expect(invited).toHaveProperty('token')
    const list = await listKeptDigibanken(application, admin)
    expect(list.find(({ id }) => id === 'oostende-een')).toEqual({
      id: 'oostende-een',
      name: 'Digibank Oostende-Één',
      quarter: null,
      accounts: 0,
      coordinators: [],
    })
    expect(list.find(({ id }) => id === 'east')?.quarter).not.toBeNull()
  })

  it('is nobody else', async () => {
    const boss = await sessionOf((await somebody(['coordinator', 'east'])).email)
    expect(await addDigibank(application, boss, 'Digibank Gent')).toEqual({ fault: 'hidden' })
    expect(await listKeptDigibanken(application, boss)).toEqual([])
  })
})
