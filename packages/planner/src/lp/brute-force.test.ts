import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LinearModelBuilder, type LinearModel } from './model.ts'
import { solveLinear } from './solve-linear.ts'
import { violations } from './violations.ts'

const column = fc.record({
  objective: fc.integer({ min: -9, max: 9 }),
  lower: fc.integer({ min: -2, max: 2 }),
  range: fc.integer({ min: 0, max: 3 }),
})
const row = fc.record({
  coefficients: fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 5, maxLength: 5 }),
  bounds: fc.oneof(
    fc.integer({ min: -6, max: 12 }).map((upper) => ({ upper })),
    fc.integer({ min: -12, max: 6 }).map((lower) => ({ lower })),
    fc.integer({ min: -5, max: 5 }).map((both) => ({ lower: both, upper: both })),
  ),
})
const integerModel = fc
  .tuple(
    fc.array(column, { minLength: 1, maxLength: 5 }),
    fc.array(row, { minLength: 0, maxLength: 4 }),
  )
  .map(([columns, rows]) => {
    const builder = new LinearModelBuilder()
    for (const { objective, lower, range } of columns) {
      builder.addColumn({ objective, lower, upper: lower + range, integer: true })
    }
    for (const { coefficients, bounds } of rows) {
      builder.addRow(
        bounds,
        columns.map((_, index) => [index, coefficients[index]]),
      )
    }
    return builder.build()
  })

/** Tries every combination of whole numbers within the bounds. */
function bestByEnumeration(model: LinearModel): number {
  const values = Float64Array.from(model.lower)
  let best = -Infinity
  const visit = (column: number) => {
    if (column === model.columns) {
      if (violations(model, values).length > 0) return
      const objective = values.reduce((sum, x, index) => sum + x * model.objective[index], 0)
      best = Math.max(best, objective)
      return
    }
    for (let x = model.lower[column]; x <= model.upper[column]; x++) {
      values[column] = x
      visit(column + 1)
    }
  }
  visit(0)
  return best
}

describe.each(['highs', 'javascript-lp-solver'] as const)('%s', (solver) => {
  it('finds what enumeration finds, on random integer models', async () => {
    await fc.assert(
      fc.asyncProperty(integerModel, async (model) => {
        const best = bestByEnumeration(model)
        const result = await solveLinear(model, { solver })
        if (best === -Infinity) {
          expect(result.status).toBe('infeasible')
        } else {
          expect(result).toMatchObject({ status: 'optimal', objective: best })
          expect(result.bound).toBeGreaterThanOrEqual(best)
          expect(result.bound).toBeLessThan(best + 1)
        }
      }),
      { numRuns: 300, seed: 20_270_101 },
    )
  })

  it('bounds the integer optimum by the relaxation', async () => {
    await fc.assert(
      fc.asyncProperty(integerModel, async (model) => {
        const result = await solveLinear(model, { solver, relaxed: true })
        expect(result.bound).toBeGreaterThanOrEqual(bestByEnumeration(model) - 1e-6)
      }),
      { numRuns: 100, seed: 20_270_102 },
    )
  })
})
