import { solveWithHighs } from './highs.ts'
import type { LinearModel, LpOptions, LpResult, LpSolver } from './model.ts'
import type { SolverClaim } from './solver-claim.ts'
import { violations } from './violations.ts'

/** Relative difference between the objective and the bound of prices that counts as none. */
const NO_GAP = 1e-6
/** Solvers work to 1e-6 on a scaled model, so their own values get more room than rounded ones. */
const RAW_TOLERANCE = 1e-5

/**
 * Checks what a solver claims against the model, rounds the integral columns and checks again.
 * @returns   undefined when the claim does not hold
 */
export function settleClaim(
  model: LinearModel,
  claim: SolverClaim,
  solver: LpSolver,
  options: LpOptions,
): LpResult | undefined {
  const { status, values: raw, duals } = claim
  if (status !== 'optimal' && status !== 'feasible') return { status, bound: claim.bound, solver }
  if (!raw || violations(model, raw, RAW_TOLERANCE).length > 0) return undefined
  const values = roundValues(model, raw)
  if (violations(model, values).length > 0) return undefined
  const weighed = weigh(model, values, claim.bound, solver, options)
  if (status === 'feasible') return weighed
  if (!duals) return { ...weighed, status }
  const { objective, bound } = weighed
  if (relativeGap(objective, bound) <= NO_GAP) return { ...weighed, status, duals }
  // Prices that do not prove this optimum: from HiGHS a weak bound, from the other solver a wrong answer.
  return solver === 'highs' ? weighed : undefined
}

/**
 * Saves a claim of HiGHS that did not survive rounding (0.9999999 laptops satisfied a row with large
 * coefficients, 1 does not): keeps the whole numbers and solves for the other columns again.
 * @returns   `optimal` when the bound of `claim` still proves it, else `feasible`, else `unknown`
 */
export async function repairClaim(
  model: LinearModel,
  claim: SolverClaim,
  options: LpOptions,
): Promise<LpResult> {
  const unknown = { status: 'unknown', bound: claim.bound, solver: 'highs' } as const
  if (!claim.values || !model.integer.includes(1)) return unknown
  const whole = roundValues(model, claim.values)
  const keep = (bound: number, column: number) => (model.integer[column] ? whole[column] : bound)
  const rest: LinearModel = {
    ...model,
    integer: new Uint8Array(model.columns),
    lower: model.lower.map(keep),
    upper: model.upper.map(keep),
  }
  const result = settleClaim(rest, await solveWithHighs(rest, options), 'highs', options)
  if (result?.status !== 'optimal' && result?.status !== 'feasible') return unknown
  return weigh(model, result.values, claim.bound, 'highs', options)
}

/**
 * A limit can stop HiGHS before it has looked at the start.
 * @param start   one value per column, also values that break the model
 * @returns       `result`, or the start where that is a solution and worth more
 */
export function noWorseThan(
  model: LinearModel,
  start: Float64Array,
  result: LpResult,
  options: LpOptions,
): LpResult {
  if (result.status !== 'feasible' && result.status !== 'unknown') return result
  if (violations(model, start).length > 0) return result
  const values = roundValues(model, start)
  if (violations(model, values).length > 0) return result
  const weighed = weigh(model, values, result.bound, result.solver, options)
  return result.status === 'feasible' && result.objective >= weighed.objective ? result : weighed
}

/** A result with the objective recounted; optimal when the bound proves it, whatever stopped the solver. */
function weigh(
  model: LinearModel,
  values: Float64Array,
  proven: number,
  solver: LpSolver,
  options: LpOptions,
) {
  const objective = values.reduce((sum, x, column) => sum + model.objective[column] * x, 0)
  const bound = Math.max(objective, proven)
  const isOptimal = relativeGap(objective, bound) <= (options.relativeGap ?? 0)
  const status: 'optimal' | 'feasible' = isOptimal ? 'optimal' : 'feasible'
  return { status, values, objective, bound, solver }
}

/** Whole numbers made exact, the others put back within their bounds; never -0. */
function roundValues(model: LinearModel, values: Float64Array): Float64Array {
  return values.map((x, column) => {
    const inside = Math.min(Math.max(x, model.lower[column]), model.upper[column])
    return (model.integer[column] === 1 ? Math.round(x) : inside) + 0
  })
}

function relativeGap(objective: number, bound: number): number {
  return (bound - objective) / Math.max(1, Math.abs(objective))
}
