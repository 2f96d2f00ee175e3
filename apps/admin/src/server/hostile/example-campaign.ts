import { Agent } from 'node:http'
import type { AppProgram } from './example-program.ts'
import { startProgram } from './example-program.ts'
import { fieldsOnPage, linksOnPage, targetsOf } from './example-forms.ts'
import type { Target } from './example-forms.ts'
import { wrongWith } from './example-oracle.ts'
import { diceOf } from './example-random.ts'
import { shoot, shootBroken } from './example-send.ts'
import { shotOf } from './example-shot.ts'
import type { Knowledge, Shot } from './example-shot.ts'
import {
  actors,
  changesOfReaders,
  enter,
  makeWorld,
  SECRET_ID,
  stateOfWest,
} from './example-world.ts'
import type { Actor, World } from './example-world.ts'
import { routeRules } from '../../auth/routes.ts'
import type { Database } from '../../database/open-database.ts'

/** How much is sent. */
export interface CampaignSize {
  readonly requests: number
  readonly seed: number
  /** Requests under way at the same time. */
  readonly lanes: number
}

/** What came of a campaign. */
export interface Campaign {
  readonly requests: number
  /** What was wrong with answers: kind, how often, and a request that shows it. */
  readonly faults: readonly string[]
  /** Faults the app wrote in its log. */
  readonly logged: readonly string[]
  readonly statuses: Readonly<Record<string, number>>
  /** Targets that let at least one request in. */
  readonly reached: number
  readonly targets: number
  /** Memory of the app, in megabytes: after a tenth of the requests, and in the end. */
  readonly megabytes: readonly [early: number, late: number]
  readonly slowest: number
  readonly seconds: number
  /** Whether one can still log in and open every page in the end. */
  readonly works: boolean
  readonly westIsAsItWas: boolean
  readonly changesOfReaders: readonly string[]
}

/** Every page whose address has no parts of its own. */
const pages = Object.keys(routeRules)
  .filter((route) => !route.includes('['))
  .map((route) => route.replace(/\/\([^)]+\)/g, '') || '/')
/** After so many requests, those who were logged out log in again. */
const RENEW = 400

/** Sends hostile requests to the app on a database of its own. */
export async function campaign(database: Database, size: CampaignSize): Promise<Campaign> {
  const world = await makeWorld(database)
  const before = await stateOfWest(world)
  const app = await startProgram({ DATABASE_URL: database.url, PLANNING_RUNS: '0' })
  try {
    const result = await sendAll(world, app, size)
    return {
      ...result,
      logged: app.faults(),
      westIsAsItWas: before !== '' && before === (await stateOfWest(world)),
      changesOfReaders: await changesOfReaders(world),
    }
  } catch (fault) {
    throw new Error(`The app said: ${app.faults().join('\n')}`, { cause: fault })
  } finally {
    await app.stop()
  }
}

async function sendAll(world: World, app: AppProgram, { requests, seed, lanes }: CampaignSize) {
  const began = performance.now()
  const agent = new Agent({ keepAlive: true, maxSockets: lanes })
  const cookies = new Map<Actor, string>()
  const renew = async () => {
    for (const actor of actors)
      if (!(await isIn(app, cookies.get(actor))))
        cookies.set(actor, await enter(world, actor, app.origin))
  }
  await renew()
  const knowledge = await learn(world, app, cookies)
  const faults = new Map<string, { count: number; example: string }>()
  const statuses: Record<string, number> = {}
  const reached = new Set<Target>()
  let slowest = 0
  let early = 0

  const one = async (number: number) => {
    const shot = shotOf(diceOf(seed, number), knowledge)
    const cookie = cookies.get(shot.who) ?? ''
    const answer = await (shot.way === 'whole'
      ? shoot(shot, cookie, app.origin, agent)
      : shootBroken(shot, cookie, app.origin))
    slowest = Math.max(slowest, answer.milliseconds)
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1
    if (answer.status > 0 && answer.status < 500 && ![403, 405].includes(answer.status))
      reached.add(shot.target)
    for (const wrong of wrongWith(shot, answer, app.origin)) {
      const kind = `${answer.status} ${shot.way} ${wrong}`
      const known = faults.get(kind) ?? { count: 0, example: exampleOf(number, shot, answer.text) }
      faults.set(kind, { ...known, count: known.count + 1 })
    }
  }
  for (let first = 0; first < requests; first += RENEW) {
    let next = first
    const last = Math.min(requests, first + RENEW)
    await Promise.all(
      Array.from({ length: lanes }, async () => {
        while (next < last) await one(next++)
      }),
    )
    await renew()
    if (first <= requests / 10) early = app.megabytes()
  }
  agent.destroy()
  return {
    requests,
    faults: [...faults].map(([kind, { count, example }]) => `${count} × ${kind} — ${example}`),
    statuses,
    reached: reached.size,
    targets: knowledge.targets.length,
    megabytes: [early, app.megabytes()] as const,
    slowest: Math.round(slowest),
    seconds: Math.round((performance.now() - began) / 1000),
    works: await stillWorks(world, app),
  }
}

function exampleOf(
  number: number,
  { who, method, path, headers, body }: Shot,
  text: string,
): string {
  const sent = body === null ? '' : body.subarray(0, 300).toString()
  const asked = `number ${number}: ${who} ${method} ${path.slice(0, 300)} ${JSON.stringify(headers).slice(0, 300)}`
  return `${asked} ${sent} → ${text.slice(0, 200)}`
}

async function isIn({ origin }: AppProgram, cookie = ''): Promise<boolean> {
  const { status, headers } = await fetch(`${origin}/`, { headers: { cookie }, redirect: 'manual' })
  const location = headers.get('location') ?? ''
  return status === 200 || (status === 303 && !/login|digibank/.test(location))
}

/** Reads the pages as everybody sees them: which fields there are, and what they hold. */
async function learn(
  world: World,
  app: AppProgram,
  cookies: Map<Actor, string>,
): Promise<Knowledge> {
  const values = new Map<string, string[]>()
  const links = new Set<string>(pages)
  for (const actor of actors) {
    for (const path of [...pages, ...(actor === 'coordinator' ? links : [])].slice(0, 60)) {
      const headers = { cookie: cookies.get(actor) ?? '' }
      const html = await (await fetch(app.origin + path, { headers })).text()
      if (actor === 'admin') continue
      for (const [name, value] of fieldsOnPage(html))
        if (value.length < 500) values.set(name, [...(values.get(name) ?? []), value].slice(-60))
      for (const link of linksOnPage(html)) if (link.startsWith('/')) links.add(link)
    }
  }
  const targets = targetsOf(values)
  const [first, ...rest] = targets
  if (!first) throw new Error('There are no routes.')
  const isOthers = (text: string) =>
    text.includes(SECRET_ID) || text === 'west' || /^[0-9a-f-]{36}$/.test(text)
  return {
    targets: [first, ...rest],
    known: world.known,
    harmless: world.known.filter((text) => !isOthers(text)),
    links: [...links],
  }
}

async function stillWorks(world: World, { origin }: AppProgram): Promise<boolean> {
  const cookie = await enter(world, 'coordinator', origin)
  const wanted = ['/quarter', '/planning', '/board', '/users', '/audit', '/account', '/readyz']
  const seen = await Promise.all(
    wanted.map(async (path) => (await fetch(origin + path, { headers: { cookie } })).status),
  )
  return seen.every((status) => status === 200)
}
