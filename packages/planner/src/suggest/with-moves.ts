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
  const parts = { offerings, sessions, referrals: plan.referrals }
  if (puts.every(({ activity }) => quarter.isFixed[activity] === 0))
    return { problem: handle.problem, plan: await decodeLike(opened, parts) }
  const made = await decodeLike({ ...opened, problem: without(opened.problem, coming) }, parts)
  const problem = restated(without(handle.problem, coming), made)
  return { problem, plan: await decodeLike({ ...opened, problem }, made) }
}

/** The problem in which groups that stand are for those alone who can come. */
function without(problem: Problem, coming: ReturnType<typeof comingTo>): Problem {
  const { fixed } = problem
  const offerings = fixed.offerings.map((offering) => {
    const ids = coming.get(offering.id)
    const served = offering.served.filter(({ demandId }) => ids?.has(demandId) ?? true)
    const invited = served.reduce((sum, { wishes }) => sum + wishes, 0)
    return served.length === offering.served.length ? offering : { ...offering, served, invited }
  })
  return { ...problem, fixed: { ...fixed, offerings } }
}

/** Per group that moves: the demand lines of those who can come. */
function comingTo(
  quarter: Quarter,
  there: State,
  puts: readonly Put[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const changed = new Set(puts.map(({ activity }) => quarter.model.bundleOf[activity]))
  return new Map(
    [...changed].flatMap((b) => {
      const { id, served, course } = quarter.bundles[b]
      if (!course) return []
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
