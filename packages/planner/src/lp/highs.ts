import type { Highs, Model, ModelData } from 'highs'
import { dualBound } from './dual-bound.ts'
import { forgetHighs, loadHighs, releaseLargeHighs } from './load-highs.ts'
import type { LinearModel, LpOptions } from './model.ts'
import type { SolverClaim } from './solver-claim.ts'

/**
 * Solves with HiGHS (WebAssembly, one thread, fixed seed). A crashed instance is replaced and the
 * model tried once more; a second crash is the claim `unknown`.
 * @param model   at least one column: HiGHS refuses to run without
 */
export async function solveWithHighs(model: LinearModel, options: LpOptions): Promise<SolverClaim> {
  for (let attempt = 0; attempt < 2; attempt++) {
    const highs = await loadHighs()
    try {
      const claim = highs.withModel(dataOf(highs, model), (solver) =>
        run(highs, solver, model, options),
      )
      releaseLargeHighs(highs)
      return claim
    } catch (error) {
      if (error instanceof highs.errors.HighsValidationError) throw error
      // Out of memory and C++ exceptions abort the instance; what it does next is undefined.
      forgetHighs()
    }
  }
  return { status: 'unknown', bound: Infinity }
}

/** Root cuts without the search for solutions, which takes most of the time at the root. */
const NO_HEURISTICS = {
  mip_heuristic_effort: 0,
  mip_heuristic_run_rins: false,
  mip_heuristic_run_rens: false,
  mip_heuristic_run_root_reduced_cost: false,
}

function run(highs: Highs, solver: Model, model: LinearModel, options: LpOptions): SolverClaim {
  const integral = model.integer.includes(1)
  // Threads are off in this build; no time limit, ever: the same model must give the same answer.
  solver.options.set({ output_flag: false, random_seed: 0 })
  if (!integral) return runContinuous(highs, solver, model, options)
  solver.options.set({
    mip_rel_gap: options.relativeGap ?? 0,
    mip_max_nodes: countOf(options.nodeLimit),
  })
  if (options.boundOnly) solver.options.set(NO_HEURISTICS)
  if (options.start) solver.setSolution({ colValue: options.start })
  return runIntegral(highs, solver, model, options)
}

function runContinuous(
  highs: Highs,
  solver: Model,
  model: LinearModel,
  options: LpOptions,
): SolverClaim {
  solver.options.set('simplex_iteration_limit', countOf(options.iterationLimit))
  const status = solver.run().modelStatus
  const known = highs.constants.modelStatus
  if (status === known.infeasible) return { status: 'infeasible', bound: -Infinity }
  if (status === known.unbounded || status === known.unboundedOrInfeasible) {
    return tellUnbounded(highs, solver, model)
  }
  const { colValue, rowDual } = solver.getSolution()
  const bound = dualBound(model, rowDual)
  if (status === known.optimal)
    return { status: 'optimal', values: colValue, bound, duals: rowDual }
  if (!hasSolution(highs, solver)) return { status: 'unknown', bound }
  return { status: 'feasible', values: colValue, bound }
}

function runIntegral(
  highs: Highs,
  solver: Model,
  model: LinearModel,
  options: LpOptions,
): SolverClaim {
  // HiGHS has no iteration limit for integer models; its interrupt points come at fixed places.
  const iterationLimit = options.iterationLimit ?? Infinity
  const status = solver.run({
    [highs.constants.callbackType.mipInterrupt]: (event) => {
      const isSpent = Number(event.data.mip_total_lp_iterations) >= iterationLimit
      if (isSpent || options.stop?.()) event.interrupt()
      return undefined
    },
  }).modelStatus
  const known = highs.constants.modelStatus
  if (status === known.infeasible) return { status: 'infeasible', bound: -Infinity }
  if (status === known.unbounded || status === known.unboundedOrInfeasible) {
    return tellUnbounded(highs, solver, model)
  }
  const bound = Number(solver.info.get('mip_dual_bound'))
  if (!hasSolution(highs, solver)) return { status: 'unknown', bound }
  const values = solver.getSolution().colValue
  return { status: status === known.optimal ? 'optimal' : 'feasible', values, bound }
}

/** Tells unbounded from infeasible, which HiGHS may leave open, by asking for any solution at all. */
function tellUnbounded(highs: Highs, solver: Model, model: LinearModel): SolverClaim {
  const all = { kind: 'range', from: 0, to: model.columns - 1 } as const
  solver.changeColsCost(all, new Float64Array(model.columns))
  const status = solver.run().modelStatus
  const known = highs.constants.modelStatus
  if (status === known.optimal) return { status: 'unbounded', bound: Infinity }
  if (status === known.infeasible) return { status: 'infeasible', bound: -Infinity }
  return { status: 'unknown', bound: Infinity }
}

/** A limit as HiGHS takes it: a whole number of 32 bits, the largest meaning no limit. */
function countOf(limit = Infinity): number {
  return Math.min(Math.ceil(limit), 2 ** 31 - 1)
}

function hasSolution(highs: Highs, solver: Model): boolean {
  return solver.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible
}

function dataOf(highs: Highs, model: LinearModel): ModelData {
  const numRows = model.rowLower.length
  return {
    numCols: model.columns,
    numRows,
    sense: highs.constants.objectiveSense.maximize,
    colCost: model.objective,
    colLower: model.lower,
    colUpper: model.upper,
    rowLower: model.rowLower,
    rowUpper: model.rowUpper,
    matrix: {
      format: 'csr',
      numRows,
      numCols: model.columns,
      starts: model.rowStart,
      indices: model.column,
      values: model.value,
    },
    ...(model.integer.includes(1) && { integrality: Int32Array.from(model.integer) }),
  }
}
