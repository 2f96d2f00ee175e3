import type { Plan, Problem } from '@digirooster/domain'
import { decode } from '../decode/decode.ts'
import { placePlan } from '../explain/place-plan.ts'
import { demandBound } from '../offering/bound.ts'
import { worthOf } from '../offering/worth.ts'
import type { Prepared } from '../search/prepare.ts'

/** What a repaired plan holds, as people read it: counted anew in the quarter as it is now. */
export async function writtenPlan(
  problem: Problem,
  held: Pick<Plan, 'offerings' | 'sessions' | 'referrals'>,
  { indexes, market, constraints }: Prepared,
  run: Pick<Plan['provenance'], 'seed' | 'iterations' | 'stopped'>,
  stop: () => boolean,
): Promise<Plan> {
  const placed = placePlan(problem, held, { constraints })
  const worth = await worthOf(problem, indexes, market, stop)
  return decode(placed, run, (served) => demandBound(problem, indexes, market, served, stop), worth)
}
