import { parseProblem } from '@digirooster/domain'
import type { Problem } from '@digirooster/domain'
import { smallQuarter } from '@digirooster/fixtures'
import { sql } from 'kysely'
import { signInLink, invite } from '../../auth/users.ts'
import { withAuth } from '../../auth/with-auth.ts'
import { tableList } from '../../backup/table-list.ts'
import { coordinator, installation } from '../../database/example-database.ts'
import type { Database } from '../../database/open-database.ts'
import { roles } from '../../database/scope.ts'
import type { Role, Tx } from '../../database/scope.ts'
import { planDraft, someone } from '../../quarter/board/example-draft.ts'
import { importProblem } from '../../quarter/import-problem.ts'
import { publish } from '../../quarter/publish.ts'
import { finishRun, saveRun } from '../../quarter/runs.ts'
import * as accounts from '../../tables/account.ts'
import { readDraft } from '../../tables/draft.ts'
import * as memberships from '../../tables/membership.ts'

/** In every name of the digibank that nobody logs in to: it must never be seen. */
export const SECRET_NAME = 'zq7name'
/** In every id of that digibank; requests may hold it, answers only then. */
export const SECRET_ID = 'zq7id'

/** Who sends requests: nobody, each role of the digibank that is attacked from within, and somebody of another. */
export const actors = ['nobody', ...roles, 'neighbour'] as const
/** One of them. */
export type Actor = (typeof actors)[number]

/** What there is to attack. */
export interface World {
  readonly database: Database
  /** Texts that mean something: ids of the own digibank and of the others, of runs, roles, links. */
  readonly known: readonly string[]
  /** Accounts of each role, to tell who may have changed what. */
  readonly accountsOf: Map<Actor, string[]>
}

/** Three digibanken with a plan, a version and users each: `east` and `north` log in, `west` never does. */
export async function makeWorld(database: Database): Promise<World> {
  const known: string[] = []
  for (const id of ['east', 'north', 'west']) known.push(...(await addDigibank(database, id)))
  const world = { database, known, accountsOf: new Map<Actor, string[]>() }
  for (const role of roles) if (role !== 'admin') await addMember(database, role, 'west')
  const west = someone('west', 'coordinator', await addMember(database, 'coordinator', 'west'))
  await invite({ database, isSecure: false, now: () => new Date() }, west, {
    ...{ email: `guest@${SECRET_NAME}.example`, role: 'steering', digibankId: 'west' },
    subjectId: null,
  })
  known.push(...(await idsOfUsers(database)))
  return world
}

async function addDigibank(database: Database, digibankId: string): Promise<string[]> {
  const problem = renamed(smallQuarter(), digibankId)
  const quarterId = await database.withScope(installation, (tx) => importProblem(tx, problem))
  const scope = coordinator(digibankId)
  await planDraft(database, someone(digibankId), quarterId, 1500)
  const run = await database.withScope(scope, async (tx) => {
    const { plan } = await readDraft(tx, quarterId, 'draft')
    const { runId } = await saveRun(tx, quarterId, {
      ...{ name: 'first', settings: { wish: 'zoals-nu', seconds: 30, seed: 1 } },
    })
    await finishRun(tx, runId, plan)
    return { runId, plan }
  })
  if (digibankId === 'west') await database.withScope(scope, (tx) => publish(tx, quarterId))
  const made = [...run.plan.sessions, ...run.plan.offerings].map(({ id }) => id)
  return [digibankId, quarterId, run.runId, ...made.slice(0, 40), ...idsIn(problem).slice(0, 60)]
}

/** The same quarter under other names, so that whose a thing is shows wherever it turns up. */
function renamed(problem: Problem, digibankId: string): Problem {
  const [{ id: own } = { id: '' }] = problem.digibanken
  const ids = new Set(idsIn(problem).filter((id) => id !== own && !isLevel(id)))
  const mark = digibankId === 'west' ? SECRET_ID : digibankId
  const text = JSON.stringify({ ...problem, id: digibankId }, (key, value: unknown) => {
    if (typeof value !== 'string') return value
    if (value === own) return digibankId
    if (ids.has(value) && key !== 'kind') return `${value}-${mark}`
    const isName = ['name', 'title', 'nl', 'en'].includes(key)
    return isName ? `${value} ${digibankId === 'west' ? SECRET_NAME : digibankId}` : value
  })
  const parsed = parseProblem(text)
  if (!parsed.ok) throw new Error(`The example is no problem: ${JSON.stringify(parsed.issues)}`)
  return parsed.value
}

/** Levels have ids that are the same everywhere. */
function isLevel(id: string): boolean {
  return id === 'starter' || id === 'confident'
}

function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap(idsIn))]
  if (typeof value !== 'object' || value === null) return []
  const own: unknown = Reflect.get(value, 'id')
  const inside = Object.values(value).flatMap(idsIn)
  return [...new Set(typeof own === 'string' ? [own, ...inside] : inside)]
}

let made = 0
/** Somebody new with a role in a digibank; gives the account. */
export function addMember(database: Database, role: Role, digibank: string): Promise<string> {
  const at = digibank === 'west' ? `${SECRET_NAME}.example` : `${digibank}.example`
  const name = digibank === 'west' ? SECRET_NAME : role
  return withAuth(database, null, async (tx) => {
    const account = { email: `${role}-${made++}@${at}`, name, language: 'nl' } as const
    const accountId = await accounts.add(tx, { ...account, passwordHash: null })
    const digibankId = role === 'admin' ? null : digibank
    await memberships.add(tx, { accountId, role, digibankId, subjectId: null })
    return accountId
  })
}

/** Logs somebody of this kind in with a new account; gives the cookie. */
export async function enter(world: World, actor: Actor, origin: string): Promise<string> {
  if (actor === 'nobody') return ''
  const { database } = world
  const role = actor === 'neighbour' ? 'coordinator' : actor
  const accountId = await addMember(database, role, actor === 'neighbour' ? 'north' : 'east')
  world.accountsOf.set(actor, [...(world.accountsOf.get(actor) ?? []), accountId])
  return enterAs(database, accountId, origin)
}

/** Logs an account in; gives the cookie. */
export async function enterAs(
  database: Database,
  accountId: string,
  origin: string,
): Promise<string> {
  const token = await signInLink({ database, isSecure: false, now: () => new Date() }, accountId)
  const answer = await fetch(`${origin}/link/${token}?/enter`, {
    ...{ method: 'POST', headers: { origin, accept: 'text/html' }, redirect: 'manual' },
    body: new URLSearchParams(),
  })
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '')
  return cookies.find((cookie) => cookie.startsWith('digirooster=')) ?? ''
}

async function idsOfUsers(database: Database): Promise<string[]> {
  return database.asOwner(async (tx) => {
    const { rows } = await sql<{ id: string }>`select id::text from membership union all
      select id::text from account union all select id::text from single_use_link`.execute(tx)
    return rows.map(({ id }) => id)
  })
}

/** All that is kept about the digibank that nobody logs in to, as one text. */
export function stateOfWest({ database }: World): Promise<string> {
  return database.asOwner(async (tx) => {
    const kept: string[] = []
    for (const { name } of await tableList(tx)) {
      const { rows } = await rowsOf(tx, name)
      const own = rows.filter(({ row }) => row.includes(SECRET_ID) || row.includes(SECRET_NAME))
      kept.push(...own.map(({ row }) => `${name} ${row}`).sort())
    }
    return kept.join('\n')
  })
}

function rowsOf(tx: Tx, table: string) {
  // Whose audit line it is shows in who wrote it, too: what others did may hold an id that they only tried.
  const mine = table === 'audit' ? sql`where digibank_id = 'west'` : sql``
  return sql<{
    row: string
  }>`select to_jsonb(t)::text as row from ${sql.table(table)} t ${mine}`.execute(tx)
}

/** Changes by somebody whose role may change nothing but the own account, from the audit. */
export function changesOfReaders({ database, accountsOf }: World): Promise<string[]> {
  const changers: readonly Actor[] = ['coordinator', 'assistant', 'admin', 'neighbour']
  const readers = actors.filter((actor) => !changers.includes(actor))
  const ids = readers.flatMap((actor) => accountsOf.get(actor) ?? [])
  return database.asOwner(async (tx) => {
    const { rows } = await sql<{ line: string }>`
      select concat_ws(' ', role, action, subject_kind, subject_id) as line from audit
      where user_id = any (${ids}) and subject_kind not in ('account', 'login_session', 'known_device')`.execute(
      tx,
    )
    return rows.map(({ line }) => line)
  })
}
