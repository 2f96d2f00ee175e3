import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adopt } from './adopt.ts'
import { construct } from './construct.ts'
import { Evaluator } from './evaluator.ts'
import { emptyState } from './model.ts'
import type { Model, State } from './model.ts'
import { random } from './random.ts'
import { toyModel } from './toy-model.ts'
import type { ToyBundle } from './toy-model.ts'
import { everythingIn, noOverlap } from './toy-rules.ts'

const DAY = 6

function lesson(starts: readonly number[], resources: readonly number[]): ToyBundle {
  return { activities: [{ duration: 2, starts, roles: [resources] }] }
}

function toy(bundles: readonly ToyBundle[]): Model {
  return toyModel({ slotsPerDay: DAY, dayCount: 4, resourceCount: 3, bundles })
}

function evaluatorOf(model: Model, state = emptyState(model)): Evaluator {
  return new Evaluator(model, [noOverlap(model), everythingIn()], state, [100, 1, 1, 1])
}

function stateOf(start: readonly number[], resource: readonly number[]): State {
  return { start: Int32Array.from(start), resource: Int32Array.from(resource) }
}

/** Where all stands after a state was adopted in the order of the bundles. */
function adopted(model: Model, wanted: State, tries = 40): [number[], number[]] {
  const { state } = adoptedBy(evaluatorOf(model), wanted, tries)
  return [[...state.start], [...state.resource]]
}

function adoptedBy(evaluator: Evaluator, wanted: State, tries = 40): Evaluator {
  const order = Array.from({ length: evaluator.model.bundleCount }, (_, b) => b)
  adopt(evaluator, random(1), wanted, order, tries)
  return evaluator
}

const ANY = [0, 2, 4, 6, 8, 10]

describe('adopting a state', () => {
  it('puts everything exactly where it is wanted when that can be', () => {
    const model = toy([lesson(ANY, [0, 1]), lesson(ANY, [0, 1]), lesson(ANY, [2])])
    expect(adopted(model, stateOf([4, 4, 8], [1, 0, 2]))).toEqual([
      [4, 4, 8],
      [1, 0, 2],
    ])
  })

  it('leaves out what is not wanted anywhere', () => {
    const model = toy([lesson(ANY, [0]), lesson(ANY, [0])])
    expect(adopted(model, stateOf([-1, 2], [-1, 0]))).toEqual([
      [-1, 2],
      [-1, 0],
    ])
  })

  it.each([
    { when: 'another resource is free then', second: [0, 1], start: 4, resource: 1 },
    { when: 'none is free then', second: [0], start: 2, resource: 0 },
  ])('of two that want the same, moves the second: $when', ({ second, start, resource }) => {
    const model = toy([lesson(ANY, [0]), lesson([2, 4], second)])
    const [starts, resources] = adopted(model, stateOf([4, 4], [0, 0]))
    expect(starts).toEqual([4, start])
    expect(resources).toEqual([0, resource])
  })

  it('lets what can stay stay before it moves anything', () => {
    // The second could go nowhere else; the first is not where it may be and must look for another place.
    const model = toy([lesson([2, 4], [0]), lesson([4], [0])])
    expect(adopted(model, stateOf([3, 4], [0, 0]))[0]).toEqual([2, 4])
  })

  it('leaves out what has no place any more', () => {
    const model = toy([lesson([4], [0]), lesson([4], [0])])
    expect(adopted(model, stateOf([4, 4], [0, 0]))).toEqual([
      [4, -1],
      [0, -1],
    ])
  })

  it.each([
    { when: 'its start is outside its domain', wanted: stateOf([5], [0]) },
    { when: 'its resource is no candidate', wanted: stateOf([4], [2]) },
    { when: 'its resource is not known', wanted: stateOf([4], [-1]) },
  ])('mends a bundle when $when', ({ wanted }) => {
    const model = toy([lesson(ANY, [0, 1])])
    const [[start], [resource]] = adopted(model, wanted)
    expect(start).toBe(wanted.start[0] === 4 ? 4 : start)
    expect(ANY).toContain(start)
    expect([0, 1]).toContain(resource)
  })

  it('keeps the lessons of a series that are known and puts the others between them', () => {
    const one = { duration: 1, starts: Array.from({ length: 4 * DAY }, (_, k) => k), roles: [[0]] }
    const model = toy([{ activities: [one, one, one], stride: DAY }])
    const order = {
      kind: 'unary' as const,
      scope: 'bundle' as const,
      level: 0,
      weight: 1,
      penalty: ({ start }: State) => (start[0] < start[1] && start[1] < start[2] ? 0 : 1),
    }
    const rules = [order, everythingIn()]
    const evaluator = new Evaluator(model, rules, emptyState(model), [100, 1, 1, 1])
    const { start } = adoptedBy(evaluator, stateOf([3, -1, 9], [0, -1, 0])).state
    expect([start[0], start[2]]).toEqual([3, 9])
    expect(start[1]).toBeGreaterThan(3)
    expect(start[1]).toBeLessThan(9)
  })

  describe('where something stands that never leaves', () => {
    const standing = (roles: readonly (readonly number[])[]): ToyBundle => ({
      activities: [{ duration: 2, starts: [2, 4], roles, vacatable: roles.map((_, k) => k) }],
      optional: false,
    })

    it('lets it take over start and resources', () => {
      const model = toy([standing([[0, 1], [2]])])
      const evaluator = evaluatorOf(model, stateOf([2], [0, -1]))
      const { state } = adoptedBy(evaluator, stateOf([4], [1, 2]))
      expect([...state.start, ...state.resource]).toEqual([4, 1, 2])
    })

    it('lets it take over what it can, part by part', () => {
      const model = toy([standing([[0, 1], [2]]), lesson([4], [1])])
      const evaluator = evaluatorOf(model, stateOf([2, 4], [0, -1, 1]))
      // At 4 the other holds 1: the start can be had, that resource cannot.
      const { state } = adoptedBy(evaluator, stateOf([4, 4], [1, 2, 1]))
      expect([...state.start, ...state.resource]).toEqual([4, 4, 0, 2, 1])
    })

    it('leaves it alone when nothing of it is wanted', () => {
      const model = toy([standing([[0, 1]])])
      const evaluator = evaluatorOf(model, stateOf([2], [1]))
      const { state } = adoptedBy(evaluator, emptyState(model))
      expect([...state.start, ...state.resource]).toEqual([2, 1])
    })
  })

  it('counts what it tried', () => {
    const model = toy([lesson(ANY, [0]), lesson([4], [0]), lesson([2], [0])])
    const order = [0, 1, 2]
    const count = (wanted: State) => adopt(evaluatorOf(model), random(1), wanted, order, 10)
    expect(count(emptyState(model))).toBe(0)
    expect(count(stateOf([8, 4, 2], [0, 0, 0]))).toBe(3)
    // The second is in the way of the first, and is put near, then anywhere.
    expect(count(stateOf([4, 4, 2], [0, 0, 0]))).toBe(3 + 20)
  })

  it('of any state breaks nothing and is the same again', () => {
    const bundle = fc.record({
      starts: fc.uniqueArray(fc.nat(20), { minLength: 1, maxLength: 5 }),
      resources: fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 3 }),
      start: fc.integer({ min: -1, max: 22 }),
      resource: fc.integer({ min: -1, max: 2 }),
    })
    fc.assert(
      fc.property(fc.array(bundle, { minLength: 1, maxLength: 8 }), (list) => {
        const model = toy(
          list.map((b) =>
            lesson(
              b.starts.toSorted((x, y) => x - y),
              b.resources,
            ),
          ),
        )
        const wanted = stateOf(
          list.map((b) => b.start),
          list.map((b) => b.resource),
        )
        const once = adoptedBy(evaluatorOf(model), wanted)
        expect(once.levels[0]).toBe(0)
        const again = adoptedBy(evaluatorOf(model), wanted)
        expect(again.state).toEqual(once.state)
        // What was adopted is adopted as it is.
        const kept = { start: once.state.start.slice(), resource: once.state.resource.slice() }
        expect(adoptedBy(evaluatorOf(model), kept).state).toEqual(kept)
      }),
    )
  })

  it('of what construction made gives the same', () => {
    const model = toy(Array.from({ length: 8 }, () => lesson(ANY, [0, 1, 2])))
    const made = evaluatorOf(model)
    construct(made, random(3), [0, 1, 2, 3, 4, 5, 6, 7], 30)
    expect(adopted(model, made.state)).toEqual([[...made.state.start], [...made.state.resource]])
  })
})
