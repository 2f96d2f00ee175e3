import type { Model } from 'highs'
import { loadHighs, forgetHighs } from './load-highs.ts'

/** A column of a programme that grows: what it is worth and what it adds to rows. */
export interface GrowingColumn {
  readonly objective: number
  readonly lower: number
  readonly upper: number
  /** rows, ascending, and what one unit adds to each */
  readonly rows: Int32Array
  readonly values: Float64Array
}

/** Prices and values of a solved programme; for the caller to check before anything is believed. */
export interface MasterSolution {
  readonly objective: number
  readonly values: Float64Array
  /** one price per row; see `LpResult` */
  readonly duals: Float64Array
}

/** A linear programme to which columns are added, each solve going on from the one before. */
export interface Master {
  add(columns: readonly GrowingColumn[]): void
  /** undefined when there is no optimum */
  solve(): MasterSolution | undefined
  /**
   * Solves with these columns whole.
   * @returns the best solution found, undefined when there is none
   */
  solveWhole(
    whole: Uint8Array,
    limits: {
      readonly nodeLimit: number
      readonly absoluteGap: number
      readonly stop: () => boolean
    },
  ): Pick<MasterSolution, 'objective' | 'values'> | undefined
}

/**
 * Works with a programme that only has rows yet; maximises. Nothing that comes out of it is checked.
 * @returns undefined when the solver crashed
 */
export async function withMaster<Result>(
  rowLower: Float64Array,
  rowUpper: Float64Array,
  use: (master: Master) => Result,
): Promise<Result | undefined> {
  const highs = await loadHighs()
  const { constants } = highs
  let columns = 0
  try {
    return highs.withModel((solver: Model) => {
      solver.options.set({ output_flag: false, random_seed: 0 })
      solver.changeObjectiveSense(constants.objectiveSense.maximize)
      solver.addRows({
        lower: rowLower,
        upper: rowUpper,
        matrix: emptyMatrix('csr', rowLower.length, 0),
      })
      return use({
        add(added) {
          if (added.length === 0) return
          columns += added.length
          solver.addCols({
            cost: Float64Array.from(added, (c) => c.objective),
            lower: Float64Array.from(added, (c) => c.lower),
            upper: Float64Array.from(added, (c) => c.upper),
            matrix: matrixOf(added, rowLower.length),
          })
        },
        solve() {
          if (solver.run().modelStatus !== constants.modelStatus.optimal) return undefined
          const { colValue, rowDual } = solver.getSolution()
          return { objective: solver.getObjectiveValue(), values: colValue, duals: rowDual }
        },
        solveWhole(whole, { nodeLimit, absoluteGap, stop }) {
          solver.changeColsIntegrality(
            { kind: 'range', from: 0, to: columns - 1 },
            Int32Array.from(whole),
          )
          solver.options.set({ mip_max_nodes: nodeLimit, mip_rel_gap: 0, mip_abs_gap: absoluteGap })
          solver.run({
            [constants.callbackType.mipInterrupt]: (event) => {
              if (stop()) event.interrupt()
              return undefined
            },
          })
          const found = solver.info.get('primal_solution_status')
          const isFound = found === constants.solutionStatus.feasible
          const { colValue } = solver.getSolution()
          const objective = solver.getObjectiveValue()
          solver.clearIntegrality()
          return isFound ? { objective, values: colValue } : undefined
        },
      })
    })
  } catch (error) {
    if (error instanceof highs.errors.HighsValidationError) throw error
    forgetHighs()
    return undefined
  }
}

function emptyMatrix(format: 'csr', numRows: number, numCols: number) {
  const starts = new Int32Array(numRows + 1)
  return {
    format,
    numRows,
    numCols,
    starts,
    indices: new Int32Array(0),
    values: new Float64Array(0),
  }
}

function matrixOf(columns: readonly GrowingColumn[], numRows: number) {
  const starts = new Int32Array(columns.length + 1)
  for (const [c, { rows }] of columns.entries()) starts[c + 1] = starts[c] + rows.length
  const indices = new Int32Array(starts[columns.length])
  const values = new Float64Array(starts[columns.length])
  for (const [c, column] of columns.entries()) {
    indices.set(column.rows, starts[c])
    values.set(column.values, starts[c])
  }
  return { format: 'csc' as const, numRows, numCols: columns.length, starts, indices, values }
}
