import { check } from '@digirooster/planner'
import { Refused } from '../database/refused.ts'
import type { Tx } from '../database/scope.ts'
import { book, clearBookings } from '../tables/booking.ts'
import { readDraft, writeDraft } from '../tables/draft.ts'
import { readQuarter } from '../tables/quarter.ts'
import { scopeNow } from '../tables/scope-now.ts'
import { addVersion, listVersions } from '../tables/version.ts'
import { problemOf } from './assemble-problem.ts'
import { recounted } from './board/recounted.ts'
import { isDate } from './is-date.ts'
import { claimsOf } from './claims-of.ts'
import { afterPublication, publicSessions } from './public-sessions.ts'
import { stepsToStanding } from './steps-to.ts'
import { hold, writeSteps } from './write-steps.ts'

/** What was published. */
export interface Published {
  readonly versionId: string
  readonly number: number
  /** Sessions that stand now. */
  readonly sessions: number
  readonly bookings: number
}

/**
 * Publishes a draft, whole or until a day: keeps it as a version for ever, books all that stands, and lets it stand in
 * the quarter. All of it or nothing. What a booking cannot say (travel, budget, whole series) is judged by the second
 * opinion on the quarter as it is now, which nobody can change meanwhile. What was public once stays so.
 * @param options `until`: last day whose sessions begin to be public, inclusive; absent: all. `seen`: revision of the
 * draft that was looked at; absent: whatever it is
 * @throws {Refused} `invalid` when the draft breaks a rule or the day is not in the quarter, `taken` when somebody else
 * has what it needs, `stale` when the draft is another by now
 */
export async function publish(
  tx: Tx,
  quarterId: string,
  {
    draft: name = 'draft',
    until,
    seen,
  }: { readonly draft?: string; readonly until?: string; readonly seen?: number } = {},
): Promise<Published> {
  const { networkId } = await readQuarter(tx, quarterId)
  const { plan, revision, runId } = await readDraft(tx, quarterId, name)
  if (seen !== undefined && seen !== revision)
    throw new Refused('stale', 'The draft was changed in between.')
  const held = await hold(tx, quarterId)
  const problem = problemOf(held.name, held.document, held.own)
  const { start, end } = problem.horizon
  if (until !== undefined && !(isDate(until) && until >= start && until <= end))
    throw new Refused('invalid', 'That day is not in the quarter.')
  const [broken] = check(problem, plan).violations
  if (broken) throw new Refused('invalid', broken.text.en)
  const { digibankId } = await scopeNow(tx)
  const [last] = await listVersions(tx, quarterId)
  const coversUntil = [until ?? end, last?.coversUntil ?? ''].toSorted().at(-1) ?? end
  const { id: versionId, number } = await addVersion(tx, {
    ...{ quarterId, digibankId, coversUntil, problem, plan },
    quarterRevision: held.revision,
  })
  const after = afterPublication({ problem, plan, coversUntil })
  await writeSteps(tx, held, stepsToStanding(held, after.fixed))
  await writeDraft(tx, {
    ...{ quarterId, digibankId, name, runId, seen: revision },
    ...{ plan: await recounted(after, plan), quarterRevision: held.revision },
  })
  const sessions = publicSessions(after)
  const claims = claimsOf(problem, sessions)
  await clearBookings(tx, quarterId)
  for (const claim of claims) await book(tx, { networkId, quarterId, versionId }, claim)
  return { versionId, number, sessions: sessions.length, bookings: claims.length }
}
