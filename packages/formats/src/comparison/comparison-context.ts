import type { Bilingual, Offering, Plan, Problem, Session } from '@digirooster/domain'
import type { Lang } from '../lang.ts'
import { indexQuarter } from '../quarter-index.ts'
import type { QuarterIndex } from '../quarter-index.ts'

/** One of two plans to show next to each other. */
export interface ComparedPlan {
  /** what people call it: `Gewoon` */
  readonly name: string
  readonly problem: Problem
  readonly plan: Plan
}

/** One figure of both plans. */
export interface ComparedRow {
  readonly id: string
  readonly section: string
  readonly label: Bilingual
  readonly unit: 'count' | 'cents' | 'minutes' | 'weighted'
  readonly values: readonly number[]
}

interface Titled {
  readonly title: Bilingual
}

/** What is different between two plans, as `compare` of the planner says it. */
export interface ReportComparison {
  readonly rows: readonly ComparedRow[]
  readonly sentences: readonly Bilingual[]
  readonly sessions: {
    readonly same: number
    readonly added: readonly (Titled & { readonly session: Session })[]
    readonly gone: readonly (Titled & { readonly session: Session })[]
    readonly changed: readonly (Titled & {
      readonly before: Session
      readonly after: Session
      readonly parts: readonly {
        readonly aspect: string
        readonly before: Bilingual
        readonly after: Bilingual
      }[]
    })[]
  }
  readonly groups: {
    readonly changed: readonly (Titled & {
      readonly before: Offering
      readonly after: Offering
      readonly wishes: readonly { readonly before: number; readonly after: number }[]
    })[]
  }
}

/** What every part of the page reads. */
export interface ComparisonContext {
  readonly plans: readonly [ComparedPlan, ComparedPlan]
  readonly indexes: readonly [QuarterIndex, QuarterIndex]
  readonly comparison: ReportComparison
  readonly lang: Lang
}

/** Prepares what every part of the page reads. */
export function comparisonContext(
  plans: ComparisonContext['plans'],
  comparison: ReportComparison,
  lang: Lang,
): ComparisonContext {
  const [a, b] = plans
  const indexes = [indexQuarter(a.problem, a.plan), indexQuarter(b.problem, b.plan)] as const
  return { plans, indexes, comparison, lang }
}
