import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Evaluator } from '../evaluator.ts'
import { exampleModels, exampleSets, setsIn } from '../example-moves.ts'
import { examplePlaces, misplaced, overlapping, placed, uses } from '../example-placing.ts'
import { copyState, emptyState } from '../model.ts'
import type { Model, State } from '../model.ts'
import { random } from '../random.ts'
import { toyModel } from '../toy-model.ts'
import type { Toy } from '../toy-model.ts'
import { kempe } from './kempe.ts'
import { movable } from './movable.ts'

type Sets = readonly (readonly number[])[]

/** Tries chains with many seeds; returns the states that came of it, without those that were given up. */
function chains(model: Model, sets: Sets, state: State, seeds = 30): State[] {
  const rule = { kind: 'clash', level: 0, weight: 1, sets } as const
  const evaluator = new Evaluator(model, [rule], state, [1])
  const what = movable(model)
  return Array.from({ length: seeds }, (_, seed) => {
    const isMade = kempe(evaluator, random(seed), what)
    const result = emptyState(model)
    copyState(evaluator.state, result)
    evaluator.rollback()
    return isMade ? [result] : []
  }).flat()
}

function clashes(model: Model, state: State, sets: Sets): string[] {
  return overlapping(model, state).filter((pair) => {
    const both = pair.split(' and ').map(Number)
    return sets.some((set) => both.every((a) => set.includes(a)))
  })
}

const anySetting = (slots: { min: number; max: number }) =>
  fc.record({
    model: exampleModels(slots),
    places: examplePlaces,
    picks: exampleSets,
  })

describe('any chain', () => {
  it('exchanges two starts, and keeps starts in their domains and resources among the candidates', () => {
    let count = 0
    fc.assert(
      fc.property(anySetting({ min: 3, max: 6 }), ({ model, places, picks }) => {
        const before = placed(model, places)
        for (const state of chains(model, setsIn(model, picks), placed(model, places))) {
          count++
          const moved = [...state.start.keys()].filter((a) => state.start[a] !== before.start[a])
          const [here, there] = [before.start[moved[0]], state.start[moved[0]]]
          for (const a of moved)
            expect([
              [here, there],
              [there, here],
            ]).toContainEqual([before.start[a], state.start[a]])
          expect(new Set(moved.map((a) => model.duration[a])).size).toBe(1)
          expect(misplaced(model, state)).toEqual([])
        }
      }),
      { numRuns: 200 },
    )
    expect(count).toBeGreaterThan(1000)
  })

  it('makes nothing clash that did not, between the two starts', () => {
    let count = 0
    fc.assert(
      fc.property(anySetting({ min: 3, max: 6 }), ({ model, places, picks }) => {
        const sets = setsIn(model, picks)
        const before = placed(model, places)
        const old = clashes(model, before, sets)
        for (const state of chains(model, sets, placed(model, places))) {
          count++
          const moved = [...state.start.keys()].filter((a) => state.start[a] !== before.start[a])
          const starts = moved.flatMap((a) => [before.start[a], state.start[a]])
          const fresh = clashes(model, state, sets).filter((pair) => {
            const both = pair.split(' and ').map((a) => state.start[Number(a)])
            return !old.includes(pair) && both.every((start) => starts.includes(start))
          })
          expect(fresh).toEqual([])
        }
      }),
      { numRuns: 200 },
    )
    expect(count).toBeGreaterThan(1000)
  })

  it('books no resource twice that was free, and none where it is not available', () => {
    let count = 0
    fc.assert(
      fc.property(anySetting({ min: 3, max: 6 }), ({ model, places, picks }) => {
        const before = placed(model, places)
        const old = uses(model, before)
        for (const state of chains(model, setsIn(model, picks), placed(model, places))) {
          for (const [use, holders] of uses(model, state)) {
            if (holders === 1) continue
            count++
            expect(holders, use).toBeLessThanOrEqual(old.get(use) ?? 0)
          }
        }
      }),
      { numRuns: 200 },
    )
    expect(count).toBeGreaterThan(200)
  })
})

describe('a chain', () => {
  const lesson = { duration: 1, starts: [0, 1], roles: [[0, 1, 2]] }
  const hour: Omit<Toy, 'bundles'> = { slotsPerDay: 4, dayCount: 1, resourceCount: 3 }
  const lessons = (count: number, more: Partial<Toy> = {}) =>
    toyModel({
      ...hour,
      ...more,
      bundles: Array.from({ length: count }, () => ({ activities: [lesson] })),
    })
  const at = (start: readonly number[], resource: readonly number[]): State => ({
    start: Int32Array.from(start),
    resource: Int32Array.from(resource),
  })
  const starts = (states: readonly State[]) => [...new Set(states.map(({ start }) => start.join()))]

  it('takes along what clashes there, and what clashes with that here', () => {
    const sets = [
      [0, 1],
      [1, 2],
    ]
    const found = chains(lessons(4), sets, at([0, 1, 0, 1], [0, 0, 1, 1]))
    // Lesson 3 clashes with nothing: it goes alone, and nobody takes it along.
    expect(starts(found).sort()).toEqual(['0,1,0,0', '1,0,1,1'])
  })

  it('keeps resources that come free, and takes a free one otherwise', () => {
    const found = chains(lessons(3), [[0, 1]], at([0, 1, 1], [0, 1, 0]))
    const exchanged = found.filter(({ start }) => start.join() === '1,0,1')
    expect(exchanged.length).toBeGreaterThan(0)
    for (const { resource } of exchanged) {
      expect([1, 2]).toContain(resource[0])
      expect(resource[1]).toBe(1)
    }
  })

  it('prefers the free resource that is disliked least, of those that suit', () => {
    const model = {
      ...lessons(2),
      dislike: (_: State, __: number, resource: number) => [0, 1, 9][resource],
      suits: (_: State, __: number, resource: number) => resource !== 0,
    }
    const found = chains(model, [], at([0, 1], [0, 0]))
    expect(new Set(found.map(({ resource }) => resource.join()))).toEqual(new Set(['1,0', '0,1']))
  })

  it.each([
    {
      when: 'no resource is free there',
      model: lessons(2, { closed: { 1: [1], 2: [1] } }),
      state: at([0, 1], [0, 0]),
      sets: [],
      left: ['0,0'],
    },
    {
      when: 'one that it takes along may not start there',
      model: toyModel({
        ...hour,
        bundles: [{ activities: [lesson] }, { activities: [{ ...lesson, starts: [1, 2] }] }],
      }),
      state: at([0, 1], [0, 0]),
      sets: [[0, 1]],
      left: ['0,2'],
    },
    {
      when: 'one that it takes along is longer',
      model: toyModel({
        ...hour,
        bundles: [
          { activities: [lesson] },
          { activities: [{ ...lesson, duration: 2, starts: [1] }] },
        ],
      }),
      state: at([0, 1], [0, 0]),
      sets: [[0, 1]],
      left: [],
    },
    {
      when: 'the two starts overlap',
      model: toyModel({
        ...hour,
        bundles: [0, 1].map(() => ({ activities: [{ ...lesson, duration: 2 }] })),
      }),
      state: at([0, 1], [0, 1]),
      sets: [],
      left: [],
    },
  ])('is given up when $when', ({ model, state, sets, left }) => {
    expect(starts(chains(model, sets, state))).toEqual(left)
  })

  it('is at most 40 long', () => {
    const count = (others: number) => {
      const model = toyModel({
        ...hour,
        bundles: Array.from({ length: others + 1 }, () => ({
          activities: [{ duration: 1, starts: [0, 1], roles: [] }],
        })),
      })
      // The first clashes with all others, which are where it goes.
      const sets = Array.from({ length: others }, (_, k) => [0, k + 1])
      return chains(model, sets, at([0, ...Array<number>(others).fill(1)], [])).length
    }
    expect(count(39)).toBeGreaterThan(0)
    expect(count(40)).toBe(0)
  })

  it('needs something to move', () => {
    const still = toyModel({
      ...hour,
      bundles: [{ activities: [{ ...lesson, starts: [0] }] }],
    })
    expect(chains(still, [], at([0], [0]))).toEqual([])
    expect(chains(lessons(1), [], at([-1], [-1]))).toEqual([])
  })
})
