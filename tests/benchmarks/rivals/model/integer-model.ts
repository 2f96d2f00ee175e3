/** A linear model in whole numbers: every column takes whole values, every coefficient is whole. */
export interface IntegerModel {
  /** to be maximised */
  readonly objective: number[]
  readonly upper: number[]
  readonly rows: IntegerRow[]
}

/** `lower ≤ sum of coefficient × column ≤ upper`. */
export interface IntegerRow {
  readonly columns: number[]
  readonly coefficients: number[]
  readonly lower: number
  readonly upper: number
}

/** One column with its coefficient. */
export type Term = readonly [column: number, coefficient: number]

/** Begins an empty model. */
export function startModel(): IntegerModel & {
  /** Adds a column from 0 to `upper`; gives its number. */
  addColumn(upper: number, objective?: number): number
  addRow(terms: readonly Term[], bounds: { lower?: number; upper?: number }): void
} {
  const objective: number[] = []
  const upper: number[] = []
  const rows: IntegerRow[] = []
  return {
    objective,
    upper,
    rows,
    addColumn(most, gain = 0) {
      objective.push(gain)
      return upper.push(most) - 1
    },
    addRow(terms, bounds) {
      if (terms.length === 0) return
      // A series can use a thing twice in one week: its terms are one.
      const sums = new Map<number, number>()
      for (const [column, coefficient] of terms)
        sums.set(column, (sums.get(column) ?? 0) + coefficient)
      rows.push({
        columns: [...sums.keys()],
        coefficients: [...sums.values()],
        lower: bounds.lower ?? -Infinity,
        upper: bounds.upper ?? Infinity,
      })
    },
  }
}
