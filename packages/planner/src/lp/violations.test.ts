import { expect, it } from 'vitest'
import { LinearModelBuilder } from './model.ts'
import { violations } from './violations.ts'

const builder = new LinearModelBuilder()
const whole = builder.addColumn({ objective: 1, upper: 10, integer: true })
const real = builder.addColumn({ objective: 1, lower: -5, upper: 5 })
const free = builder.addColumn({ objective: 1, lower: -Infinity })
const sum = builder.addRow({ lower: 2, upper: 8 }, [[whole, 1], [real, 1]]) // prettier-ignore
const equal = builder.addRow({ lower: 1000, upper: 1000 }, [[free, 100], [whole, 1]]) // prettier-ignore
const model = builder.build()

it.each([
  { fault: 'nothing', values: [3, 1, 9.97], found: [] },
  { fault: 'nothing, exactly on the bounds', values: [10, -2, 9.9], found: [] },
  {
    fault: 'nothing worth mentioning',
    values: [3 + 5e-7, -1 - 9e-7, 9.97],
    found: [],
  },
  {
    fault: 'a column above its bound',
    values: [11, -4, 9.89],
    found: [{ column: whole, amount: 1 }],
  },
  {
    fault: 'a column below its bound',
    values: [8, -5.5, 9.92],
    found: [{ column: real, amount: 0.5 }],
  },
  {
    fault: 'a fraction of a whole number',
    values: [2.75, 0, 9.9725],
    found: [{ column: whole, amount: 0.25 }],
  },
  { fault: 'a row above its bound', values: [7, 2, 9.93], found: [{ row: sum, amount: 1 }] },
  { fault: 'a row below its bound', values: [1, 0, 9.99], found: [{ row: sum, amount: 1 }] },
  { fault: 'an equality', values: [3, 1, 9], found: [{ row: equal, amount: 97 }] },
  {
    fault: 'two things at once',
    values: [-1, 5.5, 10.01],
    found: [
      { column: whole, amount: 1 },
      { column: real, amount: 0.5 },
    ],
  },
  {
    fault: 'a value that is no number',
    values: [3, 1, NaN],
    found: [
      { column: free, amount: Infinity },
      { row: equal, amount: Infinity },
    ],
  },
])('finds $fault', ({ values, found }) => {
  const result = violations(model, Float64Array.from(values))
  expect(result).toEqual(
    found.map((fault) => ({ ...fault, amount: expect.closeTo(fault.amount, 6) as number })),
  )
})

it.each([
  { tolerance: 0.01, count: 0 },
  { tolerance: 0.0001, count: 1 },
])('allows a tolerance relative to a large bound: $tolerance', ({ tolerance, count }) => {
  expect(violations(model, Float64Array.of(3, 1, 10), tolerance)).toHaveLength(count)
})

it('refuses another number of values than columns', () => {
  expect(() => violations(model, new Float64Array(2))).toThrow('2 values for 3 columns')
})
