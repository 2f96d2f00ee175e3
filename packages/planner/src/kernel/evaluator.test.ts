import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Evaluator } from './evaluator.ts'
import { emptyState } from './model.ts'
import type { Model } from './model.ts'
import { toyModel } from './toy-model.ts'
import type { ToyActivity } from './toy-model.ts'
import { rulesOfEveryKind } from './toy-rules.ts'

const SLOTS_PER_DAY = 6
const RESOURCES = 4
const LEVEL_WEIGHTS = [100, 10, 1, 0.1]

const activity = fc.record({
  duration: fc.integer({ min: 1, max: 3 }),
  starts: fc.constant([]),
  roles: fc.array(fc.constant([0, 1, 2, 3]), { maxLength: 4 }),
})

const model = fc
  .record({
    dayCount: fc.integer({ min: 1, max: 4 }),
    bundles: fc.array(fc.array(activity, { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    }),
  })
  .map(({ dayCount, bundles }: { dayCount: number; bundles: ToyActivity[][] }) =>
    toyModel({
      slotsPerDay: SLOTS_PER_DAY,
      dayCount,
      resourceCount: RESOURCES,
      bundles: bundles.map((activities) => ({ activities })),
    }),
  )

/** One step of a move; wild numbers wrap around. */
interface Step {
  readonly activity: number
  /** -1 takes it out; null leaves the start alone */
  readonly slot: number | null
  /** role slot of the activity and its resource, -1 for none */
  readonly roleSlot: number
  readonly resource: number
}

const step: fc.Arbitrary<Step> = fc.record({
  activity: fc.nat(19),
  slot: fc.oneof(fc.constant(null), fc.integer({ min: -1, max: 23 })),
  roleSlot: fc.nat(3),
  resource: fc.integer({ min: -1, max: RESOURCES - 1 }),
})

const move = fc.record({
  steps: fc.array(step, { maxLength: 8 }),
  end: fc.constantFrom('commit', 'commit', 'rollback', 'rollback-unasked', 'hopeless'),
})

function take(evaluator: Evaluator, { activity, slot, roleSlot, resource }: Step): void {
  const { activityCount, duration, roleStart, slotsPerDay, dayCount } = evaluator.model
  const a = activity % activityCount
  if (slot !== null) {
    const inDay = Math.min(slot % slotsPerDay, slotsPerDay - duration[a])
    const day = Math.floor(slot / slotsPerDay) % dayCount
    evaluator.setStart(a, slot < 0 ? -1 : day * slotsPerDay + inDay)
  }
  const roles = roleStart[a + 1] - roleStart[a]
  if (roles > 0) evaluator.setResource(a, roleStart[a] + (roleSlot % roles), resource)
}

/** Counts everything anew, from a copy of where things stand. */
function recounted(evaluator: Evaluator): Evaluator {
  const state = { ...evaluator.state }
  state.start = state.start.slice()
  state.resource = state.resource.slice()
  return new Evaluator(evaluator.model, evaluator.rules, state, LEVEL_WEIGHTS)
}

function evaluatorOf(toy: Model): Evaluator {
  return new Evaluator(toy, rulesOfEveryKind(toy), emptyState(toy), LEVEL_WEIGHTS)
}

function expectSame(evaluator: Evaluator, full: Evaluator): void {
  expect(evaluator.penalties()).toEqual(full.penalties())
  for (const [level, cost] of full.levels.entries())
    expect(evaluator.levels[level]).toBeCloseTo(cost, 6)
  expect(evaluator.cost()).toBeCloseTo(full.cost(), 6)
  expect(evaluator.board.occupied).toEqual(full.board.occupied)
}

it('adds up to a full recount after any row of moves, kept or taken back', () => {
  fc.assert(
    fc.property(model, fc.array(move, { maxLength: 25 }), (toy, moves) => {
      const evaluator = evaluatorOf(toy)
      for (const { steps, end } of moves) {
        const before = {
          start: [...evaluator.state.start],
          resource: [...evaluator.state.resource],
        }
        const cost = evaluator.cost()
        for (const each of steps) take(evaluator, each)
        const full = recounted(evaluator)
        if (end === 'hopeless') {
          const isTooMuch = 100 * (full.levels[0] - evaluator.levels[0]) > 150
          const delta = evaluator.delta(150)
          if (isTooMuch) expect(delta).toBe(Infinity)
          else expect(delta).toBeCloseTo(full.cost() - cost, 6)
        } else if (end !== 'rollback-unasked')
          expect(evaluator.delta()).toBeCloseTo(full.cost() - cost, 6)
        if (end === 'commit') evaluator.commit()
        else {
          evaluator.rollback()
          expect([...evaluator.state.start]).toEqual(before.start)
          expect([...evaluator.state.resource]).toEqual(before.resource)
        }
        expectSame(evaluator, end === 'commit' ? full : recounted(evaluator))
      }
    }),
    { numRuns: 400 },
  )
})

it('says what a move adds to each level', () => {
  fc.assert(
    fc.property(model, fc.array(step, { minLength: 1, maxLength: 12 }), (toy, steps) => {
      const evaluator = evaluatorOf(toy)
      for (const each of steps) take(evaluator, each)
      const full = recounted(evaluator)
      evaluator.delta()
      for (const [level, cost] of full.levels.entries())
        expect(evaluator.adds(level)).toBeCloseTo(cost - evaluator.levels[level], 6)
    }),
  )
})

it('counts a state that was replaced behind its back', () => {
  fc.assert(
    fc.property(model, fc.array(step, { maxLength: 12 }), (toy, steps) => {
      const evaluator = evaluatorOf(toy)
      const other = evaluatorOf(toy)
      for (const each of steps) take(other, each)
      evaluator.setStart(0, 0)
      evaluator.state.start.set(other.state.start)
      evaluator.state.resource.set(other.state.resource)
      evaluator.recount()
      expect(evaluator.hasMove()).toBe(false)
      expectSame(evaluator, recounted(evaluator))
    }),
  )
})

const pair = toyModel({
  slotsPerDay: SLOTS_PER_DAY,
  dayCount: 1,
  resourceCount: 2,
  bundles: [
    { activities: [{ duration: 2, starts: [0, 1, 2], roles: [[0, 1], [1]] }] },
    { activities: [{ duration: 3, starts: [0, 3], roles: [[0]] }] },
  ],
})

it('lets the last of two settings of one role slot count, and takes both back', () => {
  const evaluator = evaluatorOf(pair)
  evaluator.setStart(0, 1)
  evaluator.setResource(0, 0, 0)
  evaluator.delta()
  evaluator.commit()
  evaluator.setResource(0, 0, 1)
  evaluator.setResource(0, 0, -1)
  expect(evaluator.delta()).toBeCloseTo(recounted(evaluator).cost() - evaluator.cost(), 6)
  evaluator.rollback()
  expect(evaluator.state.resource[0]).toBe(0)
})

it('counts in which slots a resource is used, twice when two use it', () => {
  const evaluator = evaluatorOf(pair)
  evaluator.setStart(0, 1)
  evaluator.setResource(0, 0, 0)
  evaluator.setStart(1, 0)
  evaluator.setResource(1, 2, 0)
  expect([...evaluator.board.occupied[0]]).toEqual([0, 0, 0, 0, 0, 0])
  evaluator.delta()
  evaluator.commit()
  expect([...evaluator.board.occupied[0]]).toEqual([1, 2, 2, 0, 0, 0])
  evaluator.setStart(0, -1)
  evaluator.delta()
  evaluator.commit()
  expect([...evaluator.board.occupied[0]]).toEqual([1, 1, 1, 0, 0, 0])
})

it('knows whether a move changes anything', () => {
  const evaluator = evaluatorOf(pair)
  expect(evaluator.hasMove()).toBe(false)
  evaluator.setStart(1, 3)
  expect(evaluator.hasMove()).toBe(true)
  evaluator.rollback()
  expect(evaluator.hasMove()).toBe(false)
})

it('keeps no move that it was not asked about, or that it gave up', () => {
  const evaluator = evaluatorOf(pair)
  evaluator.setStart(1, 3)
  expect(() => evaluator.commit()).toThrow('commit() needs a delta()')
  evaluator.rollback()
  evaluator.setStart(1, 3)
  expect(evaluator.delta(-1000)).toBe(Infinity)
  expect(() => evaluator.commit()).toThrow('commit() needs a delta()')
  evaluator.rollback()
  evaluator.setStart(1, 3)
  evaluator.delta()
  evaluator.commit()
  expect(() => evaluator.commit()).toThrow('commit() needs a delta()')
  expectSame(evaluator, recounted(evaluator))
})
