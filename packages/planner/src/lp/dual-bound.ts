import type { LinearModel } from './model.ts'

/** A reduced cost this small is rounding, not a way to earn more from an unbounded column. */
const ROUNDING = 1e-7

/**
 * The upper bound that row prices prove by weak duality, whoever made the prices: with the rows
 * bought and sold at `duals`, every column goes to its best bound by itself.
 * Integrality only lowers the optimum, so the bound holds for integer models too.
 * @param duals   one price per row, any numbers; ≥ 0 pays for `rowUpper`, < 0 for `rowLower`
 * @returns       no solution is worth more; Infinity when the prices prove nothing
 */
export function dualBound(model: LinearModel, duals: Float64Array): number {
  const reducedCost = Float64Array.from(model.objective)
  let bound = 0
  for (let row = 0; row < model.rowLower.length; row++) {
    const price = duals[row]
    const side = price > 0 ? model.rowUpper[row] : model.rowLower[row]
    // A price on a side that is not bounded proves nothing: leave that row out instead.
    if (price === 0 || !Number.isFinite(side)) continue
    bound += price * side
    for (let k = model.rowStart[row]; k < model.rowStart[row + 1]; k++) {
      reducedCost[model.column[k]] -= price * model.value[k]
    }
  }
  for (let column = 0; column < model.columns; column++) {
    const cost = reducedCost[column]
    if (cost === 0) continue
    const best = cost > 0 ? model.upper[column] : model.lower[column]
    if (Number.isFinite(best)) bound += cost * best
    else if (Math.abs(cost) > ROUNDING) return Infinity
  }
  return bound
}
