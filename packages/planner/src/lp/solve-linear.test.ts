import { describe, expect, it } from 'vitest'
import { LinearModelBuilder, type LinearModel, type LpSolver } from './model.ts'
import { solveLinear } from './solve-linear.ts'
import { violations } from './violations.ts'

type Bounds = readonly [lower: number, upper: number]
interface Sample {
  readonly objective: readonly number[]
  /** Default [0, Infinity] each. */
  readonly bounds?: readonly Bounds[]
  /** Default: no column is integral. */
  readonly integer?: boolean
  readonly rows: readonly (readonly [lower: number, ...coefficients: number[], upper: number])[]
}
const no = Infinity
const binary = (count: number): Bounds[] => Array.from({ length: count }, () => [0, 1])

function modelOf({ objective, bounds = [], integer = false, rows }: Sample): LinearModel {
  const builder = new LinearModelBuilder()
  for (const [column, worth] of objective.entries()) {
    const [lower, upper] = bounds[column] ?? [0, no]
    builder.addColumn({ objective: worth, lower, upper, integer })
  }
  for (const row of rows) {
    const [lower, upper] = [row[0], row[row.length - 1]]
    builder.addRow({ lower, upper }, row.slice(1, -1).map((value, column) => [column, value])) // prettier-ignore
  }
  return builder.build()
}

/** `provenBy`: the one solver that can; the other one must say so and hand over. */
const solved: (Sample & { name: string; optimum: number; provenBy?: LpSolver })[] = [
  { name: 'an empty model', optimum: 0, objective: [], rows: [] },
  { name: 'no columns and a row that holds', optimum: 0, objective: [], rows: [[-1, 1]] },
  { name: 'no rows', optimum: 6, objective: [2, -1], bounds: [[0, 3], [0, 3]], rows: [] },
  { name: 'a row without terms', optimum: 3, objective: [1], bounds: [[0, 3]], rows: [[-no, 0, 2]] },
  { name: 'two products', optimum: 36, objective: [3, 5], rows: [[-no, 1, 0, 4], [-no, 0, 2, 12], [-no, 3, 2, 18]] },
  { name: 'a cost to be kept low', optimum: -23, objective: [-2, -3], rows: [[10, 1, 1, no], [3, 0, 1, no], [-no, 1, 0, 8]], bounds: [[0, 7], [0, no]] },
  { name: 'equality rows', optimum: 8, objective: [1, 2], rows: [[5, 1, 1, 5], [-1, 1, -1, 3]], bounds: [[2, no], [0, no]] },
  { name: 'a row bounded on both sides', optimum: -2, objective: [-1], rows: [[2, 1, 4]] },
  { name: 'a free column', optimum: 7, objective: [-1], bounds: [[-no, no]], rows: [[-7, 1, no]] },
  { name: 'a negative lower bound', optimum: 9, objective: [-2, 1], bounds: [[-4, 4], [-1, 1]], rows: [] },
  { name: 'a column with only an upper bound', optimum: -3, objective: [-1], bounds: [[-no, 5]], rows: [[3, 1, no]] },
  { name: 'a fixed column', optimum: 11, objective: [1, 2], bounds: [[3, 3], [0, no]], rows: [[-no, 1, 1, 7]] },
  { name: 'a degenerate corner', optimum: 2, objective: [1, 1], rows: [[-no, 1, 0, 1], [-no, 0, 1, 1], [-no, 1, 1, 2], [-no, 2, 1, 3], [-no, 1, 2, 3]] },
  { name: 'Beale, where the simplex can cycle', optimum: 0.05, objective: [0.75, -150, 0.02, -6], rows: [[-no, 0.25, -60, -0.04, 9, 0], [-no, 0.5, -90, -0.02, 3, 0], [-no, 0, 0, 1, 0, 1]] },
  { name: 'transport of laptops from two depots', optimum: -405, objective: [-8, -6, -10, -9, -12, -13], rows: [[-no, 1, 1, 1, 0, 0, 0, 35], [-no, 0, 0, 0, 1, 1, 1, 50], [15, 1, 0, 0, 1, 0, 0, no], [20, 0, 1, 0, 0, 1, 0, no], [15, 0, 0, 1, 0, 0, 1, no]] },
  { name: 'a knapsack', optimum: 19, objective: [8, 11, 6, 4, 5], bounds: binary(5), integer: true, rows: [[-no, 5, 7, 4, 3, 6, 12]] },
  { name: 'a knapsack with repetition', optimum: 24, objective: [3], bounds: [[0, 10]], integer: true, rows: [[-no, 2, 17]] },
  { name: 'an assignment of three trainers', optimum: 24, objective: [7, 5, 3, 4, 8, 6, 6, 7, 9], bounds: binary(9), integer: true, rows: [[1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 1], [1, 0, 0, 0, 1, 1, 1, 0, 0, 0, 1], [1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1], [1, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1], [1, 0, 1, 0, 0, 1, 0, 0, 1, 0, 1], [1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 1]] },
  { name: 'a set cover', optimum: -2, objective: [-1, -1, -1, -1], bounds: binary(4), integer: true, rows: [[1, 1, 0, 1, 0, no], [1, 1, 1, 0, 0, no], [1, 0, 1, 0, 1, no], [1, 0, 0, 1, 1, no]] },
  { name: 'whole numbers below zero', optimum: 3, objective: [-1], bounds: [[-3.5, 9]], integer: true, rows: [] },
  { name: 'a free whole number', optimum: 2, provenBy: 'highs', objective: [-1], bounds: [[-no, no]], integer: true, rows: [[-5, 2, no]] },
  { name: 'an odd cycle, where the relaxation is halves', optimum: 1, objective: [1, 1, 1], bounds: binary(3), integer: true, rows: [[-no, 1, 1, 0, 1], [-no, 0, 1, 1, 1], [-no, 1, 0, 1, 1]] },
] // prettier-ignore

const unsolvable: (Sample & { name: string; status: string; bound: number })[] = [
  { name: 'rows that contradict each other', status: 'infeasible', bound: -no, objective: [1], rows: [[3, 1, no], [-no, 1, 2]] },
  { name: 'bounds that cross', status: 'infeasible', bound: -no, objective: [1], bounds: [[2, 1]], rows: [] },
  { name: 'no columns and a row that cannot hold', status: 'infeasible', bound: -no, objective: [], rows: [[1, 2]] },
  { name: 'no whole number between the bounds', status: 'infeasible', bound: -no, objective: [1], bounds: [[0.2, 0.8]], integer: true, rows: [] },
  { name: 'an even sum that must be odd', status: 'infeasible', bound: -no, objective: [1, 1], bounds: [[0, 9], [0, 9]], integer: true, rows: [[3, 2, 2, 3]] },
  { name: 'an even sum that must be odd and no upper bound', status: 'infeasible', bound: -no, objective: [1, 1], bounds: [[0, 3], [0, no]], integer: true, rows: [[1, 2, 0, 1]] },
  { name: 'a column that may grow for ever', status: 'unbounded', bound: no, objective: [1], rows: [] },
  { name: 'two columns that may grow together', status: 'unbounded', bound: no, objective: [1, 1], rows: [[-no, 1, -1, 1]] },
  { name: 'whole numbers that may grow for ever', status: 'unbounded', bound: no, objective: [1, 1], integer: true, rows: [[-no, 1, -1, 1]] },
] // prettier-ignore

describe.each(['highs', 'javascript-lp-solver'] as const)('%s', (solver) => {
  it.each(solved)(
    'finds the optimum $optimum of $name',
    async ({ optimum, provenBy, ...sample }) => {
      const model = modelOf(sample)
      const result = await solveLinear(model, { solver })
      expect(result).toMatchObject({ status: 'optimal', solver: provenBy ?? solver })
      if (result.status !== 'optimal') return
      expect(result.objective).toBeCloseTo(optimum, 9)
      expect(result.bound).toBeCloseTo(optimum, 6)
      expect(result.bound).toBeGreaterThanOrEqual(result.objective)
      expect(violations(model, result.values)).toEqual([])
      expect(result.values.some((value) => Object.is(value, -0))).toBe(false)
      if (sample.integer) expect(result.values.every(Number.isInteger)).toBe(true)
    },
  )

  it.each(unsolvable)('calls $name $status', async ({ status, bound, ...sample }) => {
    expect(await solveLinear(modelOf(sample), { solver })).toMatchObject({ status, bound })
  })

  it('prices rows: the worth of one more unit of the side that binds', async () => {
    // Two hours each earn 1.5 and 1; at least 1 of y is an obligation that costs.
    const rows: Sample['rows'] = [[-no, 0, 2, 12], [-no, 3, 2, 18], [1, 1, 0, no]] // prettier-ignore
    const products = await solveLinear(modelOf({ objective: [3, 5], rows }), { solver })
    expect(products).toMatchObject({ status: 'optimal' })
    expect('duals' in products && [...products.duals]).toEqual([1.5, 1, 0])
    const duty = await solveLinear(modelOf({ objective: [-4], rows: [[2, 2, no]] }), { solver })
    expect('duals' in duty && [...duty.duals]).toEqual([-2])
  })

  it('forgets that columns are integral when asked for the relaxation', async () => {
    const cycle = solved.find(({ name }) => name.startsWith('an odd cycle'))
    const result = await solveLinear(modelOf(cycle ?? solved[0]), { solver, relaxed: true })
    expect(result).toMatchObject({ status: 'optimal', objective: 1.5 })
    expect(result).toHaveProperty('duals')
  })
})

it.each([
  { name: 'nodeLimit', options: { nodeLimit: -1 }, message: 'nodeLimit (-1)' },
  { name: 'iterationLimit', options: { iterationLimit: NaN }, message: 'iterationLimit (NaN)' },
  { name: 'start', options: { start: new Float64Array(3) }, message: 'start has 3 values for 1' },
])('refuses a wrong $name', async ({ options, message }) => {
  await expect(solveLinear(modelOf({ objective: [1], rows: [] }), options)).rejects.toThrow(message)
})
