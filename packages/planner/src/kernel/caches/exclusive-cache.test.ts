import fc from 'fast-check'
import { expect, it } from 'vitest'
import { followMoves } from '../example-agreement.ts'
import { exampleModels, exampleMoves } from '../example-moves.ts'
import { Evaluator } from '../evaluator.ts'
import { emptyState } from '../model.ts'
import type { Model, State } from '../model.ts'
import { toyModel } from '../toy-model.ts'

/** Slots in which two role slots, of one activity or of two, hold one resource, once a pair. */
function doubles(model: Model, state: State, minds: (resource: number) => boolean): number {
  const uses: string[] = []
  for (let a = 0; a < model.activityCount; a++)
    for (let k = model.roleStart[a]; k < model.roleStart[a + 1]; k++) {
      const resource = state.resource[k]
      if (state.start[a] < 0 || resource < 0 || !minds(resource)) continue
      for (let slot = 0; slot < model.duration[a]; slot++)
        uses.push(`${resource} in ${state.start[a] + slot}`)
    }
  return uses.reduce((sum, use, i) => sum + uses.slice(0, i).filter((one) => one === use).length, 0)
}

it.each([
  { level: 0, of: undefined },
  { level: 3, of: undefined },
  { level: 0, of: [1, 0, 1, 0] },
])('counts the slots of each pair once, after any moves: %j', ({ level, of }) => {
  fc.assert(
    fc.property(exampleModels({ min: 3, max: 6 }), exampleMoves, (model, moves) => {
      const count = (state: State) => doubles(model, state, (resource) => of?.[resource] !== 0)
      const resources = of && Uint8Array.from(of)
      const rule = { kind: 'exclusive', level, weight: 2, ...(resources && { resources }) } as const
      const { told, right } = followMoves(model, rule, count, moves)
      expect(told).toEqual(right)
    }),
    { numRuns: 300 },
  )
})

it('counts an activity that holds one resource twice, for as long as it lasts', () => {
  const model = toyModel({
    slotsPerDay: 4,
    dayCount: 1,
    resourceCount: 1,
    bundles: [{ activities: [{ duration: 3, starts: [0, 1], roles: [[0], [0]] }] }],
  })
  const rule = { kind: 'exclusive', level: 0, weight: 1 } as const
  const evaluator = new Evaluator(model, [rule], emptyState(model), [1])
  evaluator.setStart(0, 1)
  evaluator.setResource(0, 0, 0)
  evaluator.setResource(0, 1, 0)
  expect(evaluator.delta()).toBe(3)
  evaluator.commit()
  evaluator.setStart(0, 0)
  expect(evaluator.delta()).toBe(0)
  evaluator.rollback()
  evaluator.setResource(0, 1, -1)
  expect(evaluator.delta()).toBe(-3)
})
