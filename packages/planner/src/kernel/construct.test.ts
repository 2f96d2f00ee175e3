import fc from 'fast-check'
import { expect, it } from 'vitest'
import { construct } from './construct.ts'
import { Evaluator } from './evaluator.ts'
import { emptyState } from './model.ts'
import type { Model } from './model.ts'
import { random } from './random.ts'
import { toyModel } from './toy-model.ts'
import type { ToyBundle } from './toy-model.ts'
import { everythingIn, noOverlap } from './toy-rules.ts'

const DAY = 6

function lessons(count: number, starts: readonly number[], resources: readonly number[]) {
  return Array.from({ length: count }, (): ToyBundle => ({
    activities: [{ duration: 2, starts, roles: [resources] }],
  }))
}

function evaluatorOf(model: Model): Evaluator {
  return new Evaluator(model, [noOverlap(model), everythingIn()], emptyState(model), [100, 1, 1, 1])
}

function toy(bundles: readonly ToyBundle[]): Model {
  return toyModel({ slotsPerDay: DAY, dayCount: 2, resourceCount: 2, bundles })
}

function everyBundle(model: Model): number[] {
  return Array.from({ length: model.bundleCount }, (_, b) => b)
}

it('places everything when there is room for everything', () => {
  const model = toy(lessons(6, [0, 2, 4], [0, 1]))
  const evaluator = evaluatorOf(model)
  construct(evaluator, random(1), everyBundle(model), 60)
  expect([...evaluator.levels]).toEqual([0, 0, 0, 0])
})

it('leaves out what would break a rule of the most important level', () => {
  const model = toy(lessons(9, [0, 2, 4], [0, 1]))
  const evaluator = evaluatorOf(model)
  construct(evaluator, random(1), everyBundle(model), 60)
  expect([...evaluator.levels]).toEqual([0, 0, 3, 0])
})

it('serves first what comes first', () => {
  const model = toy(lessons(3, [0], [0]))
  const evaluator = evaluatorOf(model)
  construct(evaluator, random(1), [2, 0, 1], 10)
  expect([...evaluator.state.start]).toEqual([-1, -1, 0])
})

it('counts what it tried', () => {
  const model = toy(lessons(3, [0], [0]))
  expect(construct(evaluatorOf(model), random(1), [0, 1, 2], 10)).toBe(30)
})

it('leaves alone what has a place', () => {
  const model = toy(lessons(2, [0, 2, 4], [0]))
  const evaluator = evaluatorOf(model)
  evaluator.setStart(1, 4)
  evaluator.setResource(1, 1, 0)
  evaluator.delta()
  evaluator.commit()
  construct(evaluator, random(1), everyBundle(model), 60)
  expect(evaluator.state.start[1]).toBe(4)
})

it('fills the empty roles of what stands, where that lowers the cost', () => {
  const model = toyModel({
    slotsPerDay: DAY,
    dayCount: 1,
    resourceCount: 2,
    bundles: [{ activities: [{ duration: 2, starts: [0], roles: [[0, 1]], vacatable: [0] }] }],
    closed: { 0: [1] },
  })
  const helperWanted = {
    kind: 'unary',
    scope: 'activity',
    level: 1,
    weight: 1,
    penalty: ({ resource }: { resource: Int32Array }) => (resource[0] < 0 ? 1 : 0),
  } as const
  const evaluator = new Evaluator(model, [helperWanted], emptyState(model), [100, 1, 1, 1])
  evaluator.setStart(0, 0)
  evaluator.delta()
  evaluator.commit()
  construct(evaluator, random(1), [], 60)
  expect(evaluator.state.resource[0]).toBe(1)
})

it('never makes anything worse, and adds nothing hard', () => {
  const starts = fc.subarray([0, 1, 2, 3, 4, 6, 7, 8, 9, 10], { minLength: 1 })
  const bundle = fc.record({
    activities: fc.array(
      fc.record({
        duration: fc.constantFrom(1, 2),
        starts,
        roles: fc.array(fc.subarray([0, 1]), { maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    stride: fc.constantFrom(0, 1, DAY),
  })
  fc.assert(
    fc.property(fc.array(bundle, { minLength: 1, maxLength: 6 }), fc.nat(), (bundles, seed) => {
      const model = toy(bundles)
      const evaluator = evaluatorOf(model)
      const before = [...evaluator.levels]
      construct(evaluator, random(seed), everyBundle(model), 8)
      expect(evaluator.levels[0]).toBeLessThanOrEqual(before[0])
      expect(evaluator.cost()).toBeLessThanOrEqual(100 * before[0] + before[2])
      for (let b = 0; b < model.bundleCount; b++) {
        const placed = evaluator.state.start
          .subarray(model.bundleStart[b], model.bundleStart[b + 1])
          .filter((start) => start >= 0).length
        expect([0, model.bundleStart[b + 1] - model.bundleStart[b]]).toContain(placed)
      }
    }),
  )
})
