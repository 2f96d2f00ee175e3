import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anneal, compareLevels } from './anneal.ts'
import { construct } from './construct.ts'
import { Evaluator } from './evaluator.ts'
import { copyState, emptyState, inDomain } from './model.ts'
import type { Model, State } from './model.ts'
import { random } from './random.ts'
import { toyModel } from './toy-model.ts'
import { early, everythingIn, rulesOfEveryKind } from './toy-rules.ts'

const COOLING = { from: 3, to: 0.01, iterations: 3000 }
const WEIGHTS = [20, 5, 1, 0.1]

const model = toyModel({
  slotsPerDay: 8,
  dayCount: 6,
  resourceCount: 4,
  bundles: Array.from({ length: 9 }, (_, b) => ({
    activities: Array.from({ length: 1 + (b % 3) }, (_, n) => ({
      duration: 1 + (b % 2),
      starts: [0, 2, 4, 6, 8, 11, 13, 16, 20, 24, 28, 33, 40, 44],
      roles: [
        [0, 1],
        [1, 2, 3],
      ],
      vacatable: n === 0 ? [1] : [],
    })),
    stride: 8,
    optional: b > 0,
  })),
})
const rules = [...rulesOfEveryKind(model), everythingIn(), early()]

/** The same start every time: bundle 0 must stand, the rest is put in at random. */
function started(): Evaluator {
  const state = emptyState(model)
  state.start[0] = 0
  state.resource[0] = 0
  const evaluator = new Evaluator(model, rules, state, WEIGHTS)
  construct(evaluator, random(9), [3, 4, 5, 6], 20)
  return evaluator
}

function run(seed: number, pieces: readonly number[] = [Infinity]) {
  const evaluator = started()
  const before = evaluator.levels.slice()
  const annealing = anneal(evaluator, random(seed), COOLING)
  for (let k = 0; !annealing.isDone; k++) annealing.step(pieces[k % pieces.length])
  return { annealing, evaluator, before }
}

function levelsOf(state: State): Float64Array {
  const copy = emptyState(model)
  copyState(state, copy)
  return new Evaluator(model, rules, copy, WEIGHTS).levels
}

it('is never worse than the start, and knows what its best costs', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const { annealing, evaluator, before } = run(seed)
      expect(compareLevels(annealing.bestLevels, before)).toBeLessThanOrEqual(0)
      expect(compareLevels(annealing.bestLevels, evaluator.levels)).toBeLessThanOrEqual(0)
      expect(compareLevels(annealing.bestLevels, levelsOf(annealing.best))).toBe(0)
      expect(compareLevels(evaluator.levels, levelsOf(evaluator.state))).toBe(0)
    }),
    { numRuns: 30 },
  )
})

it('keeps bundles whole, starts in their domain and resources among the candidates', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const { best } = run(seed).annealing
      for (let a = 0; a < model.activityCount; a++) {
        const first = model.bundleStart[model.bundleOf[a]]
        expect(best.start[a] < 0).toBe(best.start[first] < 0)
        if (best.start[a] >= 0) expect(inDomain(model, a, best.start[a])).toBe(true)
        expectCandidates(model, best, a)
      }
      expect(best.start[0]).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 30 },
  )
})

function expectCandidates(
  { roleStart, candidates, candidatesOf, mayBeVacant }: Model,
  best: State,
  a: number,
) {
  for (let k = roleStart[a]; k < roleStart[a + 1]; k++) {
    const held = best.resource[k]
    if (best.start[a] < 0) expect(held).toBe(-1)
    else if (held >= 0) expect(candidates[candidatesOf[k]]).toContain(held)
    else expect(mayBeVacant[k]).toBe(1)
  }
}

it('does the same again with the same seed, and something else with another', () => {
  const [once, again, other] = [run(1), run(1), run(2)]
  expect(again.annealing.best).toEqual(once.annealing.best)
  expect(again.evaluator.state).toEqual(once.evaluator.state)
  expect(other.evaluator.state).not.toEqual(once.evaluator.state)
})

it('does the same in pieces of any size', () => {
  const whole = run(5)
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1 }), (pieces) => {
      const { annealing, evaluator } = run(5, pieces)
      expect(annealing.best).toEqual(whole.annealing.best)
      expect(evaluator.state).toEqual(whole.evaluator.state)
    }),
    { numRuns: 10 },
  )
})

it('tries exactly as many moves as it was given', () => {
  const annealing = anneal(started(), random(1), COOLING)
  expect(annealing.isDone).toBe(false)
  expect(annealing.step(1000)).toBe(1000)
  expect(annealing.step(0)).toBe(0)
  expect(annealing.iterations).toBe(1000)
  expect(annealing.step(9000)).toBe(2000)
  expect(annealing.isDone).toBe(true)
  expect(annealing.step(10)).toBe(0)
})

it('does nothing where nothing can move', () => {
  const still = toyModel({
    slotsPerDay: 4,
    dayCount: 1,
    resourceCount: 1,
    bundles: [{ activities: [{ duration: 1, starts: [2], roles: [[0]] }], optional: false }],
  })
  const state = { start: Int32Array.of(2), resource: Int32Array.of(0) }
  const annealing = anneal(new Evaluator(still, [early()], state, WEIGHTS), random(1), COOLING)
  annealing.step(Infinity)
  expect(annealing.best).toEqual({ start: Int32Array.of(2), resource: Int32Array.of(0) })
  expect(annealing.iterations).toBe(COOLING.iterations)
})

describe('comparing levels', () => {
  it.each([
    { of: 'an earlier level before all later ones', a: [0, 2, 9, 9], b: [0, 3, 0, 0], sign: -1 },
    { of: 'the first difference', a: [1, 0, 0, 0], b: [0, 5, 5, 5], sign: 1 },
    { of: 'the last level where the rest is equal', a: [0, 1, 2, 3], b: [0, 1, 2, 2], sign: 1 },
    { of: 'no rounding', a: [0, 1e-7, 0, 0], b: [0, 0, 0, 1], sign: -1 },
    { of: 'nothing between equals', a: [1, 2, 3, 4], b: [1, 2, 3, 4], sign: 0 },
  ])('minds $of', ({ a, b, sign }) => {
    const [first, second] = [Float64Array.from(a), Float64Array.from(b)]
    expect(Math.sign(compareLevels(first, second))).toBe(sign)
    expect(Math.sign(compareLevels(second, first))).toBe(sign === 0 ? 0 : -sign)
  })
})
