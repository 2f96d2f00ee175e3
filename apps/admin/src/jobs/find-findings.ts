import type { Problem } from '@digirooster/domain'
import type { Finding } from '@digirooster/planner'
import { inThread } from '../threads/in-thread.ts'

/** What makes a quarter impossible or wasteful. */
export type FindingLine = Pick<Finding, 'severity' | 'text' | 'hint'>

const MOST_KEPT = 8
const kept = new Map<string, Promise<readonly FindingLine[]>>()

/**
 * Looks for what makes a quarter impossible or wasteful; the impossible first. In a thread, once for each state of the
 * quarter: a large one takes a second.
 * @param key other for each state of the quarter and for those who see another part of it
 */
export function findFindings(key: string, problem: Problem): Promise<readonly FindingLine[]> {
  const known = kept.get(key)
  kept.delete(key)
  const found =
    known ?? inThread<FindingLine[]>(new URL('./findings-thread.ts', import.meta.url), problem)
  kept.set(key, found)
  found.catch(() => kept.delete(key))
  for (const old of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(old)
  return found
}
