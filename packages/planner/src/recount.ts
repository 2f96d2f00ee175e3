import type { Bilingual } from '@digirooster/domain'
import { bindConstraint, usesOf } from './bind-constraint.ts'
import type { Quarter } from './compile/quarter.ts'
import type { Constraint } from './constraints/constraint.ts'
import type { GroupRule, State, SumRule, UnaryRule } from './kernel/index.ts'

/** One place where a rule costs something. */
export interface Cost {
  readonly penalty: number
  /** activities that take part */
  readonly activities: readonly number[]
  readonly text: Bilingual
}

/** What a rule costs in a state, counted in full from its definition; weight left out. */
export function penaltyOf(constraint: Constraint, quarter: Quarter, state: State): number {
  return costsOf(constraint, quarter, state).reduce((sum, cost) => sum + cost.penalty, 0)
}

/** Every place where a rule costs something in a state, each with its explanation. */
export function costsOf(constraint: Constraint, quarter: Quarter, state: State): Cost[] {
  const rule = bindConstraint(quarter, constraint)
  switch (rule.kind) {
    case 'unary':
      return unaryCosts(constraint, quarter, state, rule)
    case 'group':
      return groupCosts(constraint, quarter, state, rule)
    case 'sum':
      return sumCosts(constraint, quarter, state, rule)
  }
}

function activitiesOf(quarter: Quarter, scope: 'activity' | 'bundle', unit: number): number[] {
  if (scope === 'activity') return [unit]
  const from = quarter.model.bundleStart[unit]
  return Array.from({ length: quarter.model.bundleStart[unit + 1] - from }, (_, k) => from + k)
}

function unitsOf(quarter: Quarter, rule: UnaryRule | SumRule): number[] {
  const count = rule.scope === 'activity' ? quarter.model.activityCount : quarter.model.bundleCount
  return Array.from({ length: count }, (_, unit) => unit).filter(
    (unit) => rule.appliesTo?.(unit) ?? true,
  )
}

function unaryCosts(
  constraint: Constraint,
  quarter: Quarter,
  state: State,
  rule: UnaryRule,
): Cost[] {
  const explain = explainUnary(constraint, quarter, state)
  return unitsOf(quarter, rule).flatMap((unit) => {
    const penalty = rule.penalty(state, unit)
    if (penalty === 0) return []
    const activities = activitiesOf(quarter, rule.scope, unit)
    return [{ penalty, activities, text: explain(unit, penalty) }]
  })
}

function explainUnary(
  constraint: Constraint,
  quarter: Quarter,
  state: State,
): (unit: number, penalty: number) => Bilingual {
  if (constraint.kind === 'unary') {
    const bound = constraint.bind(quarter)
    return (unit, penalty) => bound.explain(state, unit, penalty)
  }
  return (activity) => {
    const bundle = quarter.model.bundleOf[activity]
    const session = activity - quarter.model.bundleStart[bundle]
    if (constraint.kind === 'start')
      return constraint.explain(quarter, bundle, session, state.start[activity])
    if (constraint.kind !== 'resource') return constraint.text
    const broken = usesOf(quarter, state, activity).filter(
      (use) => constraint.penalty(quarter, use) > 0,
    )
    const said = broken.map((use) => constraint.explain(quarter, use))
    return { nl: said.map((s) => s.nl).join(' '), en: said.map((s) => s.en).join(' ') }
  }
}

function groupCosts(
  constraint: Constraint,
  quarter: Quarter,
  state: State,
  rule: GroupRule,
): Cost[] {
  if (constraint.kind !== 'group') return []
  const bound = constraint.bind(quarter)
  const members = new Map<number, number[]>()
  const into = new Int32Array(rule.width)
  for (let a = 0; a < quarter.model.activityCount; a++) {
    if (!(rule.appliesTo?.(a) ?? true)) continue
    const count = rule.bucketsOf(state, a, into)
    for (let k = 0; k < count; k++) members.set(into[k], [...(members.get(into[k]) ?? []), a])
  }
  const buckets = Array.from({ length: rule.bucketCount }, (_, b) => b)
  return buckets.flatMap((bucket) => {
    const list = Int32Array.from(members.get(bucket) ?? [])
    const penalty = rule.penalty(state, list, list.length, bucket)
    if (penalty === 0) return []
    const inOrder = list.slice().sort((a, b) => state.start[a] - state.start[b] || a - b)
    const text = bound.explain(state, inOrder, inOrder.length, bucket, penalty)
    return [{ penalty, activities: Array.from(inOrder), text }]
  })
}

function sumCosts(constraint: Constraint, quarter: Quarter, state: State, rule: SumRule): Cost[] {
  if (constraint.kind !== 'sum') return []
  const bound = constraint.bind(quarter)
  const sums = new Float64Array(rule.bucketCount)
  const units = new Map<number, number[]>()
  const buckets = new Int32Array(rule.width)
  const amounts = new Float64Array(rule.width)
  for (const unit of unitsOf(quarter, rule)) {
    const count = rule.terms(state, unit, buckets, amounts)
    for (let k = 0; k < count; k++) {
      sums[buckets[k]] += amounts[k]
      units.set(buckets[k], [...(units.get(buckets[k]) ?? []), unit])
    }
  }
  return Array.from(sums, (sum, bucket) => ({ sum, bucket })).flatMap(({ sum, bucket }) => {
    const penalty = rule.penalty(sum, bucket)
    if (penalty === 0) return []
    const activities = (units.get(bucket) ?? []).flatMap((u) =>
      activitiesOf(quarter, rule.scope, u),
    )
    return [{ penalty, activities, text: bound.explain(sum, bucket, penalty) }]
  })
}
