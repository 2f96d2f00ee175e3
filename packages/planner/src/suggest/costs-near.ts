import type { Bilingual } from '@digirooster/domain'
import { usesOf } from '../bind-constraint.ts'
import type { Quarter } from '../compile/quarter.ts'
import type {
  Constraint,
  GroupConstraint,
  SumConstraint,
  UnaryConstraint,
} from '../constraints/constraint.ts'
import type { State } from '../kernel/index.ts'

/** One place where a rule costs something, near an activity. */
export interface CostNear {
  readonly penalty: number
  /** activities beside it that have a part in it */
  readonly others: readonly number[]
  readonly text: Bilingual
}

type BoundUnary = ReturnType<UnaryConstraint['bind']>
type BoundGroup = ReturnType<GroupConstraint['bind']>
type BoundSum = ReturnType<SumConstraint['bind']>

const known = new WeakMap<Quarter, Map<Constraint, BoundUnary | BoundGroup | BoundSum>>()

/** A rule that reads a quarter, bound to it once: that takes longer than asking it. */
export function bound<T extends BoundUnary | BoundGroup | BoundSum>(
  quarter: Quarter,
  constraint: Constraint & { bind: (quarter: Quarter) => T },
): T {
  const ofQuarter = known.get(quarter) ?? new Map<Constraint, BoundUnary | BoundGroup | BoundSum>()
  known.set(quarter, ofQuarter)
  const found = ofQuarter.get(constraint) ?? constraint.bind(quarter)
  ofQuarter.set(constraint, found)
  return found as T
}

/** Every place where a rule costs something that an activity has a part in, each with its explanation. */
export function costsNear(
  constraint: Constraint,
  quarter: Quarter,
  state: State,
  activity: number,
): CostNear[] {
  const { model } = quarter
  const bundle = model.bundleOf[activity]
  switch (constraint.kind) {
    case 'start': {
      const session = activity - model.bundleStart[bundle]
      const slot = state.start[activity]
      const penalty = slot < 0 ? 0 : constraint.penalty(quarter, bundle, session, slot)
      if (penalty === 0) return []
      return [{ penalty, others: [], text: constraint.explain(quarter, bundle, session, slot) }]
    }
    case 'resource':
      if (state.start[activity] < 0) return []
      return usesOf(quarter, state, activity).flatMap((use) => {
        const penalty = constraint.penalty(quarter, use)
        if (penalty === 0) return []
        return [{ penalty, others: [], text: constraint.explain(quarter, use) }]
      })
    case 'unary': {
      const rule = bound(quarter, constraint)
      const unit = constraint.scope === 'activity' ? activity : bundle
      if (!(rule.appliesTo?.(unit) ?? true)) return []
      const penalty = rule.penalty(state, unit)
      if (penalty === 0) return []
      return [{ penalty, others: [], text: rule.explain(state, unit, penalty) }]
    }
    case 'group':
      return groupCosts(bound(quarter, constraint), quarter, state, activity)
    case 'sum': {
      const unit = constraint.scope === 'activity' ? activity : bundle
      const count = constraint.scope === 'activity' ? model.activityCount : model.bundleCount
      return sumCosts(bound(quarter, constraint), state, unit, count)
    }
  }
}

function groupCosts(
  rule: BoundGroup,
  { model }: Quarter,
  state: State,
  activity: number,
): CostNear[] {
  if (!(rule.appliesTo?.(activity) ?? true)) return []
  const into = new Int32Array(rule.width)
  const buckets = Array.from(into.subarray(0, rule.bucketsOf(state, activity, into)))
  return buckets.flatMap((bucket) => {
    const members: number[] = []
    for (let a = 0; a < model.activityCount; a++) {
      if (!(rule.appliesTo?.(a) ?? true)) continue
      const count = rule.bucketsOf(state, a, into)
      if (into.subarray(0, count).includes(bucket)) members.push(a)
    }
    const costOf = (list: readonly number[]) =>
      rule.penalty(state, Int32Array.from(list), list.length, bucket)
    const penalty = costOf(members)
    if (penalty === 0) return []
    // Often it lies between two of them, such as two sessions in one room; the others are not to blame.
    const alone = costOf([activity])
    const pairs = members.filter(
      (other) => other !== activity && costOf([activity, other]) > alone + costOf([other]),
    )
    const taking = pairs.length > 0 ? [activity, ...pairs] : alone > 0 ? [activity] : members
    const inOrder = Int32Array.from(taking).sort((a, b) => state.start[a] - state.start[b] || a - b)
    const text = rule.explain(state, inOrder, inOrder.length, bucket, costOf(taking))
    return [{ penalty, others: taking.filter((a) => a !== activity), text }]
  })
}

function sumCosts(rule: BoundSum, state: State, unit: number, unitCount: number): CostNear[] {
  if (!(rule.appliesTo?.(unit) ?? true)) return []
  const buckets = new Int32Array(rule.width)
  const amounts = new Float64Array(rule.width)
  const mine = Array.from(buckets.subarray(0, rule.terms(state, unit, buckets, amounts)))
  const sums = new Map(mine.map((bucket) => [bucket, 0]))
  for (let u = 0; u < unitCount; u++) {
    if (!(rule.appliesTo?.(u) ?? true)) continue
    const count = rule.terms(state, u, buckets, amounts)
    for (let k = 0; k < count; k++) {
      const sum = sums.get(buckets[k])
      if (sum !== undefined) sums.set(buckets[k], sum + amounts[k])
    }
  }
  return [...sums].flatMap(([bucket, sum]) => {
    const penalty = rule.penalty(sum, bucket)
    return penalty === 0 ? [] : [{ penalty, others: [], text: rule.explain(sum, bucket, penalty) }]
  })
}
