import type { LinearModel } from './model.ts'

/** One bound that values break, or one integral column that is not whole. */
export interface Violation {
  /** The broken row; absent for a column. */
  readonly row?: number
  /** The broken column; absent for a row. */
  readonly column?: number
  /** How far outside its bounds, or from the nearest whole number; Infinity for a value that is no number. */
  readonly amount: number
}

/**
 * Recounts every bound, row and integrality from the model alone, trusting no solver.
 * @param values      one per column
 * @param tolerance   allowed excess, relative to the bound where that is larger than 1
 * @returns           what is broken, columns first, then rows; empty when `values` is a solution
 * @throws {RangeError} when there is not exactly one value per column
 */
export function violations(
  model: LinearModel,
  values: Float64Array,
  tolerance = 1e-6,
): Violation[] {
  if (values.length !== model.columns) {
    throw new RangeError(
      `There are ${values.length} values for ${model.columns} columns.\nGive one value per column.`,
    )
  }
  const found: Violation[] = []
  for (let column = 0; column < model.columns; column++) {
    const x = values[column]
    const outside = excess(x, model.lower[column], model.upper[column], tolerance)
    const fraction = model.integer[column] === 1 ? Math.abs(x - Math.round(x)) : 0
    const amount = Math.max(outside, fraction > tolerance ? fraction : 0)
    if (amount > 0) found.push({ column, amount })
  }
  for (let row = 0; row < model.rowLower.length; row++) {
    const amount = excess(
      rowActivity(model, values, row),
      model.rowLower[row],
      model.rowUpper[row],
      tolerance,
    )
    if (amount > 0) found.push({ row, amount })
  }
  return found
}

/** The sum of value × column of one row. */
function rowActivity(model: LinearModel, values: Float64Array, row: number): number {
  let sum = 0
  for (let k = model.rowStart[row]; k < model.rowStart[row + 1]; k++) {
    sum += model.value[k] * values[model.column[k]]
  }
  return sum
}

function excess(x: number, lower: number, upper: number, tolerance: number): number {
  if (!Number.isFinite(x)) return Infinity
  if (x < lower - tolerance * Math.max(1, Math.abs(lower))) return lower - x
  if (x > upper + tolerance * Math.max(1, Math.abs(upper))) return x - upper
  return 0
}
