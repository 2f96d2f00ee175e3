import type { Plan, Problem, Session } from '@digirooster/domain'
import type { Quarter } from '../compile/quarter.ts'
import { matchedWishes } from '../constraints/matched.ts'
import { decode } from '../decode/decode.ts'
import { placePlan } from '../explain/place-plan.ts'
import type { Opened } from '../handle/opened.ts'
import type { State } from '../kernel/index.ts'
import { restated } from '../replan/restated.ts'
import { forMoving } from './for-moving.ts'
import { placeOfWay, putOf } from './move.ts'
import type { Move, Put } from './move.ts'
import { canShrink } from './trimmed.ts'

/** A plan that was changed, and the quarter it is of. */
export interface Adjusted {
  /** what is published stands where it stands now; else as it was */
  readonly problem: Problem
  readonly plan: Plan
}

/**
 * The plan with sessions elsewhere and every figure counted again: wishes that cannot come any more have no place, money
 * and targets follow. How it was made and how many wishes any plan could serve at most stay what they were. Whether the
 * moves are allowed is not asked: `delta` says.
 * @throws {PlannerError} `unknown-subject`, `invalid-option`
 */
export async function withMoves(handle: Opened, moves: readonly Move[]): Promise<Adjusted> {
  const opened = forMoving(
    handle,
    moves.map(({ sessionId }) => sessionId),
  )
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
  const coming = comingTo(quarter, there, puts)
  const offerings = plan.offerings.map((offering) => {
    const ids = coming.get(offering.id)
    if (!ids) return offering
    return { ...offering, served: offering.served.filter(({ demandId }) => ids.has(demandId)) }
  })
  const made = await decodeLike(opened, { offerings, sessions, referrals: plan.referrals })
  if (puts.every(({ activity }) => quarter.isFixed[activity] === 0))
    return { problem: handle.problem, plan: made }
  const problem = restated(handle.problem, made)
  return { problem, plan: await decodeLike({ ...opened, problem }, made) }
}

/** Per group that moves and can shrink: the demand lines of those who can come. */
function comingTo(
  quarter: Quarter,
  there: State,
  puts: readonly Put[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const changed = new Set(puts.map(({ activity }) => quarter.model.bundleOf[activity]))
  return new Map(
    [...changed].flatMap((b) => {
      if (!canShrink(quarter, b)) return []
      const { id, served } = quarter.bundles[b]
      const coming = served.filter((each) => matchedWishes(quarter, there, b, each) > 0)
      return [[id, new Set(coming.map(({ line }) => quarter.demand.lines[line].id))] as const]
    }),
  )
}

/** A plan of these groups and sessions, with what the plan that is open says of how it was made. */
export async function decodeLike(
  { problem, plan, placed: { constraints } }: Opened,
  parts: Pick<Plan, 'offerings' | 'sessions' | 'referrals'>,
): Promise<Plan> {
  const { provenance, bound, worth, floors } = plan
  const { seed, iterations, stopped, threads } = provenance
  return decode(
    placePlan(problem, parts, { constraints }),
    { seed, iterations, stopped, ...(threads !== undefined && { threads }) },
    () => Promise.resolve(bound),
    { worth, floors },
  )
}
