import fc from 'fast-check'
import { expect, it } from 'vitest'
import { followMoves } from '../example-agreement.ts'
import { exampleModels, exampleMoves, exampleSets, setsIn } from '../example-moves.ts'
import { Evaluator } from '../evaluator.ts'
import { dayOf, emptyState } from '../model.ts'
import type { Model, State } from '../model.ts'
import type { SpreadRule } from '../rule.ts'
import { toyModel } from '../toy-model.ts'

/** Neither grows nor falls with the number of values, and costs something even without any. */
const penalty = (distinct: number, set: number) => (5 * distinct + 3 * set + 2) % 7

type Values = Pick<SpreadRule, 'valueCount' | 'valueOf'>

const days = (model: Model): Values => ({
  valueCount: model.dayCount,
  valueOf: ({ start }, a) => (start[a] < 0 ? -1 : dayOf(model, start[a])),
})

const places = ({ resourceCount, roleStart }: Model): Values => ({
  valueCount: resourceCount,
  valueOf: ({ resource }, a) =>
    roleStart[a] < roleStart[a + 1] ? resource[roleStart[a + 1] - 1] : -1,
})

it.each([
  { what: 'days', valuesOf: days, level: 3 },
  { what: 'days', valuesOf: days, level: 0 },
  { what: 'places', valuesOf: places, level: 3 },
])('counts the $what of each set, after any moves, on level $level', ({ valuesOf, level }) => {
  fc.assert(
    fc.property(
      exampleModels({ min: 3, max: 6 }),
      exampleSets,
      exampleMoves,
      (model, picks, moves) => {
        const sets = setsIn(model, picks)
        const values = valuesOf(model)
        const count = (state: State) =>
          sets.reduce((sum, set, index) => {
            const found = set.map((a) => values.valueOf(state, a)).filter((value) => value >= 0)
            return sum + penalty(new Set(found).size, index)
          }, 0)
        const rule = { kind: 'spread', level, weight: 2, sets, penalty, ...values } as const
        const { told, right } = followMoves(model, rule, count, moves)
        expect(told).toEqual(right)
      },
    ),
    { numRuns: 300 },
  )
})

const pair = toyModel({
  slotsPerDay: 4,
  dayCount: 1,
  resourceCount: 0,
  bundles: [0, 1].map(() => ({ activities: [{ duration: 1, starts: [0], roles: [] }] })),
})

/** Makes a rule for the pair take effect. */
function bind(rule: Pick<SpreadRule, 'sets' | 'penalty'>): Evaluator {
  const whole = { kind: 'spread', level: 3, weight: 1, ...days(pair), ...rule } as const
  return new Evaluator(pair, [whole], emptyState(pair), [1])
}

it.each([[[0, 2]], [[-1]]])('refuses %j, which names an activity there is not', (set) => {
  expect(() => bind({ sets: [set], penalty })).toThrow(RangeError)
})

it.each([-1, 0.5, 2 ** 31, NaN])('refuses a penalty of %d', (wrong) => {
  expect(() => bind({ sets: [[0, 1]], penalty: () => wrong })).toThrow(
    new RangeError(`A penalty (${wrong}) must be a whole number from 0 to 2^31 - 1`),
  )
})
