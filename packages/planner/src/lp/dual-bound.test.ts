import { expect, it } from 'vitest'
import { dualBound } from './dual-bound.ts'
import { LinearModelBuilder } from './model.ts'

// Maximise 3x + 2y with x + y ≤ 4, x − y ≥ −2, 0 ≤ x ≤ 3: the optimum is 11 at (3, 1).
const builder = new LinearModelBuilder()
const x = builder.addColumn({ objective: 3, upper: 3 })
const y = builder.addColumn({ objective: 2 })
builder.addRow({ upper: 4 }, [[x, 1], [y, 1]]) // prettier-ignore
builder.addRow({ lower: -2 }, [[x, 1], [y, -1]]) // prettier-ignore
const model = builder.build()

it.each([
  { when: 'the prices are those of the optimum', duals: [2, 0], bound: 11 },
  { when: 'a price is too high', duals: [3, 0], bound: 12 },
  { when: 'both rows are paid for', duals: [2.5, -0.5], bound: 14 },
  { when: 'the prices leave profit in a column without a bound', duals: [1, 0], bound: Infinity },
  { when: 'a price is on a side that is not bounded', duals: [2, 5], bound: 11 },
  { when: 'a reduced cost is rounding', duals: [2 - 1e-9, 0], bound: 11 },
])('proves $bound when $when', ({ duals, bound }) => {
  expect(dualBound(model, Float64Array.from(duals))).toBeCloseTo(bound, 6)
})
