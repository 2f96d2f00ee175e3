import { budgetCapCents } from '@digirooster/domain'
import type { Problem } from '@digirooster/domain'
import { ANY_DAYPART } from '../compile/demand-index.ts'
import { freePlaces } from '../compile/standing-referrals.ts'
import type { LinearModelBuilder } from '../lp/model.ts'
import type { Cell, ScarceRow } from './relaxation-shape.ts'
import type { Strand } from './strand.ts'

/** Cents of every budget line that new groups can cost together. */
export function moneyLeft(problem: Problem): Map<string, number> {
  return new Map(
    problem.budgetLines.map((line) => {
      const owner = problem.digibanken.find((d) => d.id === line.digibankId)
      const standing = problem.fixed.offerings
        .filter((o) => o.budgetLineId === line.id)
        .reduce((sum, o) => sum + o.costCents, 0)
      const cap = budgetCapCents(line, owner?.policy.reserve.moneyShare ?? 0) - standing
      return [line.id, Math.max(0, cap)]
    }),
  )
}

/** Groups cost no more than the money of their budget line. */
export function addBudgetRows(
  builder: LinearModelBuilder,
  problem: Problem,
  strands: readonly Strand[],
  cells: readonly Cell[],
  scarce: ScarceRow[],
): void {
  for (const [id, cents] of moneyLeft(problem)) {
    const terms = cells.flatMap(({ strand, groups }): [number, number][] =>
      strands[strand].budgetLineId === id ? [[groups, strands[strand].costCents]] : [],
    )
    if (terms.length === 0) continue
    const row = builder.addRow({ upper: cents }, terms)
    const unit = Math.max(...terms.map(([, cost]) => cost))
    scarce.push({ kind: 'budget-line', subjectId: id, parts: ANY_DAYPART, row, unit })
  }
}

/** Partners’ courses have so many places left. */
export function addSupplyRows(
  builder: LinearModelBuilder,
  problem: Problem,
  referrals: readonly { line: number; supply: number; column: number }[],
): void {
  for (const [s, upper] of freePlaces(problem).entries()) {
    const terms = referrals
      .filter((r) => r.supply === s)
      .map(({ column }): [number, number] => [column, 1])
    if (terms.length > 0) builder.addRow({ upper }, terms)
  }
}
