import type { Plan, Session } from '@digirooster/domain'
import { matchedWishes } from '../constraints/matched.ts'
import { decode } from '../decode/decode.ts'
import { placePlan } from '../explain/place-plan.ts'
import type { Opened } from '../handle/opened.ts'
import { placeOfWay, putOf } from './move.ts'
import type { Move } from './move.ts'
import { canShrink } from './trimmed.ts'

/**
 * The plan with sessions elsewhere and every figure counted again: wishes that cannot come any more have no place, money
 * and targets follow. How it was made and how many wishes any plan could serve at most stay what they were. Whether the
 * moves are allowed is not asked: `delta` says.
 * @throws {PlannerError} `unknown-subject`, `invalid-option`
 */
export async function withMoves(opened: Opened, moves: readonly Move[]): Promise<Plan> {
  const { plan, placed } = opened
  const { quarter } = placed
  const puts = moves.map((move) => putOf(opened, move))
  const there = { start: placed.state.start.slice(), resource: placed.state.resource.slice() }
  for (const { activity, way } of puts) {
    there.start[activity] = way.start
    there.resource.set(way.resources, quarter.model.roleStart[activity])
  }
  const places = new Map(moves.map(({ sessionId }, k) => [sessionId, placeOfWay(quarter, puts[k])]))
  const sessions = plan.sessions.map((session): Session => {
    const place = places.get(session.id)
    if (!place) return session
    return {
      ...session,
      ...place,
      laptopClassIds: [...place.laptopClassIds],
      people: [...place.people],
    }
  })
  const changed = new Set(puts.map(({ activity }) => quarter.model.bundleOf[activity]))
  const coming = new Map(
    quarter.bundles.flatMap((bundle, b) => {
      if (!changed.has(b) || !canShrink(quarter, b)) return []
      const served = bundle.served.filter((each) => matchedWishes(quarter, there, b, each) > 0)
      const ids = new Set(served.map(({ line }) => quarter.demand.lines[line].id))
      return [[bundle.id, ids]]
    }),
  )
  const offerings = plan.offerings.map((offering) => {
    const ids = coming.get(offering.id)
    if (!ids) return offering
    return { ...offering, served: offering.served.filter(({ demandId }) => ids.has(demandId)) }
  })
  return decodeLike(opened, { offerings, sessions, referrals: plan.referrals })
}

/** A plan of these groups and sessions, with what the plan that is open says of how it was made. */
export async function decodeLike(
  { problem, plan, placed: { constraints } }: Opened,
  parts: Pick<Plan, 'offerings' | 'sessions' | 'referrals'>,
): Promise<Plan> {
  const { provenance, bound, worth, floors } = plan
  const made = await decode(
    placePlan(problem, parts, { constraints }),
    provenance,
    () => Promise.resolve(bound),
    { worth, floors },
  )
  return { ...made, provenance: { ...made.provenance, ...provenance } }
}
