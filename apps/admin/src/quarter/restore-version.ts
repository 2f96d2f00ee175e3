import type { Plan, Problem } from '@digirooster/domain'
import { PlannerError } from '@digirooster/planner'
import type { SignedIn } from '../auth/signed-in.ts'
import { scopeOf } from '../auth/with-auth.ts'
import type { Database } from '../database/open-database.ts'
import { Refused } from '../database/refused.ts'
import { listDrafts, readDraft } from '../tables/draft.ts'
import { listQuarters } from '../tables/quarter.ts'
import { listVersions } from '../tables/version.ts'
import { assembleProblem } from './assemble-problem.ts'
import { DRAFT } from './board/plan-steps.ts'
import { recounted } from './board/recounted.ts'
import { replaceDraft } from './board/replace-draft.ts'
import { afterPublication } from './public-sessions.ts'
import { publicVersion } from './public-version.ts'

/**
 * Makes a version of the newest quarter the draft again; undone in one go, and public only when it is published. What is
 * past stays as it was. A quarter that changed since is not asked: the board says what does not fit any more.
 * @throws {Refused} `not-found`; `stale` when somebody else changed the draft or the quarter meanwhile; `invalid` when
 * the quarter no longer has what the version uses
 */
export async function restoreVersion(
  database: Database,
  session: SignedIn,
  { number, title }: { readonly number: number; readonly title: string },
): Promise<void> {
  const scope = scopeOf(session)
  const read = await database.withScope(scope, async (tx) => {
    const [quarter] = await listQuarters(tx)
    if (!quarter) throw new Refused('not-found', 'There is no quarter.')
    const row = (await listVersions(tx, quarter.id)).find((each) => each.number === number)
    const version = row && (await publicVersion(tx, row))
    if (!version) throw new Refused('not-found', `Version ${number} is not there.`)
    const isThere = (await listDrafts(tx, quarter.id)).some(({ name }) => name === DRAFT)
    const draft = isThere ? await readDraft(tx, quarter.id, DRAFT) : null
    return { quarterId: quarter.id, version, draft, ...(await assembleProblem(tx, quarter.id)) }
  })
  const { quarterId, version, draft, problem, revision: quarterRevision } = read
  const { fixed, plan } = withPast(problem, version.plan, afterPublication(version).fixed)
  const made = await counted({ ...problem, fixed }, plan)
  const revision = await database.withScope(scope, (tx) =>
    replaceDraft(tx, quarterId, {
      ...{ plan: made, fixed, quarterRevision, title },
      ...{ runId: null, seen: draft?.revision ?? null },
    }),
  )
  if (revision === undefined) throw new Refused('stale', 'The quarter changed in between.')
}

/** An earlier plan and what stood then, with what took place meanwhile as it took place. */
function withPast(
  { fixed: now, horizon }: Problem,
  plan: Plan,
  then: Problem['fixed'],
): { readonly fixed: Problem['fixed']; readonly plan: Plan } {
  const past = now.sessions.filter(({ session }) => session.start < horizon.asOf)
  const ids = new Set(past.map(({ session }) => session.id))
  const groups = new Set(past.map(({ session }) => session.offeringId))
  const pastGroups = now.offerings.filter(({ id }) => groups.has(id))
  const known = new Set(then.offerings.map(({ id }) => id))
  const inPlan = new Set(plan.offerings.map(({ id }) => id))
  return {
    fixed: {
      ...now,
      offerings: [...then.offerings, ...pastGroups.filter(({ id }) => !known.has(id))],
      sessions: [...past, ...then.sessions.filter(({ session }) => !ids.has(session.id))],
    },
    plan: {
      ...plan,
      offerings: [...plan.offerings, ...pastGroups.filter(({ id }) => !inPlan.has(id))],
      sessions: [
        ...past.map(({ session }) => session),
        ...plan.sessions.filter(({ id }) => !ids.has(id)),
      ].toSorted((a, b) => (a.start < b.start || (a.start === b.start && a.id < b.id) ? -1 : 1)),
    },
  }
}

/** With figures of the quarter as it is; as it was where the quarter cannot hold it any more. */
async function counted(problem: Problem, plan: Plan): Promise<Plan> {
  try {
    return await recounted(problem, plan)
  } catch (fault) {
    if (fault instanceof PlannerError) return plan
    throw fault
  }
}
