import type { ModelData } from 'highs'
import type { IntegerModel } from '../model/integer-model.ts'
import type { Solution } from './solution.ts'

/**
 * Solves with HiGHS (WebAssembly, one thread) for so many seconds.
 * @param now milliseconds of the clock that counts; it is looked at where HiGHS can be interrupted
 */
export async function solveWithHighs(
  model: IntegerModel,
  seconds: number,
  now = () => performance.now(),
): Promise<Solution> {
  // Its types describe the CommonJS file, where the loader is one level deeper than in the ES module.
  const { default: module } = await import('highs')
  const load = module as unknown as typeof module.default
  const highs = await load()
  return highs.withModel(dataOf(model, highs.constants.objectiveSense.maximize), (solver) => {
    solver.options.set({ output_flag: false })
    const end = now() + 1000 * seconds
    const status = solver.run({
      [highs.constants.callbackType.mipInterrupt]: (event) => {
        if (now() >= end) event.interrupt()
        return undefined
      },
    }).modelStatus
    const { feasible } = highs.constants.solutionStatus
    const isFound = solver.info.get('primal_solution_status') === feasible
    const name = Object.entries(highs.constants.modelStatus).find(
      ([, code]) => code === status,
    )?.[0]
    return {
      values: isFound ? solver.getSolution().colValue : undefined,
      bound: Number(solver.info.get('mip_dual_bound')),
      status: name ?? String(status),
    }
  })
}

function dataOf(
  { objective, upper, rows }: IntegerModel,
  sense: NonNullable<ModelData['sense']>,
): ModelData {
  const starts = [0]
  for (const { columns } of rows) starts.push((starts.at(-1) ?? 0) + columns.length)
  return {
    numCols: upper.length,
    numRows: rows.length,
    sense,
    colCost: Float64Array.from(objective),
    colLower: new Float64Array(upper.length),
    colUpper: Float64Array.from(upper),
    rowLower: Float64Array.from(rows, ({ lower }) => lower),
    rowUpper: Float64Array.from(rows, (row) => row.upper),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: upper.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(rows.flatMap(({ columns }) => columns)),
      values: Float64Array.from(rows.flatMap(({ coefficients }) => coefficients)),
    },
    integrality: new Int32Array(upper.length).fill(1),
  }
}
