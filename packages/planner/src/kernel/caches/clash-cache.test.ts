import fc from 'fast-check'
import { expect, it } from 'vitest'
import { followMoves } from '../example-agreement.ts'
import { exampleModels, exampleMoves, exampleSets, setsIn } from '../example-moves.ts'
import { Evaluator } from '../evaluator.ts'
import { emptyState } from '../model.ts'
import type { Model, State } from '../model.ts'
import { toyModel } from '../toy-model.ts'

/** Slots in which two activities of a set go on together, once a pair whatever number of sets has both. */
function clashes(model: Model, { start }: State, sets: readonly (readonly number[])[]): number {
  let count = 0
  for (let a = 0; a < model.activityCount; a++)
    for (let b = 0; b < a; b++) {
      if (!sets.some((set) => set.includes(a) && set.includes(b))) continue
      for (let slot = 0; slot < model.slotsPerDay * model.dayCount; slot++) {
        const both = [a, b].every((c) => {
          return start[c] >= 0 && start[c] <= slot && slot < start[c] + model.duration[c]
        })
        if (both) count++
      }
    }
  return count
}

it.each([0, 3])('counts the slots of each pair once, after any moves, on level %i', (level) => {
  fc.assert(
    fc.property(
      exampleModels({ min: 3, max: 6 }),
      exampleSets,
      exampleMoves,
      (model, picks, moves) => {
        const sets = setsIn(model, picks)
        const count = (state: State) => clashes(model, state, sets)
        const rule = { kind: 'clash', level, weight: 2, sets } as const
        const { told, right } = followMoves(model, rule, count, moves)
        expect(told).toEqual(right)
      },
    ),
    { numRuns: 300 },
  )
})

it('keeps two rules apart', () => {
  const model = toyModel({
    slotsPerDay: 4,
    dayCount: 1,
    resourceCount: 0,
    bundles: [0, 1, 2].map(() => ({ activities: [{ duration: 2, starts: [0, 1], roles: [] }] })),
  })
  const rules = [
    { kind: 'clash', level: 0, weight: 1, sets: [[0, 1]] },
    { kind: 'clash', level: 3, weight: 1, sets: [[0, 2], [1]] },
  ] as const
  const evaluator = new Evaluator(model, rules, emptyState(model), [1, 1, 1, 1])
  evaluator.setStart(0, 0)
  evaluator.setStart(1, 0)
  evaluator.setStart(2, 1)
  evaluator.delta()
  evaluator.commit()
  expect(evaluator.penalties()).toEqual([2, 1])
})

it.each([[[0, 2]], [[-1]], [[0.5, 1]]])(
  'refuses %j, which names an activity there is not',
  (set) => {
    const model = toyModel({
      slotsPerDay: 4,
      dayCount: 1,
      resourceCount: 0,
      bundles: [0, 1].map(() => ({ activities: [{ duration: 1, starts: [0], roles: [] }] })),
    })
    const rule = { kind: 'clash', level: 0, weight: 1, sets: [set] } as const
    expect(() => new Evaluator(model, [rule], emptyState(model), [1])).toThrow(RangeError)
  },
)
