import type { Change, Plan, Problem } from '@digirooster/domain'
import { compareOpened } from '../compare/compare.ts'
import type { PlanComparison, PlanOfQuarter } from '../compare/plan-comparison.ts'
import { conflictsOf } from '../conflicts/conflicts.ts'
import type { Conflicts } from '../conflicts/conflicts.ts'
import { explainSubject } from '../explain/explain-subject.ts'
import { explainWorth } from '../explain/explain-worth.ts'
import type { Explanation, Said, Subject } from '../explain/explanation.ts'
import type { Fixes } from '../fixes/fix.ts'
import { fixesFor } from '../fixes/fixes.ts'
import type { FixesOptions } from '../fixes/fixes.ts'
import { replan } from '../replan/replan.ts'
import type { ReplanOptions, ReplanResult } from '../replan/replan-result.ts'
import type { OwnRule } from '../rules/own-rule.ts'
import type { CellOptions, Cells } from '../suggest/cell.ts'
import { cells } from '../suggest/cells.ts'
import { delta } from '../suggest/delta.ts'
import type { Effect } from '../suggest/effect.ts'
import type { Move } from '../suggest/move.ts'
import { suggestFor } from '../suggest/suggest-for.ts'
import type { SuggestOptions, Suggestions } from '../suggest/suggest-for.ts'
import type { NewGroup, NewGroupSuggestion, NewGroupSuggestions } from '../suggest/new-group.ts'
import { suggestGroup, withGroup } from '../suggest/suggest-group.ts'
import { takeOver } from '../suggest/take-over.ts'
import type { TakeOver } from '../suggest/take-over.ts'
import { withMoves } from '../suggest/with-moves.ts'
import type { Adjusted } from '../suggest/with-moves.ts'
import { openPlan } from './opened.ts'

/** A plan that answers questions, each within a blink: the quarter is read and counted once. */
export interface Handle {
  /**
   * Says in plain sentences why something is as it is, with the facts behind them.
   * @throws {PlannerError} `unknown-subject`
   */
  explain(subject: Subject): Explanation
  /**
   * Says what one unit more of a budget line, a person, a laptop class, a place or a room is worth, by solving the offering
   * again with it: an estimate. Nothing for other subjects.
   */
  explainWorth(subject: Subject): Promise<Said>
  /**
   * Finds what would give wishes without a place one, at what price, each proven by planning again.
   * @throws {PlannerError} `unknown-subject`, `invalid-option`
   */
  fixes(options?: Omit<FixesOptions, 'rules'>): Promise<Fixes>
  /** Counts which rules and things refuse the wishes without a place most. */
  conflicts(): Conflicts
  /**
   * Says what putting a session elsewhere would do, or several at once: what every rule costs more, who loses a place,
   * and why not where it cannot be.
   * @throws {PlannerError} `unknown-subject`, `invalid-option`
   */
  delta(moves: Move | readonly Move[]): Effect
  /**
   * Looks for the best other starts, rooms, laptop classes and people for a session, the rest of the plan as it is.
   * @throws {PlannerError} `unknown-subject`, `invalid-option`
   */
  suggest(sessionId: string, options?: SuggestOptions): Suggestions
  /**
   * Looks for the best places for a group that the plan does not have yet; a series whole.
   * @throws {PlannerError} `unknown-subject`, `invalid-option`
   */
  suggestGroup(group: NewGroup, options?: Pick<SuggestOptions, 'limit'>): NewGroupSuggestions
  /**
   * Says who could take over from somebody in a session, when and where it is, and what that costs.
   * @param personId who leaves; absent: the first person of the session, else the first vacant place
   * @throws {PlannerError} `unknown-subject`
   */
  takeOver(sessionId: string, personId?: string): TakeOver
  /**
   * Colours a board for a session: every room that suits at every start – free, costs so much, or forbidden and why.
   * @throws {PlannerError} `unknown-subject`
   */
  cells(sessionId: string, options?: CellOptions): Cells
  /**
   * The plan with sessions elsewhere and every figure counted again, whether that is allowed or not, and the quarter in
   * which what is published stands there; this handle stays with the plan that it was opened with.
   * @throws {PlannerError} `unknown-subject`, `invalid-option`
   */
  withMoves(moves: readonly Move[]): Promise<Adjusted>
  /** The plan with a new group that was suggested, every figure counted again. */
  withGroup(suggestion: Pick<NewGroupSuggestion, 'offering' | 'sessions'>): Promise<Plan>
  /**
   * Plans again after changes, from this plan, with as few and as harmless changes as possible; this handle stays with
   * the plan that it was opened with.
   * @throws {PlannerError} `invalid-changes`, `invalid-option`
   */
  replan(changes: readonly Change[], options?: Omit<ReplanOptions, 'rules'>): Promise<ReplanResult>
  /** Says what is different in another plan, of this quarter or of another version of it. */
  compare(other: PlanOfQuarter): PlanComparison
}

/**
 * Opens a plan, to ask more than one thing about it. Neither the problem nor the plan may change meanwhile.
 * @param options `rules`: those of your own that the plan was made with
 * @throws {PlannerError} `invalid-rule`
 * @example
 * const handle = open(problem, plan)
 * handle.explain({ kind: 'session', id: plan.sessions[0].id }).sentences.map((s) => s.nl)
 */
export function open(
  problem: Problem,
  plan: Plan,
  options: { readonly rules?: readonly OwnRule[] | undefined } = {},
): Handle {
  const opened = openPlan(problem, plan, options)
  const ruled = options.rules ? { rules: options.rules } : {}
  return {
    explain: (subject) => explainSubject(opened, subject),
    explainWorth: (subject) => explainWorth(opened, subject),
    fixes: (asked) =>
      fixesFor(opened, { ...asked, ...(options.rules && { rules: options.rules }) }),
    conflicts: () => conflictsOf(opened),
    delta: (moves) => delta(opened, moves),
    suggest: (sessionId, asked) => suggestFor(opened, sessionId, asked),
    suggestGroup: (group, asked) => suggestGroup(opened, group, asked),
    takeOver: (sessionId, personId) => takeOver(opened, sessionId, personId),
    cells: (sessionId, days) => cells(opened, sessionId, days),
    withMoves: (moves) => withMoves(opened, moves),
    withGroup: (suggestion) => withGroup(opened, suggestion),
    replan: (changes, asked) => replan(problem, plan, changes, { ...asked, ...ruled }),
    compare: (other) => compareOpened(opened, other),
  }
}
