import { dayOf } from './model.ts'
import type { Model, State } from './model.ts'
import type {
  ClashRule,
  ExclusiveRule,
  GroupRule,
  PatternRule,
  Rule,
  SpreadRule,
  SumRule,
  UnaryRule,
} from './rule.ts'

/** No two activities use one resource in one slot; costs the slots shared, pair by pair. Hard. */
export function noOverlap(model: Model): GroupRule {
  return {
    kind: 'group',
    level: 0,
    weight: 1,
    bucketCount: model.resourceCount,
    width: 4,
    bucketsOf: (state, activity, into) => resourcesOf(model, state, activity, into),
    penalty: (state, members, count) => {
      let shared = 0
      for (let i = 0; i < count; i++)
        for (let j = 0; j < i; j++) shared += sharedSlots(model, state, members[i], members[j])
      return shared
    },
  }
}

/** Whatever has a place is better than what has none; costs one for each activity that is out. */
export function everythingIn(): UnaryRule {
  return {
    kind: 'unary',
    scope: 'activity',
    level: 2,
    weight: 1,
    penalty: (state, activity) => (state.start[activity] < 0 ? 1 : 0),
  }
}

/** Early is better; costs the start. Soft. */
export function early(): UnaryRule {
  return {
    kind: 'unary',
    scope: 'activity',
    level: 3,
    weight: 0.5,
    penalty: (state, activity) => Math.max(0, state.start[activity]),
  }
}

/** One rule of every kind, scope and level that reads all a rule may read; some skip half of their units. */
export function rulesOfEveryKind(model: Model): Rule[] {
  const taste: UnaryRule = {
    kind: 'unary',
    scope: 'activity',
    level: 3,
    weight: 0.5,
    appliesTo: (activity) => activity % 3 !== 1,
    penalty: (state, activity) => {
      let sum = 7 * (state.start[activity] + 1)
      for (let k = model.roleStart[activity]; k < model.roleStart[activity + 1]; k++)
        sum += (k + 2) * (state.resource[k] + 1)
      return sum % 11
    },
  }
  const order: UnaryRule = {
    kind: 'unary',
    scope: 'bundle',
    level: 0,
    weight: 2,
    penalty: (state, bundle) => {
      let faults = 0
      for (let a = model.bundleStart[bundle] + 1; a < model.bundleStart[bundle + 1]; a++)
        if (state.start[a] <= state.start[a - 1]) faults++
      return faults
    },
  }
  return [
    noOverlap(model),
    taste,
    order,
    crowdedDays(model),
    hours(model),
    spending(model),
    apart(model),
    apartInFours(model),
    oneHolder(model),
    lonely(model),
    days(model),
    places(model),
  ]
}

function crowdedDays(model: Model): GroupRule {
  return {
    kind: 'group',
    level: 1,
    weight: 3,
    appliesTo: (activity) => activity % 2 === 0,
    bucketCount: model.dayCount,
    width: 2,
    // The day it is on and the day after, so that buckets of a move overlap in every way.
    bucketsOf: (state, activity, into) => {
      if (state.start[activity] < 0) return 0
      into[0] = dayOf(model, state.start[activity])
      into[1] = (into[0] + 1) % model.dayCount
      return into[0] === into[1] ? 1 : 2
    },
    penalty: (state, members, count, bucket) => {
      let starts = bucket
      for (let i = 0; i < count; i++) starts += state.start[members[i]]
      return count * count + (starts % 5)
    },
  }
}

/** Activities of which every third, and the first two, may not overlap. */
function apart({ activityCount }: Model): ClashRule {
  const every = (n: number, from: number) =>
    Array.from({ length: activityCount }, (_, a) => a).filter((a) => a % n === from % n)
  return { kind: 'clash', level: 0, weight: 1, sets: [every(3, 0), every(3, 2), every(2, 0), [0]] }
}

function apartInFours({ activityCount }: Model): ClashRule {
  const fours = Array.from({ length: Math.ceil(activityCount / 4) }, (_, k) => 4 * k)
  const sets = fours.map((a) => [a, a + 1, a + 2, a + 3].filter((b) => b < activityCount))
  return { kind: 'clash', level: 1, weight: 2, sets }
}

function oneHolder({ resourceCount }: Model): ExclusiveRule {
  const resources = Uint8Array.from({ length: resourceCount }, (_, r) => (r === 1 ? 0 : 1))
  return { kind: 'exclusive', level: 0, weight: 3, resources }
}

/** Slots of a day with nothing next to them. */
function lonely({ activityCount }: Model): PatternRule {
  const half = Array.from({ length: activityCount }, (_, a) => a)
  return {
    kind: 'pattern',
    level: 3,
    weight: 2,
    sets: [half, half.filter((a) => a % 2 === 0), half.filter((a) => a < 5)],
    penalty: (mask) => {
      let alone = 0
      for (let bit = 1; bit <= mask; bit <<= 1)
        if ((mask & bit) !== 0 && (mask & ((bit << 1) | (bit >> 1))) === 0) alone++
      return alone
    },
  }
}

function days(model: Model): SpreadRule {
  const all = Array.from({ length: model.activityCount }, (_, a) => a)
  return {
    kind: 'spread',
    level: 2,
    weight: 5,
    sets: [all, all.filter((a) => a % 2 === 1)],
    valueCount: model.dayCount,
    valueOf: (state, activity) =>
      state.start[activity] < 0 ? -1 : dayOf(model, state.start[activity]),
    penalty: (distinct, set) => Math.max(0, 2 + set - distinct),
  }
}

function places(model: Model): SpreadRule {
  return {
    kind: 'spread',
    level: 3,
    weight: 1,
    sets: [Array.from({ length: model.activityCount }, (_, a) => a)],
    valueCount: model.resourceCount,
    valueOf: (state, activity) => {
      const first = model.roleStart[activity]
      return first < model.roleStart[activity + 1] ? state.resource[first] : -1
    },
    penalty: (distinct) => distinct * distinct,
  }
}

function hours(model: Model): SumRule {
  return {
    kind: 'sum',
    scope: 'activity',
    level: 0,
    weight: 1,
    bucketCount: model.resourceCount,
    width: 4,
    terms: (state, activity, buckets, amounts) => {
      const count = resourcesOf(model, state, activity, buckets)
      for (let k = 0; k < count; k++) amounts[k] = model.duration[activity]
      return count
    },
    penalty: (sum, resource) => Math.max(0, sum - 2 - resource),
  }
}

function spending(model: Model): SumRule {
  return {
    kind: 'sum',
    scope: 'bundle',
    level: 2,
    weight: 0.25,
    appliesTo: (bundle) => bundle % 2 === 0,
    bucketCount: 2,
    width: 2,
    terms: (state, bundle, buckets, amounts) => {
      const start = state.start[model.bundleStart[bundle]]
      if (start < 0) return 0
      buckets[0] = bundle % 4 === 0 ? 0 : 1
      amounts[0] = 5 + (start % 3)
      return 1
    },
    penalty: (sum, bucket) => Math.abs(8 + bucket - sum),
  }
}

function resourcesOf(model: Model, state: State, activity: number, into: Int32Array): number {
  if (state.start[activity] < 0) return 0
  let count = 0
  for (let k = model.roleStart[activity]; k < model.roleStart[activity + 1]; k++) {
    const resource = state.resource[k]
    if (resource >= 0 && !into.subarray(0, count).includes(resource)) into[count++] = resource
  }
  return count
}

function sharedSlots(model: Model, state: State, a: number, b: number): number {
  const from = Math.max(state.start[a], state.start[b])
  const to = Math.min(state.start[a] + model.duration[a], state.start[b] + model.duration[b])
  return Math.max(0, to - from)
}
