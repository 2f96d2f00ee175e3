import type { Problem } from '@digirooster/domain'
import { referralPairs } from '../assign/referral-pairs.ts'
import { compile, indexProblem } from '../compile/compile.ts'
import type { Indexes } from '../compile/compile.ts'
import { choicesOf } from '../compile/domains.ts'
import type { Choices } from '../compile/domains.ts'
import type { Quarter, QuarterBase } from '../compile/quarter.ts'
import type { Constraint } from '../constraints/constraint.ts'
import { constraints as usual } from '../constraints/registry.ts'
import { stretchesOf } from '../constraints/laptop-stays.ts'
import type { Stretches } from '../constraints/laptop-stays.ts'
import { filtersOf } from '../filters.ts'
import { probedStrands } from '../offering/strand.ts'
import type { Strand } from '../offering/strand.ts'

/** A bundle and what it can choose from. */
export interface Options {
  readonly base: QuarterBase
  /** index of the bundle in `base` */
  readonly b: number
  readonly choices: Choices
}

/** A problem and what can be read from it without a search; made once, read by every check. */
export interface Context {
  readonly problem: Problem
  readonly indexes: Indexes
  /** every course, format and level that somebody asks for */
  readonly strands: readonly Strand[]
  /** per strand: a group of the smallest size, wherever its people live */
  readonly smallest: readonly Options[]
  /** what stands, what is owed and the walk-ins, without a new group */
  readonly quarter: Quarter
  /** options of a bundle of `quarter` */
  readonly optionsOf: (bundle: number) => Options
  /** per demand line: wishes that no fixed group serves yet */
  readonly asked: Int32Array
  /** per demand line: 1 when a partner’s free course can take its people */
  readonly isReferable: Uint8Array
  /** per laptop class: the stretches in which it may be used */
  readonly stretches: Stretches
}

/** Compiles a problem once for all checks. */
export function contextOf(problem: Problem, constraints: readonly Constraint[] = usual): Context {
  const indexes = indexProblem(problem)
  const filters = filtersOf(constraints)
  const { strands, base, choices } = probedStrands(problem, indexes, filters)
  const quarter = compile(problem, indexes, [], filters)
  const asked = Int32Array.from(problem.demand, ({ wishes }) => wishes)
  const { offerings, referrals = [] } = problem.fixed
  for (const { demandId, wishes } of [...offerings.flatMap((o) => o.served), ...referrals]) {
    const line = indexes.demand.indexOf.get(demandId)
    if (line !== undefined) asked[line] = Math.max(0, asked[line] - wishes)
  }
  const isReferable = new Uint8Array(asked.length)
  for (const { line, supply } of referralPairs(problem, indexes.demand))
    if (problem.supply[supply].taken < problem.supply[supply].places) isReferable[line] = 1
  return {
    problem,
    indexes,
    strands,
    smallest: choices.map((own, b) => ({ base, b, choices: own })),
    quarter,
    optionsOf: (b) => ({ base: quarter, b, choices: choicesOf(quarter, b, filters, false) }),
    asked,
    isReferable,
    stretches: stretchesOf(quarter),
  }
}
