import type { Plan } from '@digirooster/domain'
import type { QuarterIndex } from '../quarter-index.ts'
import { targetOf } from './target-of.ts'

/** Counts of a target group below this are never shown: they could point at a person. */
export const smallestCell = 5

/** Whether a count of people of one target group could point at a person. */
export function isSmallCell(count: number): boolean {
  return count > 0 && count < smallestCell
}

/** Whether what a target expects must stay hidden: a handful of people of one target group. */
export function isHiddenTarget(line: Plan['targets'][number], index: QuarterIndex): boolean {
  return targetOf(line, index)?.targetGroupId !== undefined && isSmallCell(line.expected)
}
