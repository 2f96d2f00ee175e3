import { solveWithHighs } from './highs.ts'
import { solveWithJavascriptLpSolver } from './javascript-lp-solver.ts'
import type { LinearModel, LpOptions, LpResult, LpSolver } from './model.ts'
import { noWorseThan, repairClaim, settleClaim } from './settle-claim.ts'
import { violations } from './violations.ts'

/**
 * Up to here javascript-lp-solver is as fast as a loaded HiGHS or faster, and needs no 3.5 MB of
 * WebAssembly. Its tableau is dense: columns × rows, where every upper bound is a row.
 */
const SMALL = { columns: 100, integral: 60, cells: 12_000 }

/**
 * Solves a linear or integer programme; the same model and options give the same bytes everywhere.
 * No solver is trusted: values are recounted, integral columns rounded and recounted. What
 * javascript-lp-solver cannot prove goes to HiGHS. Blocks the thread; put long solves in a worker.
 * @param options   limits count nodes and iterations; without any, an integer programme may take for ever
 * @throws {RangeError} when a limit or gap is negative, or `start` does not have one value per column
 * @example
 * const builder = new LinearModelBuilder()
 * const seats = builder.addColumn({ objective: 3, upper: 10, integer: true })
 * builder.addRow({ upper: 17 }, [[seats, 2]])
 * const result = await solveLinear(builder.build()) // optimal, objective 24
 */
export async function solveLinear(model: LinearModel, options: LpOptions = {}): Promise<LpResult> {
  const asked = options.relaxed ? { ...model, integer: new Uint8Array(model.columns) } : model
  checkOptions(model, options)
  const solver = pickSolver(asked, options)
  if (asked.columns === 0) return solveWithoutColumns(asked, solver)
  if (solver === 'javascript-lp-solver') {
    const claim = await solveWithJavascriptLpSolver(asked, options)
    const result = settleClaim(asked, claim, solver, options)
    if (result?.status === 'optimal') return result
  }
  const claim = await solveWithHighs(asked, options)
  const result =
    settleClaim(asked, claim, 'highs', options) ?? (await repairClaim(asked, claim, options))
  return options.start ? noWorseThan(asked, options.start, result, options) : result
}

function pickSolver(model: LinearModel, options: LpOptions): LpSolver {
  if (options.solver === 'highs' || options.solver === 'javascript-lp-solver') return options.solver
  let integral = 0
  let rows = model.rowLower.length
  for (let column = 0; column < model.columns; column++) {
    integral += model.integer[column]
    if (model.upper[column] !== Infinity) rows++
  }
  const isSmall =
    model.columns <= SMALL.columns &&
    integral <= SMALL.integral &&
    model.columns * rows <= SMALL.cells
  return isSmall ? 'javascript-lp-solver' : 'highs'
}

/** HiGHS will not run a model without columns: all its rows are zero. */
function solveWithoutColumns(model: LinearModel, solver: LpSolver): LpResult {
  const values = new Float64Array(0)
  if (violations(model, values).length > 0)
    return { status: 'infeasible', bound: -Infinity, solver }
  const duals = new Float64Array(model.rowLower.length)
  return { status: 'optimal', values, objective: 0, bound: 0, duals, solver }
}

function checkOptions(model: LinearModel, options: LpOptions): void {
  const { nodeLimit = 0, iterationLimit = 0, relativeGap = 0, start } = options
  for (const [name, value] of Object.entries({ nodeLimit, iterationLimit, relativeGap })) {
    if (!(value >= 0)) {
      throw new RangeError(`${name} (${value}) must not be negative.\nLeave it out for no limit.`)
    }
  }
  if (start && start.length !== model.columns) {
    throw new RangeError(
      `start has ${start.length} values for ${model.columns} columns.\nGive one value per column.`,
    )
  }
}
