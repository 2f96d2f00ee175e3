import type { Lang } from '@digirooster/formats'
import { check } from '@digirooster/planner'
import { exitCodes } from './exit-codes.ts'
import { messages } from './messages.ts'
import { tell } from './output.ts'
import type { PlannedQuarter } from './read-quarter.ts'
import { violationLines } from './violation-lines.ts'

/**
 * The second opinion on our own plans: a broken rule is a fault of the planner, and must not stay unseen.
 * @param signal whether the user stopped the search, which is told too
 * @returns the exit code
 */
export function judge(made: readonly PlannedQuarter[], signal: AbortSignal, lang: Lang): number {
  const say = messages[lang]
  const faults = made.flatMap(({ problem, plan }) => {
    const { violations, claims } = check(problem, plan)
    return [...violations, ...claims]
  })
  if (faults.length > 0) {
    tell(say.plan.selfCheck)
    for (const line of violationLines(say.check.violations, faults, lang)) tell(line)
    return exitCodes.violations
  }
  if (!signal.aborted) return exitCodes.good
  tell(say.plan.stopped)
  return exitCodes.stopped
}
