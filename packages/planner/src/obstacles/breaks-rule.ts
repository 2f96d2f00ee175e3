import { bindConstraint } from '../bind-constraint.ts'
import type { Quarter } from '../compile/quarter.ts'
import type { Constraint } from '../constraints/constraint.ts'
import type { GroupRule, State, SumRule } from '../kernel/index.ts'

/** Whether an activity that was out breaks a rule where the state has it now. */
export type Breaks = (activity: number) => boolean

/**
 * Prepares a test of one rule for activities that are out of a state, and are put in it one at a time: whether the
 * rule costs more than without the activity. Reads the rule’s own definition.
 * @param state everything else must stay where it is as long as the test is used
 */
export function breaksRule(quarter: Quarter, state: State, constraint: Constraint): Breaks {
  const rule = bindConstraint(quarter, constraint)
  switch (rule.kind) {
    case 'unary':
      return (activity) => {
        const unit = rule.scope === 'activity' ? activity : quarter.model.bundleOf[activity]
        return (rule.appliesTo?.(unit) ?? true) && rule.penalty(state, unit) > 0
      }
    case 'group':
      return breaksGroup(quarter, state, rule)
    case 'sum':
      return breaksSum(quarter, state, rule)
  }
}

function breaksGroup(quarter: Quarter, state: State, rule: GroupRule): Breaks {
  const into = new Int32Array(rule.width)
  const members = new Map<number, number[]>()
  for (let a = 0; a < quarter.model.activityCount; a++) {
    if (state.start[a] < 0 || !(rule.appliesTo?.(a) ?? true)) continue
    const count = rule.bucketsOf(state, a, into)
    for (let k = 0; k < count; k++) {
      const list = members.get(into[k])
      if (list) list.push(a)
      else members.set(into[k], [a])
    }
  }
  const before = new Map<number, number>()
  const penaltyBefore = (bucket: number, others: readonly number[]) => {
    const known = before.get(bucket)
    if (known !== undefined) return known
    const list = Int32Array.from(others)
    const penalty = rule.penalty(state, list, list.length, bucket)
    before.set(bucket, penalty)
    return penalty
  }
  return (activity) => {
    if (!(rule.appliesTo?.(activity) ?? true)) return false
    const count = rule.bucketsOf(state, activity, into)
    for (let k = 0; k < count; k++) {
      const bucket = into[k]
      const others = members.get(bucket) ?? []
      const list = Int32Array.of(...others, activity)
      if (rule.penalty(state, list, list.length, bucket) > penaltyBefore(bucket, others))
        return true
    }
    return false
  }
}

function breaksSum(quarter: Quarter, state: State, rule: SumRule): Breaks {
  const buckets = new Int32Array(rule.width)
  const amounts = new Float64Array(rule.width)
  const sums = new Float64Array(rule.bucketCount)
  const unitOf = (activity: number) =>
    rule.scope === 'activity' ? activity : quarter.model.bundleOf[activity]
  const count = rule.scope === 'activity' ? quarter.model.activityCount : quarter.model.bundleCount
  for (let unit = 0; unit < count; unit++) {
    if (!(rule.appliesTo?.(unit) ?? true)) continue
    const terms = rule.terms(state, unit, buckets, amounts)
    for (let k = 0; k < terms; k++) sums[buckets[k]] += amounts[k]
  }
  return (activity) => {
    const unit = unitOf(activity)
    if (!(rule.appliesTo?.(unit) ?? true)) return false
    const terms = rule.terms(state, unit, buckets, amounts)
    for (let k = 0; k < terms; k++) {
      const sum = sums[buckets[k]]
      if (rule.penalty(sum + amounts[k], buckets[k]) > rule.penalty(sum, buckets[k])) return true
    }
    return false
  }
}
