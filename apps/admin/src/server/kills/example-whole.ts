import { isDeepStrictEqual } from 'node:util'
import { parseProblem } from '@digirooster/domain'
import { check } from '@digirooster/planner'
import { sql } from 'kysely'
import type { Database } from '../../database/open-database.ts'
import type { Scope, Tx } from '../../database/scope.ts'
import { problemOf, readThings } from '../../quarter/assemble-problem.ts'
import { readDraft } from '../../tables/draft.ts'
import type { EditStep } from '../../tables/edit.ts'
import type { Acknowledged } from './example-savers.ts'

/** The quarters that are worked in while things are killed. */
export interface Worked {
  readonly scope: Scope
  readonly quarterId: string
}

/** What is wrong with what the database holds, in words; mostly nothing. */
export async function brokenIn(
  database: Database,
  edited: Worked,
  published: Worked,
  told: Acknowledged,
): Promise<string[]> {
  return [
    ...(await database.withScope(edited.scope, (tx) => brokenDraft(tx, edited.quarterId, told))),
    ...(await database.withScope(published.scope, (tx) => brokenVersion(tx, published.quarterId))),
    ...(await database.asOwner((tx) => lostOrDouble(tx, told))),
  ]
}

async function brokenDraft(tx: Tx, quarterId: string, told: Acknowledged): Promise<string[]> {
  const wrong: string[] = []
  const { quarter, things } = await readThings(tx, quarterId)
  const problem = problemOf(quarter.name, quarter.document, things)
  if (!parseProblem(JSON.stringify(problem)).ok) wrong.push('the quarter is no problem any more')
  const { plan, revision } = await readDraft(tx, quarterId, 'draft')
  for (const { text } of check(problem, plan).violations) wrong.push(`the draft: ${text.en}`)

  const edits = await tx
    .selectFrom('edit')
    .select(['title', 'steps'])
    .where('quarter_id', '=', quarterId)
    .orderBy('id')
    .execute()
  const kept = new Set(edits.map(({ title }) => title))
  for (const title of told.edits) if (!kept.has(title)) wrong.push(`lost: ${title}`)
  // The last change of each thing is what stands there now: no edit is written without its things, or the other way.
  const last = new Map(
    edits.flatMap(({ steps }) =>
      (steps as { steps: EditStep[] }).steps.map((step) => [`${step.kind} ${step.id}`, step]),
    ),
  )
  const standing = new Map<string, object>([
    ...Object.entries(things).flatMap(([kind, rows]) =>
      rows.map(({ id, document }) => [`${kind} ${id}`, document] as const),
    ),
    ...plan.sessions.map((session) => [`planned-session ${session.id}`, session] as const),
    ...plan.offerings.map((group) => [`planned-group ${group.id}`, group] as const),
  ])
  for (const [name, { kind, after }] of last) {
    // Figures of lessons are counted again with every change of another.
    const isThere = kind.startsWith('planned')
      ? standing.has(name)
      : isDeepStrictEqual(standing.get(name) ?? null, after)
    if (!isThere) wrong.push(`${name} is not what its last change made it`)
  }
  const { rows } = await sql<{
    revision: number
  }>`select (after ->> 'revision')::int as revision from audit
    where quarter_id = ${quarterId} and subject_kind = 'draft' order by id desc limit 1`.execute(tx)
  if (rows[0]?.revision !== revision) wrong.push('the audit does not know the draft as it is')
  return wrong
}

/** A version is there with all its bookings, or not at all. */
async function brokenVersion(tx: Tx, quarterId: string): Promise<string[]> {
  const { rows } = await sql<{
    versions: number
    newest: number
    audited: number
    bookings: number
    old: number
  }>`
    select count(*)::int as versions, coalesce(max(number), 0) as newest,
      (select count(*)::int from audit where quarter_id = ${quarterId} and subject_kind = 'version') as audited,
      (select count(*)::int from booking where quarter_id = ${quarterId}) as bookings,
      (select count(*)::int from booking where quarter_id = ${quarterId} and version_id <>
        (select id from version where quarter_id = ${quarterId} order by number desc limit 1)) as old
    from version where quarter_id = ${quarterId}`.execute(tx)
  const [found] = rows
  if (!found) return ['there are no versions']
  const wrong: string[] = []
  if (found.newest !== found.versions) wrong.push('a number of a version is missing')
  if (found.audited !== found.versions) wrong.push('a version is not in the audit')
  if (found.old > 0) wrong.push('bookings of an old version stand')
  if (found.versions > 0 && found.bookings === 0) wrong.push('a version has no bookings')
  return wrong
}

async function lostOrDouble(tx: Tx, { invited }: Acknowledged): Promise<string[]> {
  const { rows: kept } = await sql<{
    email: string
  }>`select email from single_use_link where email is not null`.execute(tx)
  const there = new Set(kept.map(({ email }) => email))
  const { rows } = await sql<{
    double: number
  }>`select count(*)::int as double from booking a join booking b
    on a.id < b.id and a.network_id = b.network_id and a.resource_kind = b.resource_kind
    and a.resource_id = b.resource_id and a.during && b.during`.execute(tx)
  return [
    ...invited.filter((email) => !there.has(email)).map((email) => `lost: ${email}`),
    ...((rows[0]?.double ?? 0) > 0 ? ['something is booked twice'] : []),
  ]
}
