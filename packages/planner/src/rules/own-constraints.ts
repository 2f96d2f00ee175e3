import type { Bilingual } from '@digirooster/domain'
import type {
  Constraint,
  GroupConstraint,
  SumConstraint,
  UnaryConstraint,
} from '../constraints/constraint.ts'
import { constraints } from '../constraints/registry.ts'
import { PlannerError } from '../planner-error.ts'
import type { OwnGroupRule, OwnRule, OwnSumRule, OwnUnaryRule } from './own-rule.ts'
import { checkDefinitions } from './rule-definition.ts'
import { ruleBase, ruleQuarter } from './rule-view.ts'

/**
 * All rules of the planning, and after them those of a consumer’s own, which then count like any other.
 * @throws {PlannerError} `invalid-rule` when one of them cannot be used, now or as soon as it answers nonsense
 */
export function withOwnRules(rules: readonly OwnRule[] = []): readonly Constraint[] {
  if (rules.length === 0) return constraints
  return [...constraints, ...ownConstraints(rules)]
}

/**
 * Rules of a consumer’s own as those of the planning are.
 * @throws {PlannerError} `invalid-rule`
 */
export function ownConstraints(rules: readonly OwnRule[] = []): Constraint[] {
  checkDefinitions(rules)
  return rules.map(asConstraint)
}

/** Whether rules read sessions of several digibanken together, which then cannot be planned apart. */
export function joinDigibanken(rules: readonly OwnRule[] = []): boolean {
  return rules.some(
    (rule) => (rule.kind === 'group' || rule.kind === 'sum') && rule.isPerDigibank !== true,
  )
}

function asConstraint(rule: OwnRule): Constraint {
  const { id, level, weight, weightIn, unit, text } = rule
  const said = { id, level, weight, unit, text, ...(weightIn && { weightIn }) }
  switch (rule.kind) {
    case 'start':
      return {
        ...said,
        kind: 'start',
        penalty: (base, bundle, session, slot) =>
          whole(id, rule.penalty(ruleBase(base), bundle, session, slot)),
        explain: (base, bundle, session, slot) =>
          sentence(id, rule.explain(ruleBase(base), bundle, session, slot)),
      }
    case 'resource':
      return {
        ...said,
        kind: 'resource',
        penalty: (base, use) => whole(id, rule.penalty(ruleBase(base), use)),
        explain: (base, use) => sentence(id, rule.explain(ruleBase(base), use)),
      }
    case 'unary':
      return { ...said, kind: 'unary', scope: rule.scope, bind: boundUnary(rule) }
    case 'group':
      return { ...said, kind: 'group', bind: boundGroup(rule) }
    case 'sum':
      return { ...said, kind: 'sum', scope: rule.scope, bind: boundSum(rule) }
  }
}

function boundUnary(rule: OwnUnaryRule): UnaryConstraint['bind'] {
  return (quarter) => {
    const bound = rule.bind(ruleQuarter(quarter))
    return {
      appliesTo: (unit) => bound.appliesTo?.(unit) ?? true,
      penalty: (state, unit) => whole(rule.id, bound.penalty(state, unit)),
      explain: (...of) => sentence(rule.id, bound.explain(...of)),
    }
  }
}

function boundGroup(rule: OwnGroupRule): GroupConstraint['bind'] {
  return (quarter) => {
    const bound = rule.bind(ruleQuarter(quarter))
    const { id } = rule
    const { bucketCount, width } = sizesOf(id, bound)
    return {
      bucketCount,
      width,
      appliesTo: (activity) => bound.appliesTo?.(activity) ?? true,
      bucketsOf: (state, activity, into) =>
        inRange(id, bound.bucketsOf(state, activity, into), into, bucketCount, width),
      penalty: (state, members, count, bucket) =>
        whole(id, bound.penalty(state, members, count, bucket)),
      explain: (...of) => sentence(id, bound.explain(...of)),
    }
  }
}

function boundSum(rule: OwnSumRule): SumConstraint['bind'] {
  return (quarter) => {
    const bound = rule.bind(ruleQuarter(quarter))
    const { id } = rule
    const { bucketCount, width } = sizesOf(id, bound)
    return {
      bucketCount,
      width,
      appliesTo: (unit) => bound.appliesTo?.(unit) ?? true,
      terms: (state, unit, buckets, amounts) =>
        inRange(id, bound.terms(state, unit, buckets, amounts), buckets, bucketCount, width),
      penalty: (sum, bucket) => whole(id, bound.penalty(sum, bucket)),
      explain: (...of) => sentence(id, bound.explain(...of)),
    }
  }
}

/** A penalty that the search can count with: nonsense would spoil every total without anybody noticing. */
function whole(id: string, penalty: number): number {
  if (Number.isSafeInteger(penalty) && penalty >= 0) return penalty
  throw nonsense(id, `penalty (${String(penalty)}) must be a whole number of 0 or more`)
}

function sentence(id: string, said: Bilingual): Bilingual {
  if (typeof said?.nl === 'string' && typeof said.en === 'string') return said
  throw nonsense(id, 'explain must give a sentence in nl and in en')
}

function sizesOf(
  id: string,
  { bucketCount, width }: { readonly bucketCount: number; readonly width: number },
): { bucketCount: number; width: number } {
  if (!Number.isSafeInteger(bucketCount) || bucketCount < 0)
    throw nonsense(id, `bucketCount (${String(bucketCount)}) must be a whole number of 0 or more`)
  if (!Number.isSafeInteger(width) || width < 1)
    throw nonsense(id, `width (${String(width)}) must be a whole number of 1 or more`)
  return { bucketCount, width }
}

/** How many buckets were written, when all of them exist. */
function inRange(
  id: string,
  count: number,
  buckets: Int32Array,
  bucketCount: number,
  width: number,
): number {
  if (!(count >= 0 && count <= width))
    throw nonsense(id, `${String(count)} buckets were written, of at most ${width} (width)`)
  for (let k = 0; k < count; k++)
    if (!(buckets[k] >= 0 && buckets[k] < bucketCount))
      throw nonsense(id, `bucket (${buckets[k]}) must be from 0 to below ${bucketCount}`)
  return count
}

function nonsense(id: string, fault: string): PlannerError {
  return new PlannerError('invalid-rule', `rule ${id}: ${fault}.`)
}
