import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseProblem } from '@digirooster/domain'
import { smallQuarter } from '@digirooster/fixtures'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routeRules } from '../auth/routes.ts'
import { signInLink } from '../auth/users.ts'
import { withAuth } from '../auth/with-auth.ts'
import { embedded, installation } from '../database/example-database.ts'
import type { Database } from '../database/open-database.ts'
import { roles } from '../database/scope.ts'
import type { Role } from '../database/scope.ts'
import { fromRoot } from '../environment.ts'
import { importProblem } from '../quarter/import-problem.ts'
import * as accounts from '../tables/account.ts'
import * as memberships from '../tables/membership.ts'
import * as links from '../tables/single-use-link.ts'

const folder = fromRoot('apps/admin/src/routes')
const files = globSync('**/+{page,page.server,server}.{svelte,ts}', { cwd: folder })
const routeIds = [...new Set(files.map((file) => `/${dirname(file)}`))].sort()

/** Who may look at what: written down apart from the rules of the app, as the coordinator would say it. */
const readers: Readonly<Record<string, readonly Role[] | 'everybody' | 'known'>> = {
  '/(outside)/login': 'everybody',
  '/(outside)/login/code': 'everybody',
  '/(outside)/link/[token]': 'everybody',
  '/(outside)/recovery': 'everybody',
  '/(outside)/logout': 'everybody',
  '/(outside)/language': 'everybody',
  '/(outside)/fault/[status]': 'everybody',
  '/(outside)/digibank': 'known',
  '/(inside)/account': 'known',
  '/(inside)': 'known',
  '/(inside)/quarter': ['coordinator', 'assistant', 'steering'],
  '/(inside)/planning': ['coordinator', 'assistant'],
  '/(inside)/planning/[run]': ['coordinator', 'assistant'],
  '/(inside)/planning/[run]/events': ['coordinator', 'assistant'],
  '/(inside)/board': ['coordinator', 'assistant', 'steering'],
  '/(inside)/board/places': ['coordinator', 'assistant'],
  '/(inside)/board/try': ['coordinator', 'assistant'],
  '/(inside)/board/help': ['coordinator', 'assistant'],
  '/(inside)/resources': ['coordinator', 'assistant', 'steering'],
  '/(inside)/resources/[kind]': ['coordinator', 'assistant', 'steering'],
  '/(inside)/resources/[kind]/[id]': ['coordinator', 'assistant', 'steering'],
  '/(inside)/resources/availability': ['coordinator', 'assistant', 'steering'],
  '/(inside)/resources/[kind]/[id]/availability': ['coordinator', 'assistant', 'steering'],
  '/(inside)/resources/new/[kind]': ['coordinator', 'assistant'],
  '/(inside)/digibanken': ['admin'],
  '/(inside)/board/mend': ['coordinator', 'assistant'],
  '/(inside)/publish': ['coordinator'],
  '/(inside)/versions': ['coordinator', 'assistant', 'steering'],
  '/(inside)/versions/[number]': ['coordinator', 'assistant', 'steering'],
  '/(inside)/users': ['coordinator', 'admin'],
  '/(inside)/audit': ['coordinator', 'admin'],
}
/** Who may send the forms of a page, where that is not everybody who may look at it. */
const senders: Readonly<Record<string, readonly Role[]>> = {
  '/(inside)/versions/[number]': ['coordinator'],
  '/(inside)/board': ['coordinator', 'assistant'],
  '/(inside)/resources/[kind]': ['coordinator', 'assistant'],
  '/(inside)/resources/[kind]/[id]': ['coordinator', 'assistant'],
  '/(inside)/resources/availability': ['coordinator', 'assistant'],
  '/(inside)/resources/[kind]/[id]/availability': ['coordinator', 'assistant'],
}
/** Forms that end the session they are sent in; tried on their own. */
const endsSession = ['/(outside)/logout']

const pathOf = (id: string) => id.replace(/\/\([^)]+\)/g, '').replace(/\[\w+\]/g, 'x') || '/'
const mayRead = (id: string, role: Role) => {
  const who = readers[id]
  return who === 'everybody' || who === 'known' || who?.includes(role) === true
}
const maySend = (id: string, role: Role) => senders[id]?.includes(role) ?? mayRead(id, role)
/** What a page may answer to who is let in, whatever it is then missing. */
const LET_IN = [200, 303, 400, 404, 405, 409]

let database: Database
let origin = ''
let stop: () => Promise<unknown>
const cookies = new Map<string, string>()
/** What belongs to the digibank of others: a role, an invitation, a session, an account. */
const others = { membership: '', invitation: '' }

beforeAll(async () => {
  database = await embedded.open()
  for (const id of ['east', 'west']) {
    const text = JSON.stringify(smallQuarter()).replaceAll('"digibank"', `"${id}"`)
    const parsed = parseProblem(text)
    if (!parsed.ok) throw new Error('The example is not a problem.')
    await database.withScope(installation, (tx) =>
      importProblem(tx, { ...parsed.value, id, title: `Quarter of ${id}` }),
    )
  }
  await startOn(database.url)
  for (const role of roles) cookies.set(role, await enter(await addAccount(role, 'east')))
  cookies.set('other', await enter(await addAccount('coordinator', 'west')))
  await addAccount('coordinator', 'west')
  await post('other', '/users?/invite', { email: 'guest@west.example', role: 'steering' })
  await withAuth(database, null, async (tx) => {
    const members = await memberships.listMembers(tx, 'west')
    others.membership = members[0]?.id ?? ''
    others.invitation = (await links.listInvitations(tx, 'west', new Date()))[0]?.id ?? ''
  })
}, 120_000)

afterAll(async () => {
  await stop?.()
  await database?.close()
}, 30_000)

function startOn(url: string): Promise<void> {
  const child = spawn(process.execPath, [fromRoot('apps/admin/src/start.ts')], {
    env: {
      ...process.env,
      DATABASE_URL: url,
      PORT: '0',
      LOG: 'none',
      DEMO: '',
      PUBLIC_ADDRESS: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('close', resolve))
  stop = () => {
    child.kill('SIGTERM')
    return ended
  }
  let said = ''
  return new Promise((resolve, reject) => {
    void ended.then(() => reject(new Error(said)))
    child.stdout.on('data', (chunk: Buffer) => {
      said += String(chunk)
      const address = /ready: (\S+)/.exec(said)?.[1]
      if (address === undefined) return
      origin = address
      resolve()
    })
  })
}

let made = 0
function addAccount(role: Role, digibank: string): Promise<string> {
  return withAuth(database, null, async (tx) => {
    const account = {
      email: `${role}-${made++}@${digibank}.example`,
      name: role,
      language: 'nl',
      passwordHash: null,
    } as const
    const accountId = await accounts.add(tx, account)
    await memberships.add(tx, {
      accountId,
      role,
      digibankId: role === 'admin' ? null : digibank,
      subjectId: null,
    })
    return accountId
  })
}

/** Logs in with a single-use link; gives the cookie. */
async function enter(accountId: string): Promise<string> {
  const token = await signInLink({ database, isSecure: false, now: () => new Date() }, accountId)
  const answer = await post('', `/link/${token}?/enter`, {})
  return (
    (answer.headers.getSetCookie().find((cookie) => cookie.startsWith('digirooster=')) ?? '').split(
      ';',
    )[0] ?? ''
  )
}

function get(who: string, path: string): Promise<Response> {
  return fetch(origin + path, { headers: { cookie: cookies.get(who) ?? '' }, redirect: 'manual' })
}

async function post(who: string, path: string, fields: Record<string, string>): Promise<Response> {
  const answer = await fetch(origin + path, {
    method: 'POST',
    headers: { cookie: cookies.get(who) ?? '', origin, accept: 'text/html' },
    body: new URLSearchParams(fields),
    redirect: 'manual',
  })
  // Some forms give the session another secret.
  const [cookie] = answer.headers.getSetCookie().filter((one) => /^digirooster=[^;]/.test(one))
  if (who !== '' && cookie !== undefined) cookies.set(who, cookie.split(';')[0] ?? '')
  return answer
}

describe('every page', () => {
  it('has a rule, and every rule a page', () => {
    expect(Object.keys(routeRules).sort()).toEqual(routeIds)
    expect(Object.keys(readers).sort()).toEqual(routeIds)
  })

  it.each(routeIds)('%s has a rule for each of its forms', async (id) => {
    const names = new Set<string>()
    for (const file of files.filter(
      (one) => `/${dirname(one)}` === id && one.endsWith('server.ts'),
    )) {
      const module = (await import(`${folder}/${file}`)) as { actions?: object; POST?: unknown }
      for (const name of Object.keys(module.actions ?? {})) names.add(name)
      if (module.POST !== undefined) names.add('default')
    }
    expect(Object.keys(routeRules[id]?.forms ?? {}).sort()).toEqual([...names].sort())
  })

  it.each(routeIds)('%s shows itself to who may see it, and to nobody else', async (id) => {
    const path = pathOf(id)
    const nobody = await get('', path)
    if (readers[id] === 'everybody')
      expect(nobody.headers.get('location') ?? '').not.toContain('next=')
    else expect(nobody.headers.get('location')).toBe(`/login?next=${encodeURIComponent(path)}`)
    for (const role of roles) {
      const answer = await get(role, path)
      if (mayRead(id, role)) expect(LET_IN, role).toContain(answer.status)
      else expect(answer.status, role).toBe(403)
      const data = await get(role, `${path === '/' ? '' : path}/__data.json`)
      if (!mayRead(id, role)) expect(await data.text(), role).toMatch(/"status":403|403/)
    }
  })

  it.each(routeIds)('%s takes forms from who may send them, and from nobody else', async (id) => {
    if (endsSession.includes(id)) return
    for (const form of Object.keys(routeRules[id]?.forms ?? {})) {
      const path = pathOf(id) + (form === 'default' ? '' : `?/${form}`)
      if (readers[id] !== 'everybody') {
        const nobody = await post('', path, {})
        expect(nobody.status, form).toBe(303)
        expect(nobody.headers.get('location')).toContain('/login?next=')
      }
      for (const role of roles) {
        const { status } = await post(role, path, {})
        if (maySend(id, role)) expect(LET_IN, `${role} ${form}`).toContain(status)
        else expect(status, `${role} ${form}`).toBe(403)
      }
    }
  })

  it('has no other forms and takes no other methods', async () => {
    expect((await post('coordinator', '/users?/nothing', {})).status).toBe(404)
    expect((await post('coordinator', '/users?/__proto__', {})).status).toBe(404)
    expect((await post('coordinator', '/quarter', {})).status).toBe(404)
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      const headers = { cookie: cookies.get('coordinator') ?? '', origin }
      expect([404, 405]).toContain((await fetch(`${origin}/users`, { method, headers })).status)
    }
    expect((await get('coordinator', '/no-such-page')).status).toBe(404)
  })
})

describe('what is refused', () => {
  const asBrowser = (who: string, path: string) =>
    fetch(origin + path, { headers: { cookie: cookies.get(who) ?? '', accept: 'text/html' } })

  it('is said within the page, with a next step, in the language of the reader', async () => {
    const refused = await asBrowser('assistant', '/users')
    expect(refused.status).toBe(403)
    const page = await refused.text()
    for (const text of ['Dit mag je niet zien of doen.', 'Naar het begin', 'href="/planning"'])
      expect(page).toContain(text)
    const away = await asBrowser('assistant', '/no-such-page')
    expect(away.status).toBe(404)
    const nowhere = await away.text()
    for (const text of ['Deze pagina is er niet.', 'Naar het begin', 'href="/planning"'])
      expect(nowhere).toContain(text)
    expect(await (await asBrowser('', '/no-such-page')).text()).not.toContain('href="/planning"')
  })

  it('still has a policy for scripts, and every answer one that lets nobody frame it', async () => {
    const pages = ['/users', '/login', '/no-such-page', '/icon.svg', '/healthz', '/board/places']
    for (const path of pages) {
      const policy = (await asBrowser('assistant', path)).headers.get('content-security-policy')
      for (const part of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
        expect(policy, path).toContain(part)
      expect(policy, path).not.toMatch(/unsafe-(inline|eval)/)
    }
  })
})

describe('what belongs to another digibank', () => {
  it.each(['end', 'help', 'withdraw'])(
    'is not there for the form “%s”, exactly as what does not exist',
    async (form) => {
      const ids = [
        others.membership,
        others.invitation,
        '00000000-0000-4000-8000-000000000000',
        'x',
        '',
      ]
      for (const id of ids) {
        const answer = await post('coordinator', `/users?/${form}`, { id })
        expect(answer.status, id).toBe(404)
      }
    },
  )

  it('stays, whoever tried', async () => {
    const page = await (await get('other', '/users')).text()
    expect(page).toContain('guest@west.example')
    expect(page).not.toContain('east.example')
    const own = await (await get('coordinator', '/users')).text()
    expect(own).toContain('east.example')
    expect(own).not.toContain('west.example')
  })

  it('shows neither its quarter nor its logbook', async () => {
    for (const path of [
      '/quarter',
      '/audit',
      '/quarter/__data.json',
      '/audit/__data.json?before=999999999',
    ]) {
      expect(await (await get('coordinator', path)).text(), path).not.toMatch(
        /Quarter of west|"west"/,
      )
      expect(await (await get('other', path)).text(), path).not.toMatch(/Quarter of east|"east"/)
    }
  })

  it('cannot be entered by choosing a role of somebody else', async () => {
    expect((await post('coordinator', '/digibank', { membership: others.membership })).status).toBe(
      404,
    )
  })

  it('gets no invitations from elsewhere, and nobody gives a role above their own', async () => {
    await post('coordinator', '/users?/invite', {
      email: 'sneak@x.example',
      role: 'steering',
      digibank: 'west',
    })
    expect(await (await get('other', '/users')).text()).not.toContain('sneak@x.example')
    expect(
      (await post('coordinator', '/users?/invite', { email: 'a@x.example', role: 'admin' })).status,
    ).toBe(400)
  })
})

describe('a session', () => {
  it('ends when its cookie is thrown away at logout, and a planted cookie is worth nothing', async () => {
    const cookie = await enter(await addAccount('coordinator', 'east'))
    cookies.set('leaver', cookie)
    expect((await get('leaver', '/quarter')).status).toBe(200)
    expect((await post('leaver', '/logout', {})).headers.get('location')).toBe('/login?ended')
    expect((await get('leaver', '/quarter')).status).toBe(303)
    cookies.set('planted', 'digirooster=chosen-by-somebody-else')
    expect((await get('planted', '/quarter')).status).toBe(303)
  })

  it('is refused to a form of another site, whatever its content type says', async () => {
    for (const type of [
      'application/x-www-form-urlencoded',
      'text/plain',
      'Text/PLAIN',
      'application/json',
      '',
    ]) {
      const answer = await fetch(`${origin}/users?/invite`, {
        method: 'POST',
        headers: {
          cookie: cookies.get('coordinator') ?? '',
          'content-type': type,
          origin: 'https://evil.example',
        },
        body: 'email=evil@x.example&role=coordinator',
      })
      expect(answer.status, type).toBe(403)
    }
    expect(await (await get('coordinator', '/users')).text()).not.toContain('evil@x.example')
  })

  it('is refused to a form that does not say where it comes from, or comes without a type', async () => {
    const send = (headers: Record<string, string>, method = 'POST') =>
      fetch(`${origin}/users?/invite`, {
        method,
        headers: { cookie: cookies.get('coordinator') ?? '', ...headers },
        body: Buffer.from('email=evil@x.example&role=coordinator'),
      })
    for (const type of ['application/x-www-form-urlencoded', 'TEXT/plain; a=B', 'x/y', ''])
      for (const from of [{}, { origin: 'null' }, { origin: `${origin}.evil.example` }]) {
        const answer = await send({ 'content-type': type, ...from })
        expect(answer.status, `${type} ${JSON.stringify(from)}`).toBe(403)
      }
    expect((await send({}, 'PATCH')).status).toBe(403)
    const crossSite = { origin, 'sec-fetch-site': 'cross-site' }
    expect((await send(crossSite)).status).toBe(403)
    expect(await (await get('coordinator', '/users')).text()).not.toContain('evil@x.example')
  })

  it('ends at its next request when its account is closed, and stays ended', async () => {
    const account = await addAccount('assistant', 'east')
    cookies.set('closed', await enter(account))
    expect((await get('closed', '/planning')).status).toBe(200)
    const page = await (await get('coordinator', '/users')).text()
    const id = await withAuth(database, null, async (tx) => {
      const members = await memberships.listMembers(tx, 'east')
      return members.find(({ accountId }) => accountId === account)?.id ?? ''
    })
    expect(page).toContain(id)
    expect((await post('assistant', '/users?/close', { id })).status).toBe(403)
    expect((await post('coordinator', '/users?/close', { id })).status).toBe(200)
    expect((await get('closed', '/planning')).headers.get('location')).toContain('/login')
    expect((await post('coordinator', '/users?/reopen', { id })).status).toBe(200)
    expect((await get('closed', '/planning')).headers.get('location')).toContain('/login')
    cookies.set('closed', await enter(account))
    expect((await get('closed', '/planning')).status).toBe(200)
  })

  it('gets another secret at login, after which the one before is worth nothing', async () => {
    const account = await addAccount('assistant', 'east')
    const first = await enter(account)
    cookies.set('first', first)
    cookies.set('second', first)
    const token = await signInLink({ database, isSecure: false, now: () => new Date() }, account)
    await post('second', `/link/${token}?/enter`, {})
    expect(cookies.get('second')).not.toBe(first)
    expect((await get('second', '/planning')).status).toBe(200)
    expect((await get('first', '/planning')).headers.get('location')).toContain('/login')
  })

  it('makes links with its own address, whatever a client says it stands behind', async () => {
    const answer = await fetch(`${origin}/users?/invite`, {
      method: 'POST',
      headers: {
        ...{ cookie: cookies.get('coordinator') ?? '', origin, accept: 'text/html' },
        ...{ 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
      },
      body: new URLSearchParams({ email: 'guest@x.example', role: 'steering' }),
    })
    const page = await answer.text()
    expect(page).toContain(`${origin}/link/`)
    expect(page).not.toContain('evil.example')
  })

  it('never goes on to another site after login', async () => {
    for (const next of ['//evil.example', '/\\evil.example', 'https://evil.example'])
      expect(
        (await get('coordinator', `/login?next=${encodeURIComponent(next)}`)).headers.get(
          'location',
        ),
      ).toBe('/')
  })
})
