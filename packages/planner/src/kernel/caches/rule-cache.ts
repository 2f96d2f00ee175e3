import type { IntList } from '../int-list.ts'
import type { Rule } from '../rule.ts'

/** What the evaluator remembers of one rule, so that a move asks only what it touches. */
interface Cache {
  readonly rule: Rule
  /** penalty of the committed state */
  readonly total: number
  /** forgets everything and counts the state again */
  recount(): void
  /** keeps the pending move, before the board does */
  commit(): void
  /** takes the pending move back, before the board does */
  rollback(): void
}

/** Of a rule that asks its own functions: told one by one which activities (or bundles) changed. */
export interface AskingCache extends Cache {
  readonly scope: 'activity' | 'bundle'
  /** whether the rule can ever cost something of an activity (or bundle) */
  appliesTo(unit: number): boolean
  /** notes that an activity (or bundle) is not as it was committed */
  touch(unit: number): void
  /** penalty that the pending move adds */
  delta(): number
}

/** Of a rule that tables answer: looks through all activities that changed. */
export interface LookingCache extends Cache {
  /** penalty that the pending move adds; `touched` are the activities that may have changed */
  delta(touched: IntList): number
}
