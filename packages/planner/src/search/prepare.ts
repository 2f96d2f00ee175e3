import type { Problem } from '@digirooster/domain'
import { indexProblem } from '../compile/compile.ts'
import type { Indexes } from '../compile/compile.ts'
import type { Filters } from '../compile/domains.ts'
import type { Constraint } from '../constraints/constraint.ts'
import { filtersOf } from '../filters.ts'
import { marketOf } from '../offering/offers.ts'
import type { Market } from '../offering/offers.ts'
import { relaxationOf, seriesLimits } from '../offering/relaxation.ts'
import type { Relaxation, Restriction } from '../offering/relaxation-shape.ts'
import { isUsable, strandsOf } from '../offering/strand.ts'
import type { Strand } from '../offering/strand.ts'

/** What every step of a run reads and none changes. */
export interface Prepared {
  readonly problem: Problem
  readonly constraints: readonly Constraint[]
  readonly filters: Filters
  readonly indexes: Indexes
  /** everything asked for, also what can serve nobody */
  readonly strands: readonly Strand[]
  /** strands that groups can exist of: those of the relaxation */
  readonly usable: readonly Strand[]
  /** how many series fit where times are scarce: true of every plan */
  readonly limits: readonly Restriction[]
  readonly relaxation: Relaxation
  readonly market: Market
}

/**
 * Indexes a problem and builds the relaxation that proposes and bounds.
 * @param known the indexes and strands, when somebody made them already
 */
export async function prepare(
  problem: Problem,
  constraints: readonly Constraint[],
  known?: Pick<Prepared, 'indexes' | 'strands'>,
): Promise<Prepared> {
  const filters = filtersOf(constraints)
  const indexes = known?.indexes ?? indexProblem(problem)
  const strands = known?.strands ?? strandsOf(problem, indexes, filters)
  const usable = strands.filter(isUsable)
  const limits = await seriesLimits(problem, indexes, usable)
  const relaxation = relaxationOf(problem, indexes, usable, limits)
  const market = marketOf(relaxation)
  return { problem, constraints, filters, indexes, strands, usable, limits, relaxation, market }
}
