import { expect, it } from 'vitest'
import { LinearModelBuilder } from './model.ts'

it('builds compressed sparse rows with ascending columns', () => {
  const builder = new LinearModelBuilder()
  const x = builder.addColumn({ objective: 1 })
  const y = builder.addColumn({ objective: -2, lower: -Infinity, upper: 4, integer: true })
  expect(builder.addRow({ upper: 5 }, [[y, 2], [x, 1]])).toBe(0) // prettier-ignore
  expect(builder.addRow({ lower: 1, upper: 1 }, new Map([[y, 3]]))).toBe(1)
  expect(builder.build()).toEqual({
    columns: 2,
    objective: Float64Array.of(1, -2),
    lower: Float64Array.of(0, -Infinity),
    upper: Float64Array.of(Infinity, 4),
    integer: Uint8Array.of(0, 1),
    rowLower: Float64Array.of(-Infinity, 1),
    rowUpper: Float64Array.of(5, 1),
    rowStart: Int32Array.of(0, 2, 3),
    column: Int32Array.of(x, y, y),
    value: Float64Array.of(1, 2, 3),
  })
})

it('adds up terms on the same column and drops what becomes zero', () => {
  const builder = new LinearModelBuilder()
  const [x, y, z] = [1, 1, 1].map((objective) => builder.addColumn({ objective }))
  builder.addRow({ upper: 1 }, [
    [x, 2],
    [y, 1],
    [x, 3],
    [y, -1],
    [z, 0],
  ])
  const model = builder.build()
  expect([...model.column]).toEqual([x])
  expect([...model.value]).toEqual([5])
})

it('keeps a row without terms, so that row numbers stay those it returned', () => {
  const builder = new LinearModelBuilder()
  builder.addRow({ lower: 1 }, [])
  expect([...builder.build().rowStart]).toEqual([0, 0])
})

it('does not change a model built earlier', () => {
  const builder = new LinearModelBuilder()
  builder.addColumn({ objective: 1 })
  const before = builder.build()
  builder.addColumn({ objective: 2 })
  expect(before.columns).toBe(1)
  expect(builder.build().columns).toBe(2)
})

it.each([
  {
    when: 'the objective is no number',
    objective: NaN,
    message: 'The objective of column 0 (NaN)',
  },
  {
    when: 'the lower bound is Infinity',
    lower: Infinity,
    message: 'The lower bound of column 0 (Infinity)',
  },
  {
    when: 'the upper bound is no number',
    upper: NaN,
    message: 'The upper bound of column 0 (NaN)',
  },
])('refuses a column when $when', ({ message, objective = 1, ...bounds }) => {
  expect(() => new LinearModelBuilder().addColumn({ objective, ...bounds })).toThrow(message)
})

it.each([
  { when: 'it names a column that does not exist', term: [1, 1], message: 'Column 1 in row 0' },
  { when: 'it names half a column', term: [0.5, 1], message: 'Column 0.5 in row 0' },
  {
    when: 'a coefficient is infinite',
    term: [0, Infinity],
    message: 'The coefficient of column 0 in row 0 (Infinity)',
  },
])('refuses a row when $when', ({ term: [column, value], message }) => {
  const builder = new LinearModelBuilder()
  builder.addColumn({ objective: 1 })
  expect(() => builder.addRow({ upper: 1 }, [[column, value]])).toThrow(message)
})

it('takes 20 000 columns and 60 000 terms', () => {
  const builder = new LinearModelBuilder()
  for (let column = 0; column < 20_000; column++) builder.addColumn({ objective: column })
  builder.addRow(
    { upper: 1 },
    Array.from({ length: 60_000 }, (_, k) => [k % 20_000, 1] as const),
  )
  const model = builder.build()
  expect(model.value.length).toBe(20_000)
  expect(model.value.every((value) => value === 3)).toBe(true)
})
