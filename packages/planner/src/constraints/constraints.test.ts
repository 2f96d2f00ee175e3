import { existsSync, readFileSync } from 'node:fs'
import { SLOTS_PER_DAY } from '@digirooster/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bindConstraint } from '../bind-constraint.ts'
import type { Quarter } from '../compile/quarter.ts'
import { Evaluator } from '../kernel/index.ts'
import type { State } from '../kernel/index.ts'
import { costsOf, penaltyOf } from '../recount.ts'
import { exampleProblem, standingLesson } from './example-problem.ts'
import { exampleGroups, exampleQuarter, stateOf } from './example-quarter.ts'
import { constraints } from './registry.ts'

// A long quarter, short days, another digibank, and people who can come at three times only: every rule has
// something to say.
const example = exampleProblem()
const quarter = exampleQuarter(
  {
    horizon: { ...example.horizon, end: '2027-03-21', asOf: '2027-01-06T09:00' },
    people: (example.people ?? []).map((p) => ({
      ...p,
      maxMinutesPerDay: 100,
      maxMinutesPerWeek: 200,
    })),
    activities: (example.activities ?? []).map((a) =>
      a.id === 'it-cafe' ? { ...a, digibankId: 'schelde' } : a,
    ),
    demand: (example.demand ?? []).map((d) =>
      d.id === 'email-zuid'
        ? { ...d, dayparts: ['tue-morning', 'thu-morning', 'tue-afternoon'] }
        : d,
    ),
    fixed: standingLesson(['place']),
  },
  [...exampleGroups, { id: 'email-3', courseId: 'email', served: { 'email-zuid': 4 } }],
)
const { model } = quarter

/** A bundle goes in or out, or one session of it goes elsewhere; wild numbers wrap around. */
interface Change {
  readonly bundle: number
  /** which session; null is the whole bundle */
  readonly session: number | null
  readonly isOut: boolean
  readonly day: number
  /** quarter-hours after 8.00 */
  readonly quarters: number
  /** days from one session to the next */
  readonly step: number
  /** for each role slot in turn which candidate; the one after the last is none */
  readonly choices: readonly number[]
}

// A few days are crowded, so that most rules have something to say.
const change: fc.Arbitrary<Change> = fc.record({
  bundle: fc.nat(model.bundleCount - 1),
  session: fc.option(fc.nat(5), { freq: 2 }),
  isOut: fc.nat(5).map((n) => n === 0),
  day: fc.oneof(
    { arbitrary: fc.constantFrom(1, 8, 9, 10, 15, 36), weight: 3 },
    { arbitrary: fc.nat(model.dayCount - 1), weight: 1 },
  ),
  quarters: fc.nat(48),
  step: fc.constantFrom(0, 1, 7, 7, 7, 20),
  choices: fc.array(fc.nat(60), { minLength: 1, maxLength: 8 }),
})
const changes = fc.array(change, { maxLength: 20 })

/** Who takes a change: a plain state, or an evaluator as a part of its pending move. */
type Writer = Pick<Evaluator, 'setStart' | 'setResource' | 'state'>

function make(writer: Writer, { bundle, session, isOut, day, quarters, step, choices }: Change) {
  const first = model.bundleStart[bundle]
  const size = model.bundleStart[bundle + 1] - first
  const leaves = isOut && model.optional[bundle] === 1
  // Walk-ins stand, and a bundle is placed whole or not at all.
  const isWhole = leaves || session === null || writer.state.start[first] < 0
  for (let n = 0; n < size; n++) {
    if (!isWhole && session % size !== n) continue
    const at = ((day + n * step) % model.dayCount) * SLOTS_PER_DAY + 32 + quarters
    const canMove = quarter.bundles[bundle].kind !== 'walk-in'
    if (canMove) writer.setStart(first + n, leaves ? -1 : at)
    for (let k = model.roleStart[first + n]; k < model.roleStart[first + n + 1]; k++) {
      const list = model.candidates[model.candidatesOf[k]]
      const chosen = choices[(k - model.roleStart[first + n]) % choices.length]
      writer.setResource(first + n, k, leaves ? -1 : (list[chosen % (list.length + 1)] ?? -1))
    }
  }
}

function stateAfter(list: readonly Change[]): State {
  const state = stateOf(quarter)
  const writer: Writer = {
    state,
    setStart: (activity, start) => (state.start[activity] = start),
    setResource: (_activity, roleSlot, resource) => (state.resource[roleSlot] = resource),
  }
  for (const each of list) make(writer, each)
  return state
}

describe.each(constraints.map((constraint) => ({ id: constraint.id, constraint })))(
  '$id',
  ({ id, constraint }) => {
    it('has a test of its own', () => {
      const file = new URL(`./${id}.test.ts`, import.meta.url)
      expect(existsSync(file)).toBe(true)
      const test = readFileSync(file, 'utf8')
      // A copied test could check another rule without anybody noticing.
      expect(test).toContain(`from './${id}.ts'`)
      expect(test).toContain(`describe('${id}'`)
    })

    it('says what it is in both languages, in whole sentences', () => {
      expect(constraint.text.nl).toMatch(/^[A-Z].*\.$/)
      expect(constraint.text.en).toMatch(/^[A-Z].*\.$/)
      expect(constraint.unit).not.toBe('')
      expect(constraint.weight).toBeGreaterThan(0)
    })

    it('costs a whole number, never less than 0, and explains whenever it costs', () => {
      fc.assert(
        fc.property(changes, (list) => {
          for (const { penalty, activities, text } of costsOf(
            constraint,
            quarter,
            stateAfter(list),
          )) {
            expect(penalty).toBeGreaterThan(0)
            expect(Number.isSafeInteger(penalty)).toBe(true)
            expect(new Set(activities).size).toBe(activities.length)
            for (const said of [text.nl, text.en]) {
              expect(said).toMatch(/\.$/)
              expect(said).not.toMatch(/undefined|NaN|null|\[object|\s-\d/)
            }
          }
        }),
        { numRuns: 60 },
      )
    })

    it('is broken by some of the states these tests look at', () => {
      const lists = fc.sample(changes, { numRuns: 200, seed: 1 })
      const isBroken = (list: Change[]) => penaltyOf(constraint, quarter, stateAfter(list)) > 0
      expect(lists.some(isBroken)).toBe(true)
    })

    it('counts a move as the full recount does, kept or taken back', () => {
      const rule = bindConstraint(quarter, constraint)
      const moves = fc.array(
        fc.record({ list: fc.array(change, { minLength: 1, maxLength: 3 }), isKept: fc.boolean() }),
        {
          maxLength: 8,
        },
      )
      fc.assert(
        fc.property(changes, moves, (list, tries) => {
          const state = stateAfter(list)
          const evaluator = new Evaluator(model, [rule], state, [1, 1, 1, 1])
          let before = penaltyOf(constraint, quarter, state)
          expect(evaluator.penalties()).toEqual([before])
          for (const { list: move, isKept } of tries) {
            const kept = { start: state.start.slice(), resource: state.resource.slice() }
            for (const each of move) make(evaluator, each)
            const after = penaltyOf(constraint, quarter, state)
            expect(evaluator.delta()).toBeCloseTo(rule.weight * (after - before), 6)
            if (isKept) evaluator.commit()
            else evaluator.rollback()
            if (isKept) before = after
            else expect({ start: state.start, resource: state.resource }).toEqual(kept)
            expect(evaluator.penalties()).toEqual([before])
          }
        }),
        { numRuns: 25 },
      )
    })
  },
)

const groups = constraints.filter((c) => c.kind === 'group')

describe.each(groups.map((constraint) => ({ id: constraint.id, constraint })))(
  '$id',
  ({ constraint }) => {
    it('costs the same in whatever order the members come', () => {
      const bound = constraint.bind(quarter)
      const order = fc.array(fc.nat(), { minLength: 40, maxLength: 40 })
      fc.assert(
        fc.property(changes, order, (list, keys) => {
          const state = stateAfter(list)
          for (const [bucket, members] of membersOf(quarter, bound, state)) {
            const shuffled = members.toSorted((a, b) => keys[a % 40] - keys[b % 40] || b - a)
            const cost = (of: number[]) =>
              bound.penalty(state, Int32Array.from(of), of.length, bucket)
            expect(cost(shuffled)).toBe(cost(members))
          }
        }),
        { numRuns: 60 },
      )
    })
  },
)

const hard = constraints.filter((c) => c.level === 'hard')

describe('the registry', () => {
  it('has every id once, in kebab-case', () => {
    const ids = constraints.map((c) => c.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })

  it('goes from hard to owed to demand to soft', () => {
    const levels = constraints.map((c) => ['hard', 'owed', 'demand', 'soft'].indexOf(c.level))
    expect(levels).toEqual(levels.toSorted((a, b) => a - b))
  })

  it('breaks no hard rule while everything is out', () => {
    const state = {
      start: quarter.initial.start.slice().fill(-1),
      resource: quarter.initial.resource.slice().fill(-1),
    }
    expect(hard.filter((c) => penaltyOf(c, quarter, state) > 0).map((c) => c.id)).toEqual([])
  })
})

type Bound = ReturnType<(typeof groups)[number]['bind']>

function membersOf(of: Quarter, bound: Bound, state: State): Map<number, number[]> {
  const members = new Map<number, number[]>()
  const into = new Int32Array(bound.width)
  for (let a = 0; a < of.model.activityCount; a++) {
    if (!(bound.appliesTo?.(a) ?? true)) continue
    const count = bound.bucketsOf(state, a, into)
    for (let k = 0; k < count; k++) members.set(into[k], [...(members.get(into[k]) ?? []), a])
  }
  return members
}
