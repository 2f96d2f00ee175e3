import { anneal } from './anneal.ts'
import type { Cooling } from './anneal.ts'
import type { Evaluator } from './evaluator.ts'
import type { Random } from './random.ts'

/** How often the cost is looked at in each stage. */
const SAMPLES = 20

/** Stages on either side that smooth what was seen in one. */
const NEAR = 4

/** Least part of the moves that counts as kept: a frozen stage does not get all the time. */
const LEAST_KEPT = 0.005

/** What a stage gets even when nothing happens there. */
const FLOOR = 0.02

/**
 * Finds how the moves of a long run are best spread over its temperatures, by a quick run over all of them:
 * a stage gets more the more the cost varies at its temperature and the fewer moves are kept.
 * Changes the evaluator's state.
 * @param cooling its temperatures, and its moves for the quick run
 * @param stages  how many stages, each cooling by the same factor
 * @returns per stage its share, of their sum
 * @source Nulton, Salamon (1988), Statistical mechanics of combinatorial optimization, Physical Review A 37:
 * constant thermodynamic speed
 */
export function coolingShares(
  evaluator: Evaluator,
  random: Random,
  cooling: Cooling,
  stages: number,
): number[] {
  const temperatures = stageTemperatures(cooling, stages)
  const seen = temperatures.slice(0, -1).map((from, stage) => {
    const iterations = Math.max(SAMPLES, Math.round(cooling.iterations / stages))
    const to = temperatures[stage + 1]
    const run = anneal(evaluator, random, { ...cooling, from, to, iterations })
    const costs: number[] = []
    while (!run.isDone) {
      run.step(Math.ceil(iterations / SAMPLES))
      costs.push(evaluator.cost())
    }
    return { deviation: deviationOf(costs), kept: run.kept / run.iterations }
  })
  return seen.map((_, stage) => {
    const near = seen.slice(Math.max(0, stage - NEAR), stage + NEAR + 1)
    const deviation = mean(near.map((s) => s.deviation))
    const kept = Math.max(LEAST_KEPT, mean(near.map((s) => s.kept)))
    return deviation / (temperatures[stage] * kept) + FLOOR
  })
}

/** Temperatures at the start of each stage and at the end of the last. */
export function stageTemperatures({ from, to }: Cooling, stages: number): number[] {
  // Halving the ratio again and again needs only square roots, which are the same on every engine.
  const temperatureAt = (part: number): number => {
    let [low, high, at] = [0, 1, 0.5]
    let [hot, cold] = [from, to]
    for (let k = 0; k < 40; k++) {
      const middle = Math.sqrt(hot) * Math.sqrt(cold)
      if (part < at) [high, cold] = [at, middle]
      else [low, hot] = [at, middle]
      at = (low + high) / 2
    }
    return hot
  }
  return Array.from({ length: stages + 1 }, (_, k) =>
    k === 0 ? from : k === stages ? to : temperatureAt(k / stages),
  )
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function deviationOf(values: readonly number[]): number {
  const middle = mean(values)
  return Math.sqrt(mean(values.map((value) => (value - middle) * (value - middle))))
}
