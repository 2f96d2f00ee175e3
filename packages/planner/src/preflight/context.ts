import type { Problem } from '@digirooster/domain'
import { referralPairs } from '../assign/referral-pairs.ts'
import { compile, indexProblem } from '../compile/compile.ts'
import type { Indexes } from '../compile/compile.ts'
import type { Quarter } from '../compile/quarter.ts'
import { constraints } from '../constraints/registry.ts'
import { stretchesOf } from '../constraints/laptop-stays.ts'
import type { Stretches } from '../constraints/laptop-stays.ts'
import { filtersOf } from '../filters.ts'
import { strandsOf } from '../offering/strand.ts'
import type { Strand } from '../offering/strand.ts'

/** A problem and what can be read from it without a search; made once, read by every check. */
export interface Context {
  readonly problem: Problem
  readonly indexes: Indexes
  /** every course, format and level that somebody asks for */
  readonly strands: readonly Strand[]
  /** the quarter with one group of the smallest size for each strand */
  readonly quarter: Quarter
  /** per strand: the bundle of that smallest group */
  readonly probes: Int32Array
  /** per demand line: wishes that no fixed group serves yet */
  readonly asked: Int32Array
  /** per demand line: 1 when a partner’s free course can take its people */
  readonly isReferable: Uint8Array
  /** per laptop class: the stretches in which it may be used */
  readonly stretches: Stretches
}

/** Compiles a problem once for all checks. */
export function contextOf(problem: Problem): Context {
  const indexes = indexProblem(problem)
  const filters = filtersOf(constraints)
  const strands = strandsOf(problem, indexes, filters)
  // A space is in no id of a user.
  const probeIds = strands.map((_, s) => `probe ${s}`)
  const probes = strands.map(({ course, format, level, digibank, lines }, s) => ({
    id: probeIds[s],
    course,
    format,
    level,
    digibankId: digibank.id,
    wijkId: null,
    served: [{ line: lines[0], wishes: format.group.min }],
  }))
  const quarter = compile(problem, indexes, probes, filters)
  const bundleOfId = new Map(quarter.bundles.map(({ id }, b) => [id, b]))
  const asked = Int32Array.from(problem.demand, ({ wishes }) => wishes)
  for (const { demandId, wishes } of problem.fixed.offerings.flatMap((o) => o.served)) {
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
    quarter,
    probes: Int32Array.from(probeIds, (id) => bundleOfId.get(id) ?? -1),
    asked,
    isReferable,
    stretches: stretchesOf(quarter),
  }
}
