import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Evaluator } from '../evaluator.ts'
import { exampleModels } from '../example-moves.ts'
import { examplePlaces, misplaced, placed, uses } from '../example-placing.ts'
import { copyState, emptyState } from '../model.ts'
import type { Model, State } from '../model.ts'
import { random } from '../random.ts'
import { toyModel } from '../toy-model.ts'
import { movable } from './movable.ts'
import { relocate } from './relocate.ts'

/** The states that relocating with many seeds leads to, without what was given up. */
function relocated(model: Model, state: State, seeds = 40): State[] {
  const evaluator = new Evaluator(model, [], state, [1])
  const what = movable(model)
  return Array.from({ length: seeds }, (_, seed) => {
    const isMade = relocate(evaluator, random(seed), what)
    const result = emptyState(model)
    copyState(evaluator.state, result)
    evaluator.rollback()
    return isMade ? [result] : []
  }).flat()
}

function changed(model: Model, before: State, after: State): number[] {
  return [...before.start.keys()].filter((a) => {
    const roles = [model.roleStart[a], model.roleStart[a + 1]] as const
    const isKept =
      before.resource.subarray(...roles).join() === after.resource.subarray(...roles).join()
    return before.start[a] !== after.start[a] || !isKept
  })
}

it('keeps starts in their domains and resources among the candidates', () => {
  let [alone, displacing] = [0, 0]
  fc.assert(
    fc.property(exampleModels({ min: 3, max: 6 }), examplePlaces, (model, places) => {
      const before = placed(model, places)
      for (const state of relocated(model, placed(model, places))) {
        expect(misplaced(model, state)).toEqual([])
        const count = changed(model, before, state).length
        if (count === 1) alone++
        else displacing++
        expect([1, 2]).toContain(count)
      }
    }),
    { numRuns: 200 },
  )
  expect(Math.min(alone, displacing)).toBeGreaterThan(40)
})

it('lets two that exchange places exchange one resource and their starts, the rest stays', () => {
  fc.assert(
    fc.property(exampleModels({ min: 3, max: 6 }), examplePlaces, (model, places) => {
      const before = placed(model, places)
      for (const state of relocated(model, placed(model, places))) {
        const [a, b] = changed(model, before, state)
        if (b === undefined) continue
        expect([state.start[a], state.start[b]]).toEqual([before.start[b], before.start[a]])
        expect(model.duration[a]).toBe(model.duration[b])
        const slots = [...before.resource.keys()]
        const changes = slots.filter((k) => state.resource[k] !== before.resource[k])
        if (changes.length === 0) continue
        const [k, l] = changes
        expect(changes).toHaveLength(2)
        expect([state.resource[k], state.resource[l]]).toEqual([
          before.resource[l],
          before.resource[k],
        ])
      }
    }),
    { numRuns: 200 },
  )
})

it('books nothing twice where all have one slot and one role and nothing was', () => {
  const one = fc.record({ places: examplePlaces, seed: fc.nat() })
  fc.assert(
    fc.property(exampleModels({ min: 3, max: 6 }), one, (model, { places }) => {
      fc.pre(model.duration.every((slots) => slots === 1))
      fc.pre(model.roleStart.every((first, a) => first === a))
      const before = placed(model, places)
      fc.pre([...uses(model, before).values()].every((holders) => holders === 1))
      for (const state of relocated(model, placed(model, places)))
        expect([...uses(model, state).values()].every((holders) => holders === 1)).toBe(true)
    }),
  )
})

describe('relocating', () => {
  const lesson = { duration: 1, starts: [0, 1], roles: [[0, 1]] }
  const toy = { slotsPerDay: 4, dayCount: 1, resourceCount: 2 }
  const at = (start: readonly number[], resource: readonly number[]): State => ({
    start: Int32Array.from(start),
    resource: Int32Array.from(resource),
  })
  const places = (states: readonly State[]) =>
    [...new Set(states.map(({ start, resource }) => `${start.join()} ${resource.join()}`))].sort()

  it('reaches every other start and resource', () => {
    const model = toyModel({ ...toy, bundles: [{ activities: [lesson] }] })
    expect(places(relocated(model, at([0], [0])))).toEqual(['0 1', '1 0', '1 1'])
  })

  it('is given up when who is there may not take what comes free', () => {
    const set = (other: object) =>
      toyModel({
        ...toy,
        bundles: [
          { activities: [{ ...lesson, roles: [[0, 1]] }] },
          { activities: [{ ...lesson, ...other }] },
        ],
      })
    const reached = (other: object) => places(relocated(set(other), at([0, 1], [0, 1])))
    expect(reached({})).toContain('1,0 1,0')
    expect(reached({ starts: [1, 2] })).not.toContain('1,0 1,0')
    expect(reached({ roles: [[1]] })).not.toContain('1,0 1,0')
    expect(reached({ duration: 2 })).not.toContain('1,0 1,0')
  })

  it('needs a role, and an activity that stands', () => {
    const bare = toyModel({ ...toy, bundles: [{ activities: [{ ...lesson, roles: [] }] }] })
    expect(relocated(bare, at([0], []))).toEqual([])
    const model = toyModel({ ...toy, bundles: [{ activities: [lesson] }] })
    expect(relocated(model, at([-1], [-1]))).toEqual([])
    expect(relocated(model, at([0], [-1]))).toEqual([])
  })
})
