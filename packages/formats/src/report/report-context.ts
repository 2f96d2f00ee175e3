import type { Bilingual, LocalDate, Plan, Problem } from '@digirooster/domain'
import { dateOf } from '@digirooster/domain'
import type { Lang } from '../lang.ts'
import { indexQuarter } from '../quarter-index.ts'
import type { QuarterIndex } from '../quarter-index.ts'
import { inOrder } from '../session-order.ts'
import { weeksOf } from './weeks.ts'
import type { Week } from './weeks.ts'

/** What only the one who planned knows; every part of it may be absent. */
export interface ReportExtra {
  /** how the search went, in order */
  readonly curve?: readonly CurvePoint[]
  /** what was found to be impossible or wasteful beforehand */
  readonly findings?: readonly ReportFinding[]
  /** the rules of the planning as sentences, by their id */
  readonly rules?: readonly { readonly id: string; readonly text: Bilingual }[]
}

/** Wishes with a place after so many steps of the search. */
export interface CurvePoint {
  readonly iterations: number
  readonly served: number
  /** weighted wishes no plan can exceed, once proven */
  readonly bound: number | null
}

/** Something found beforehand, and what would help. */
export interface ReportFinding {
  readonly severity: 'error' | 'warning'
  readonly text: Bilingual
  readonly hint: Bilingual
}

/** What every part of the report reads. */
export interface ReportContext {
  readonly problem: Problem
  /** sessions in order of time */
  readonly plan: Plan
  readonly index: QuarterIndex
  readonly lang: Lang
  /** the day the data are of */
  readonly today: LocalDate
  readonly weeks: readonly Week[]
  readonly extra: ReportExtra
}

/** Prepares what every part of the report reads; O(size of the documents). */
export function reportContext(
  problem: Problem,
  plan: Plan,
  lang: Lang,
  extra: ReportExtra,
): ReportContext {
  return {
    problem,
    plan: { ...plan, sessions: inOrder(plan.sessions) },
    index: indexQuarter(problem, plan),
    lang,
    today: dateOf(problem.horizon.asOf),
    weeks: weeksOf(problem.horizon.start, problem.horizon.end),
    extra,
  }
}
