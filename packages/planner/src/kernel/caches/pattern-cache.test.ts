import fc from 'fast-check'
import { expect, it } from 'vitest'
import { followMoves } from '../example-agreement.ts'
import { exampleModels, exampleMoves, exampleSets, setsIn } from '../example-moves.ts'
import { Evaluator } from '../evaluator.ts'
import { emptyState } from '../model.ts'
import type { Model, State } from '../model.ts'
import { toyModel } from '../toy-model.ts'

/** Different for most masks, so that no wrong bit goes unnoticed. */
const penalty = (mask: number) => (mask % 9973) % 23

/** The penalty of the slots each set takes, day by day. */
function patterns(model: Model, { start }: State, sets: readonly (readonly number[])[]): number {
  let sum = 0
  for (const set of sets)
    for (let day = 0; day < model.dayCount; day++) {
      let mask = 0
      for (let bit = 0; bit < model.slotsPerDay; bit++) {
        const slot = day * model.slotsPerDay + bit
        const isTaken = set.some((a) => {
          return start[a] >= 0 && start[a] <= slot && slot < start[a] + model.duration[a]
        })
        if (isTaken) mask += 2 ** bit
      }
      sum += penalty(mask)
    }
  return sum
}

it.each([
  { days: 'short', min: 3, max: 6, level: 3 },
  { days: 'short', min: 3, max: 6, level: 0 },
  { days: 'long', min: 13, max: 30, level: 3 },
])('counts each set and $days day, after any moves, on level $level', ({ min, max, level }) => {
  fc.assert(
    fc.property(exampleModels({ min, max }), exampleSets, exampleMoves, (model, picks, moves) => {
      const sets = setsIn(model, picks)
      const count = (state: State) => patterns(model, state, sets)
      const rule = { kind: 'pattern', level, weight: 2, sets, penalty } as const
      const { told, right } = followMoves(model, rule, count, moves)
      expect(told).toEqual(right)
    }),
    { numRuns: 300 },
  )
})

const twoLessons = (slotsPerDay: number) =>
  toyModel({
    slotsPerDay,
    dayCount: 1,
    resourceCount: 0,
    bundles: [0, 1].map(() => ({ activities: [{ duration: 1, starts: [0], roles: [] }] })),
  })

it('takes days of 30 slots and refuses longer ones', () => {
  const rule = { kind: 'pattern', level: 3, weight: 1, sets: [[0]], penalty } as const
  const evaluator = (slots: number) => {
    const model = twoLessons(slots)
    return new Evaluator(model, [rule], emptyState(model), [1])
  }
  expect(evaluator(30).penalties()).toEqual([0])
  expect(() => evaluator(31)).toThrow(
    new RangeError('A pattern rule needs days of at most 30 slots, not 31'),
  )
})

it.each([[[0, 2]], [[-1]]])('refuses %j, which names an activity there is not', (set) => {
  const model = twoLessons(4)
  const rule = { kind: 'pattern', level: 0, weight: 1, sets: [set], penalty } as const
  expect(() => new Evaluator(model, [rule], emptyState(model), [1])).toThrow(RangeError)
})
