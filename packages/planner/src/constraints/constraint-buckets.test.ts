import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { State } from '../kernel/index.ts'
import { changes, quarter, stateAfter } from './example-changes.ts'
import { constraints } from './registry.ts'

const { model } = quarter
const named = <T extends { id: string }>(list: readonly T[]) =>
  list.map((constraint) => ({ id: constraint.id, constraint }))

const unary = constraints.filter((c) => c.kind === 'unary')
const sums = constraints.filter((c) => c.kind === 'sum')
const groups = constraints.filter((c) => c.kind === 'group')

const unitsOf = (scope: 'activity' | 'bundle') =>
  Array.from(
    { length: scope === 'activity' ? model.activityCount : model.bundleCount },
    (_, k) => k,
  )
const isOut = (state: State, scope: 'activity' | 'bundle', unit: number) =>
  state.start[scope === 'activity' ? unit : model.bundleStart[unit]] < 0

/** Checks a property of a rule in many states, where what is out still names resources. */
function inAllStates(check: (state: State) => void) {
  const { roleStart, candidates, candidatesOf } = model
  const leftBehind = (state: State): State => {
    for (const a of unitsOf('activity'))
      for (let k = roleStart[a]; k < roleStart[a + 1]; k++)
        if (state.start[a] < 0) state.resource[k] = candidates[candidatesOf[k]][0] ?? -1
    return state
  }
  fc.assert(
    fc.property(changes, (list) => check(leftBehind(stateAfter(list)))),
    { numRuns: 40 },
  )
}

function expectBuckets(buckets: readonly number[], bound: { width: number; bucketCount: number }) {
  expect(buckets.length).toBeLessThanOrEqual(bound.width)
  expect(new Set(buckets).size).toBe(buckets.length)
  for (const bucket of buckets) {
    expect(bucket).toBeGreaterThanOrEqual(0)
    expect(bucket).toBeLessThan(bound.bucketCount)
  }
}

describe.each(named(unary))('$id', ({ constraint }) => {
  it('costs nothing for what is out, unless that is owed or asked for', () => {
    const isAboutOut = constraint.level === 'owed' || constraint.level === 'demand'
    const bound = constraint.bind(quarter)
    inAllStates((state) => {
      for (const unit of unitsOf(constraint.scope))
        if (
          (bound.appliesTo?.(unit) ?? true) &&
          isOut(state, constraint.scope, unit) &&
          !isAboutOut
        )
          expect(bound.penalty(state, unit)).toBe(0)
    })
  })
})

describe.each(named(sums))('$id', ({ constraint }) => {
  it('adds whole amounts to different buckets that are there, and none for what is out', () => {
    const bound = constraint.bind(quarter)
    inAllStates((state) => {
      for (const unit of unitsOf(constraint.scope)) {
        if (!(bound.appliesTo?.(unit) ?? true)) continue
        const buckets = new Int32Array(bound.width + 2).fill(-1)
        const amounts = new Float64Array(bound.width + 2).fill(NaN)
        const count = bound.terms(state, unit, buckets, amounts)
        expectBuckets(Array.from(buckets.subarray(0, count)), bound)
        for (const amount of amounts.subarray(0, count))
          expect(Number.isSafeInteger(amount)).toBe(true)
        if (isOut(state, constraint.scope, unit)) expect(count).toBe(0)
      }
    })
  })
})

describe.each(named(groups))('$id', ({ constraint }) => {
  it('puts sessions in different buckets that are there, and what is out in none', () => {
    const bound = constraint.bind(quarter)
    inAllStates((state) => {
      for (const activity of unitsOf('activity')) {
        if (!(bound.appliesTo?.(activity) ?? true)) continue
        const into = new Int32Array(bound.width + 2).fill(-1)
        const count = bound.bucketsOf(state, activity, into)
        expectBuckets(Array.from(into.subarray(0, count)), bound)
        if (isOut(state, 'activity', activity)) expect(count).toBe(0)
      }
    })
  })
})
