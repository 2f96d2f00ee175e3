import type { Rule } from '../rule.ts'

/** What the evaluator remembers of one rule, so that a move asks only what it touches. */
export interface RuleCache {
  readonly rule: Rule
  readonly scope: 'activity' | 'bundle'
  /** penalty of the committed state */
  readonly total: number
  /** whether the pending move touched the rule */
  readonly isTouched: boolean
  /** forgets everything and counts the state again */
  recount(): void
  /** whether the rule can ever cost something of an activity (or bundle) */
  appliesTo(unit: number): boolean
  /** notes that an activity (or bundle) is not as it was committed */
  touch(unit: number): void
  /** penalty that the pending move adds */
  delta(): number
  commit(): void
  rollback(): void
}
