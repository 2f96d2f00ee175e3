import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bindConstraint } from '../bind-constraint.ts'
import type { Quarter } from '../compile/quarter.ts'
import { Evaluator } from '../kernel/index.ts'
import type { State } from '../kernel/index.ts'
import { costsOf, penaltyOf } from '../recount.ts'
import { change, changes, make, quarter, stateAfter } from './example-changes.ts'
import type { Change } from './example-changes.ts'
import { constraints } from './registry.ts'

const { model } = quarter

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
