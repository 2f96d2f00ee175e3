import type { Problem } from '@digirooster/domain'
import type { Indexes } from '../compile/compile.ts'
import { promisesOf } from '../compile/promises.ts'
import type { LinearModelBuilder } from '../lp/model.ts'
import type { Cell, OwedRow } from './relaxation-shape.ts'
import type { Strand } from './strand.ts'

/**
 * What one unit short of a promise costs in hundredths of a wish, by weight: so much that no wish is
 * worth falling short for, and still finite, so that what cannot be kept does not hide the rest.
 */
export const SHORTFALL_VALUE = 100

/** Floors and attendance targets: what is served for each, plus what falls short, is at least what is promised. */
export function addOwedRows(
  builder: LinearModelBuilder,
  problem: Problem,
  indexes: Indexes,
  strands: readonly Strand[],
  cells: readonly Cell[],
  referrals: readonly { line: number; supply: number; column: number }[],
): OwedRow[] {
  return promisesOf(problem, indexes).map((promise, p) => {
    const rate = (noShow: number) => (promise.isExpected ? 1 - noShow : 1)
    const column = builder.addColumn({ objective: -SHORTFALL_VALUE * promise.weight })
    const served = cells.flatMap((cell) =>
      cell.lines.flatMap((d, i): [number, number][] =>
        promise.counts[d] === 1
          ? [[cell.wishes[i], rate(strands[cell.strand].format.noShowRate)]]
          : [],
      ),
    )
    const referred = referrals.flatMap((r): [number, number][] =>
      promise.counts[r.line] === 1 ? [[r.column, rate(problem.supply[r.supply].noShowRate)]] : [],
    )
    const row = builder.addRow({ lower: promise.owed - promise.standing }, [
      [column, 1],
      ...served,
      ...referred,
    ])
    return { promise: p, row, column }
  })
}
