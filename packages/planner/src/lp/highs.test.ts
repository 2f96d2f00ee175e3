import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { forgetHighs, loadHighs } from './load-highs.ts'
import { LinearModelBuilder, type LinearModel } from './model.ts'
import { solveLinear } from './solve-linear.ts'
import { violations } from './violations.ts'

/** Trainers × courses; a small `spread` of values makes many optima tie, a large one takes many nodes. */
function assignment(trainers: number, courses: number, hours: number, spread: number): LinearModel {
  const builder = new LinearModelBuilder()
  const cells = Array.from({ length: trainers * courses }, (_, cell) =>
    builder.addColumn({ objective: 10 + ((cell * 7919) % spread), upper: 1, integer: true }),
  )
  for (let course = 0; course < courses; course++) {
    const terms = cells.filter((cell) => cell % courses === course)
    builder.addRow({ upper: 1 }, terms.map((cell) => [cell, 1])) // prettier-ignore
  }
  for (let trainer = 0; trainer < trainers; trainer++) {
    const terms = cells.slice(trainer * courses, (trainer + 1) * courses)
    builder.addRow({ upper: hours }, terms.map((cell) => [cell, spread + ((cell * 104729) % spread)])) // prettier-ignore
  }
  return builder.build()
}

async function hashOf(model: LinearModel, options: Parameters<typeof solveLinear>[1]) {
  const result = await solveLinear(model, options)
  const values = 'values' in result ? result.values : new Float64Array(0)
  const bytes = new Uint8Array(values.buffer)
  return `${result.status} ${result.bound} ${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`
}

describe('the same model gives the same bytes', () => {
  // Written down, so that every process and every machine that runs the tests compares with the same.
  it.each([
    { solver: 'javascript-lp-solver', size: [3, 6, 15, 5], hash: 'optimal 74 def3f54afc7b0d3c' },
    { solver: 'highs', size: [3, 6, 15, 5], hash: 'optimal 74 edf5e77253e04974' },
    {
      solver: 'highs',
      size: [8, 24, 250, 97],
      hash: 'optimal 1468.0000000000002 89df5c4d045ad767',
    },
  ] as const)('by $solver for $size', async ({ hash, solver, size }) => {
    const [trainers, courses, hours, spread] = size
    const model = assignment(trainers, courses, hours, spread)
    const options = { solver, nodeLimit: 50 }
    expect(await hashOf(model, options)).toBe(hash)
    await solveLinear(assignment(9, 13, 20, 5), { ...options, nodeLimit: 20 })
    await solveLinear(assignment(5, 5, 10, 5), { ...options, relaxed: true })
    expect(await hashOf(model, options)).toBe(hash)
    forgetHighs()
    expect(await hashOf(model, options)).toBe(hash)
  })
})

it('frees what it used: the memory of 100 solves is that of a few', async () => {
  const model = assignment(6, 10, 15, 5)
  const options = { solver: 'highs', nodeLimit: 10 } as const
  for (let warmUp = 0; warmUp < 3; warmUp++) await solveLinear(model, options)
  const before = (await loadHighs()).memoryBytes
  for (let solve = 0; solve < 100; solve++) await solveLinear(model, options)
  expect((await loadHighs()).memoryBytes).toBe(before)
})

it('replaces an instance that crashes', async () => {
  forgetHighs()
  const broken = await loadHighs()
  const crash = () => {
    throw new Error('Aborted(OOM)')
  }
  Object.assign(broken, { withModel: crash })
  const result = await solveLinear(assignment(3, 6, 15, 5), { solver: 'highs' })
  expect(result.status).toBe('optimal')
  expect(await loadHighs()).not.toBe(broken)
})

it('takes 20 000 columns and 60 000 terms', async () => {
  const model = assignment(40, 500, 100, 5)
  const builder = new LinearModelBuilder()
  for (let column = 0; column < model.columns; column++) {
    builder.addColumn({ objective: model.objective[column], upper: 1 })
  }
  for (let row = 0; row < model.rowLower.length; row++) {
    const terms = Array.from(
      model.column.subarray(model.rowStart[row], model.rowStart[row + 1]),
      (column, k) => [column, model.value[model.rowStart[row] + k]] as const,
    )
    builder.addRow({ upper: model.rowUpper[row] }, terms)
    if (row < 500) builder.addRow({ upper: 0.9 }, terms)
  }
  const large = builder.build()
  expect([large.columns, large.value.length]).toEqual([20_000, 60_000])
  const result = await solveLinear(large)
  expect(result).toMatchObject({ status: 'optimal', solver: 'highs' })
  expect('values' in result && violations(large, result.values)).toEqual([])
})
