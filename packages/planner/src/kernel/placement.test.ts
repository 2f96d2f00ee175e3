import { describe, expect, it } from 'vitest'
import { Evaluator } from './evaluator.ts'
import { emptyState } from './model.ts'
import { isFree, pickResource, placeBundle, settle, takeOut } from './placement.ts'
import { random } from './random.ts'
import { toyModel } from './toy-model.ts'
import type { Toy } from './toy-model.ts'
import { noOverlap } from './toy-rules.ts'

const DAY = 6

function evaluatorOf(toy: Partial<Toy> & Pick<Toy, 'bundles'>): Evaluator {
  const model = toyModel({ slotsPerDay: DAY, dayCount: 14, resourceCount: 3, ...toy })
  return new Evaluator(model, [noOverlap(model)], emptyState(model), [1, 1, 1, 1])
}

function settleIn(evaluator: Evaluator, activity: number, start: number, resource: number): void {
  evaluator.setStart(activity, start)
  evaluator.setResource(activity, evaluator.model.roleStart[activity], resource)
  evaluator.delta()
  evaluator.commit()
}

const lesson = { duration: 2, starts: [0, 1, 2, 6, 7], roles: [[0, 1, 2]] }

describe('a resource is free', () => {
  const evaluator = evaluatorOf({
    bundles: [{ activities: [lesson] }],
    closed: { 1: [3], 2: [0] },
  })
  settleIn(evaluator, 0, 2, 0)

  it.each([
    { when: 'it ends where the other begins', resource: 0, start: 0, slots: 2, free: true },
    { when: 'it begins where the other ends', resource: 0, start: 4, slots: 2, free: true },
    { when: 'it runs one slot into the other', resource: 0, start: 1, slots: 2, free: false },
    { when: 'it lies within the other', resource: 0, start: 3, slots: 1, free: false },
    { when: 'it is closed halfway', resource: 1, start: 2, slots: 2, free: false },
    { when: 'it closes right after', resource: 1, start: 1, slots: 2, free: true },
    { when: 'it opens one slot late', resource: 2, start: 0, slots: 2, free: false },
    { when: 'it would cross midnight', resource: 1, start: 5, slots: 2, free: false },
  ])('$free when $when', ({ resource, start, slots, free }) => {
    expect(isFree(evaluator, resource, start, slots)).toBe(free)
  })
})

describe('picking a resource', () => {
  const picks = (evaluator: Evaluator, activity = 0, roleSlot = 0) =>
    new Set(
      Array.from({ length: 60 }, (_, seed) =>
        pickResource(evaluator, random(seed), activity, roleSlot, 0),
      ),
    )

  it('finds every one that is free, and none other', () => {
    const evaluator = evaluatorOf({ bundles: [{ activities: [lesson] }], closed: { 1: [1] } })
    expect(picks(evaluator)).toEqual(new Set([0, 2]))
  })

  it('takes none that another role of the activity holds', () => {
    const roles = [
      [0, 1],
      [0, 1],
    ]
    const evaluator = evaluatorOf({ bundles: [{ activities: [{ ...lesson, roles }] }] })
    evaluator.setResource(0, 0, 1)
    expect(picks(evaluator, 0, 1)).toEqual(new Set([0]))
  })

  it('takes only what suits', () => {
    const evaluator = evaluatorOf({
      bundles: [{ activities: [lesson] }],
      suits: (_state, _roleSlot, resource) => resource === 2,
    })
    expect(picks(evaluator)).toEqual(new Set([2]))
  })

  it('takes any when none is free', () => {
    const evaluator = evaluatorOf({
      bundles: [{ activities: [{ ...lesson, roles: [[1, 2]] }] }],
      closed: { 1: [0], 2: [0] },
    })
    expect(picks(evaluator)).toEqual(new Set([1, 2]))
  })

  it('finds nothing in an empty list', () => {
    const evaluator = evaluatorOf({ bundles: [{ activities: [{ ...lesson, roles: [[]] }] }] })
    expect(picks(evaluator)).toEqual(new Set([-1]))
  })
})

describe('settling the roles that depend on others', () => {
  // Laptops (role 1) are needed in room 1, unwanted in room 0, and a matter of taste in room 2.
  const evaluatorIn = (room: number) => {
    const evaluator = evaluatorOf({
      resourceCount: 4,
      bundles: [
        { activities: [{ duration: 2, starts: [0], roles: [[0, 1, 2], [3]], vacatable: [1] }] },
      ],
      need: (state, roleSlot) =>
        roleSlot !== 1 || state.resource[0] === 2 ? 0 : state.resource[0] === 1 ? 1 : -1,
    })
    settleIn(evaluator, 0, 0, room)
    return evaluator
  }

  it.each([
    { when: 'needed', room: 1, held: -1, fill: false, result: 3 },
    { when: 'needed and there', room: 1, held: 3, fill: false, result: 3 },
    { when: 'unwanted and there', room: 0, held: 3, fill: true, result: -1 },
    { when: 'unwanted', room: 0, held: -1, fill: true, result: -1 },
    { when: 'neither', room: 2, held: -1, fill: false, result: -1 },
    { when: 'neither, and there', room: 2, held: 3, fill: false, result: 3 },
    { when: 'neither, but to be filled', room: 2, held: -1, fill: true, result: 3 },
  ])('holds $result when it is $when', ({ room, held, fill, result }) => {
    const evaluator = evaluatorIn(room)
    evaluator.setResource(0, 1, held)
    settle(evaluator, random(1), 0, fill)
    expect(evaluator.state.resource[1]).toBe(result)
  })

  it('leaves what is out alone', () => {
    const evaluator = evaluatorIn(1)
    evaluator.setStart(0, -1)
    settle(evaluator, random(1), 0, true)
    expect(evaluator.state.resource[1]).toBe(-1)
  })
})

describe('placing a bundle', () => {
  const anyDay = Array.from({ length: 14 }, (_, day) => [day * DAY, day * DAY + 2]).flat()
  const week = 7 * DAY
  const series = { activities: [1, 2].map(() => ({ ...lesson, starts: anyDay })), stride: week }

  it('puts every session in its domain, a stride apart where that is possible', () => {
    const evaluator = evaluatorOf({ bundles: [series] })
    for (let seed = 0; seed < 60; seed++) {
      if (placeBundle(evaluator, random(seed), 0, false)) {
        const [first, second] = evaluator.state.start
        expect(anyDay).toContain(first)
        expect(anyDay).toContain(second)
        if (first < week) expect(second).toBe(first + week)
        else expect(second).toBeGreaterThan(first)
      }
      evaluator.rollback()
    }
  })

  it('keeps one resource through a series where it is free', () => {
    const evaluator = evaluatorOf({ bundles: [series] })
    for (let seed = 0; seed < 60; seed++) {
      if (placeBundle(evaluator, random(seed), 0, false))
        expect(evaluator.state.resource[1]).toBe(evaluator.state.resource[0])
      evaluator.rollback()
    }
  })

  it('replaces a resource that is not free in a later session', () => {
    const closed = { 0: Array.from({ length: week }, (_, k) => week + k) }
    const evaluator = evaluatorOf({ bundles: [series], closed })
    for (let seed = 0; seed < 60; seed++) {
      if (placeBundle(evaluator, random(seed), 0, false) && evaluator.state.start[0] < week)
        expect(evaluator.state.resource[1]).not.toBe(0)
      evaluator.rollback()
    }
  })

  it('keeps the resources it had when asked to', () => {
    const evaluator = evaluatorOf({ bundles: [series] })
    evaluator.setResource(0, 0, 2)
    evaluator.setResource(1, 1, 2)
    evaluator.delta()
    evaluator.commit()
    for (let seed = 0; seed < 60; seed++) {
      if (placeBundle(evaluator, random(seed), 0, true))
        expect([...evaluator.state.resource]).toEqual([2, 2])
      evaluator.rollback()
    }
  })

  it.each([
    { when: 'a session has no start at all', starts: [[], [0]] },
    { when: 'no start comes after the one before', starts: [[6], [0]] },
  ])('says no when $when', ({ starts }) => {
    const activities = starts.map((domain) => ({ ...lesson, starts: domain }))
    const evaluator = evaluatorOf({ bundles: [{ activities, stride: week }] })
    expect(placeBundle(evaluator, random(1), 0, false)).toBe(false)
  })

  it('takes out whole what it put in', () => {
    const evaluator = evaluatorOf({ bundles: [series] })
    expect(placeBundle(evaluator, random(4), 0, false)).toBe(true)
    takeOut(evaluator, 0)
    expect([...evaluator.state.start, ...evaluator.state.resource]).toEqual([-1, -1, -1, -1])
  })
})
