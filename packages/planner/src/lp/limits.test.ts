import { describe, expect, it } from 'vitest'
import { LinearModelBuilder, type LinearModel } from './model.ts'
import { solveLinear } from './solve-linear.ts'
import { violations } from './violations.ts'

/** Four knapsacks over the same 40 things: many nearly equal choices, so the proof takes many nodes. */
function fourKnapsacks(): LinearModel {
  const builder = new LinearModelBuilder()
  let state = 7
  const below = (limit: number) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % limit
  }
  const weights = Array.from({ length: 4 }, () => Array.from({ length: 40 }, () => below(100)))
  const things = weights[0].map((weight, thing) =>
    builder.addColumn({
      objective: weight + weights[1][thing] / 2 + below(50),
      upper: 1,
      integer: true,
    }),
  )
  for (const row of weights) {
    const total = row.reduce((sum, weight) => sum + weight, 0)
    builder.addRow(
      { upper: Math.floor(total / 2) },
      things.map((thing) => [thing, row[thing]]),
    )
  }
  return builder.build()
}

const model = fourKnapsacks()
const best = await solveLinear(model)
const optimum = best.status === 'optimal' ? best.objective : NaN

describe.each(['highs', 'javascript-lp-solver'] as const)('%s', (solver) => {
  it.each([
    { limit: 'one node', options: { nodeLimit: 1 } },
    { limit: 'a few iterations', options: { iterationLimit: 100 } },
  ])('stops at $limit with a solution and a proven bound', async ({ options }) => {
    const result = await solveLinear(model, { ...options, solver })
    expect(result.status).toBe('feasible')
    if (result.status !== 'feasible') return
    expect(violations(model, result.values)).toEqual([])
    expect(result.objective).toBeLessThanOrEqual(optimum)
    expect(result.bound).toBeGreaterThan(optimum)
    expect(result.bound).toBeLessThan(1.1 * optimum)
  })
})

it('proves the optimum without a limit', () => {
  expect(best).toMatchObject({ status: 'optimal', bound: optimum })
})

it('knows nothing when it may not look at a single node', async () => {
  const result = await solveLinear(model, { nodeLimit: 0 })
  expect(result).toEqual({ status: 'unknown', bound: Infinity, solver: 'highs' })
})

it('is content with a solution within the relative gap', async () => {
  const result = await solveLinear(model, { relativeGap: 0.05, nodeLimit: 1 })
  expect(result).toMatchObject({ status: 'optimal' })
})

it('never does worse than a start, also when it may not look at a single node', async () => {
  const start = 'values' in best ? best.values : new Float64Array(0)
  const blind = await solveLinear(model, { start, nodeLimit: 0 })
  expect(blind).toMatchObject({ status: 'feasible', values: start, objective: optimum })
  const short = await solveLinear(model, { start, iterationLimit: 10 })
  expect(short).toMatchObject({ values: start, objective: optimum })
})

it('ignores a start that breaks the model', async () => {
  const start = new Float64Array(model.columns).fill(1)
  const result = await solveLinear(model, { start, nodeLimit: 0 })
  expect(result.status).toBe('unknown')
})

it('bounds a linear programme that an iteration limit stopped', async () => {
  const result = await solveLinear(model, { relaxed: true, iterationLimit: 1, solver: 'highs' })
  expect(['feasible', 'unknown']).toContain(result.status)
  expect(result.bound).toBeGreaterThanOrEqual(optimum)
  expect(result.bound).toBeLessThan(Infinity)
})
