import { withPublished } from '@digirooster/domain'
import { check } from '@digirooster/planner'
import type { Problem } from '@digirooster/domain'
import { Refused } from '../database/refused.ts'
import type { Tx } from '../database/scope.ts'
import { book, clearBookings } from '../tables/booking.ts'
import { readDraft } from '../tables/draft.ts'
import type { EditStep } from '../tables/edit.ts'
import { readQuarter } from '../tables/quarter.ts'
import { scopeNow } from '../tables/scope-now.ts'
import { addVersion } from '../tables/version.ts'
import { problemOf } from './assemble-problem.ts'
import { claimsOf } from './claims-of.ts'
import type { Kind } from './kinds.ts'
import { idOf } from './parts.ts'
import { hold, writeSteps } from './write-steps.ts'
import type { HeldQuarter } from './write-steps.ts'

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
 * opinion on the quarter as it is now, which nobody can change meanwhile.
 * @param options `until`: last day whose sessions begin to be public, inclusive; absent: all
 * @throws {Refused} `invalid` when the draft breaks a rule, `taken` when somebody else has what it needs
 */
export async function publish(
  tx: Tx,
  quarterId: string,
  { draft: name = 'draft', until }: { readonly draft?: string; readonly until?: string } = {},
): Promise<Published> {
  const { networkId } = await readQuarter(tx, quarterId)
  const held = await hold(tx, quarterId)
  const { plan } = await readDraft(tx, quarterId, name)
  const problem = problemOf(held.name, held.document, held.things)
  const [broken] = check(problem, plan).violations
  if (broken) throw new Refused('invalid', broken.text.en)
  const coversUntil = until ?? problem.horizon.end
  const { digibankId } = await scopeNow(tx)
  const { id: versionId, number } = await addVersion(tx, {
    ...{ quarterId, digibankId, coversUntil, problem, plan },
    quarterRevision: held.revision,
  })
  const after = withPublished(problem, plan, { until: coversUntil })
  await writeSteps(tx, held, [
    ...stepsTo(held, 'fixed-offering', after.fixed.offerings),
    ...stepsTo(held, 'fixed-session', after.fixed.sessions),
  ])
  const sessions = publicSessions(after)
  const claims = claimsOf(problem, sessions)
  await clearBookings(tx, quarterId)
  for (const claim of claims) await book(tx, { networkId, quarterId, versionId }, claim)
  return { versionId, number, sessions: sessions.length, bookings: claims.length }
}

/** What is only pinned was not published: it holds nothing yet. */
function publicSessions({ fixed }: Problem): Problem['fixed']['sessions'][number]['session'][] {
  return fixed.sessions.flatMap(({ session, because }) => (because === 'pinned' ? [] : [session]))
}

function stepsTo(held: HeldQuarter, kind: Kind, documents: readonly object[]): EditStep[] {
  const last = Math.max(-1, ...held.things[kind].map((thing) => thing.position))
  return documents.map((after, k) => {
    const id = idOf(kind, after)
    const now = held.things[kind].find((thing) => thing.id === id)
    const position = now?.position ?? last + 1 + k
    return { kind, id, position, before: now?.document ?? null, after }
  })
}
