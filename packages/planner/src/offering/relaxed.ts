import type { Problem } from '@digirooster/domain'
import { indexProblem } from '../compile/compile.ts'
import type { Indexes } from '../compile/compile.ts'
import { constraints } from '../constraints/registry.ts'
import { filtersOf } from '../filters.ts'
import { marketOf } from './offers.ts'
import type { Market } from './offers.ts'
import { relaxationOf, seriesLimits } from './relaxation.ts'
import type { Relaxation } from './relaxation-shape.ts'
import { isUsable, strandsOf } from './strand.ts'
import type { Strand } from './strand.ts'

/** A problem as the offering sees it, for tests. */
export interface Relaxed {
  readonly problem: Problem
  readonly indexes: Indexes
  /** also those that can serve nobody */
  readonly strands: readonly Strand[]
  readonly relaxation: Relaxation
  readonly market: Market
}

/** Indexes a problem and builds its relaxation, with the bounds on series in it. */
export async function relaxed(problem: Problem): Promise<Relaxed> {
  const indexes = indexProblem(problem)
  const strands = strandsOf(problem, indexes, filtersOf(constraints))
  const usable = strands.filter(isUsable)
  const limits = await seriesLimits(problem, indexes, usable)
  const relaxation = relaxationOf(problem, indexes, usable, limits)
  return { problem, indexes, strands, relaxation, market: marketOf(relaxation) }
}
