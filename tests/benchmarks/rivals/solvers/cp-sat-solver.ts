import { availableParallelism } from 'node:os'
import type { IntegerModel, IntegerRow } from '../model/integer-model.ts'
import type { Solution } from './solution.ts'

/** The part of OR-Tools that is used here; its own types come with the package, which may be absent. */
interface CpSat {
  createModel(model: object): Promise<Uint8Array>
  solve(
    model: Uint8Array,
    parameters: { maxTimeInSeconds: number; numSearchWorkers: number },
  ): Promise<{
    response: {
      status?: string | number
      solution?: (number | string | { low: number })[]
      bestObjectiveBound?: number
    } | null
  }>
}

/**
 * Solves with CP-SAT for so many seconds, on as many threads as there are cores.
 * @param module address of the module of OR-Tools
 */
export async function solveWithCpSat(
  module: string,
  model: IntegerModel,
  seconds: number,
): Promise<Solution> {
  const { CpSat: cpSat } = (await import(module)) as { CpSat: CpSat }
  const bytes = await cpSat.createModel(protoOf(model))
  const { response } = await cpSat.solve(bytes, {
    maxTimeInSeconds: seconds,
    numSearchWorkers: availableParallelism(),
  })
  const { solution, bestObjectiveBound, status } = response ?? {}
  return {
    values: solution?.length === model.upper.length ? solution.map(wholeNumber) : undefined,
    bound: bestObjectiveBound ?? Infinity,
    status: String(status ?? 'no answer'),
  }
}

/** A maximum is the negative of a minimum: the scaling factor turns what is reported back. */
function protoOf({ objective, upper, rows }: IntegerModel): object {
  const gains = objective.flatMap((gain, column) => (gain === 0 ? [] : [{ column, gain }]))
  return {
    variables: upper.map((most) => ({ domain: [0, most] })),
    constraints: rows.map((row) => ({
      linear: { vars: row.columns, coeffs: row.coefficients, domain: domainOf(row, upper) },
    })),
    objective: {
      vars: gains.map(({ column }) => column),
      coeffs: gains.map(({ gain }) => -gain),
      scalingFactor: -1,
    },
  }
}

/** CP-SAT has no infinity: a missing bound is what the columns of the row can reach at most. */
function domainOf({ columns, coefficients, lower, upper: most }: IntegerRow, upper: number[]) {
  const reach = (sign: 1 | -1) =>
    columns.reduce((sum, column, k) => {
      const coefficient = coefficients[k] ?? 0
      return sum + (coefficient * sign > 0 ? coefficient * (upper[column] ?? 0) : 0)
    }, 0)
  return [Math.max(lower, reach(-1)), Math.min(most, reach(1))]
}

/** Whole numbers of 64 bits come as a number, as text or in two halves. */
function wholeNumber(value: number | string | { low: number }): number {
  return typeof value === 'object' ? value.low : Number(value)
}
