import type { Plan, Problem, Session } from '@digirooster/domain'
import type { Proposal } from '../compile/bundle.ts'
import { compile, indexProblem } from '../compile/compile.ts'
import { isIn } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import type { Constraint } from '../constraints/constraint.ts'
import { constraints as usual } from '../constraints/registry.ts'
import type { Placed } from '../decode/decode.ts'
import { newReferrals } from '../compile/standing-referrals.ts'
import { newOfferings, proposalOf, referralsOf } from '../encode/groups-of-plan.ts'
import { placesOf } from '../encode/places-of-plan.ts'
import { withIdsOf } from '../encode/session-ids.ts'
import { filtersOf } from '../filters.ts'
import type { State } from '../kernel/index.ts'
import { strandsOf } from '../offering/strand.ts'

/** How a plan is placed. */
export interface Placing {
  /** the rules that count; absent: those of the registry */
  readonly constraints?: readonly Constraint[]
  /** groups that the plan does not hold, to try out; they stay out, behind those of the plan */
  readonly extra?: readonly Proposal[]
  /** the same problem with the same rules, read before; absent: it is read */
  readonly known?: Pick<Placed, 'indexes' | 'strands'>
}

/**
 * Compiles a problem with a plan that exists already, wherever it came from, and puts everything where
 * the plan says. What the problem does not know is left out: a group without its course or with a
 * session missing or outside the quarter, a room, laptop class or person that does not exist.
 */
export function placePlan(
  problem: Problem,
  plan: Pick<Plan, 'offerings' | 'sessions' | 'referrals'>,
  { constraints = usual, extra = [], known }: Placing = {},
): Placed {
  const indexes = known?.indexes ?? indexProblem(problem)
  const filters = filtersOf(constraints)
  const offerings = newOfferings(problem, plan.offerings)
  const proposals = offerings.flatMap((o) => proposalOf(problem, indexes, o))
  const referrals = referralsOf(problem, indexes, {
    referrals: newReferrals(problem, plan.referrals),
  })
  const compiled = compile(problem, indexes, [...proposals, ...extra], filters, referrals)
  const byId = new Map(offerings.map((o) => [o.id, o]))
  const quarter = withIdsOf(compiled, (id) => byId.get(id), plan.sessions)
  const state = stateOf(quarter, plan.sessions)
  const strands = known?.strands ?? strandsOf(problem, indexes, filters)
  return { problem, indexes, constraints, strands, quarter, state, referrals }
}

/** Where the plan puts everything; what stands already and is not in the plan stays where it stands. */
function stateOf(quarter: Quarter, sessions: readonly Session[]): State {
  const { model, bundles, initial } = quarter
  const state = placesOf(quarter, sessions)
  for (const [b, bundle] of bundles.entries()) {
    const isWhole = isIn(quarter, state, b)
    for (let a = model.bundleStart[b]; a < model.bundleStart[b + 1]; a++) {
      if (isWhole || (!bundle.isOptional && state.start[a] >= 0)) continue
      // A series stands whole or not at all.
      state.start[a] = bundle.isOptional ? -1 : initial.start[a]
      for (let r = model.roleStart[a]; r < model.roleStart[a + 1]; r++)
        state.resource[r] = bundle.isOptional ? -1 : initial.resource[r]
    }
  }
  return state
}
