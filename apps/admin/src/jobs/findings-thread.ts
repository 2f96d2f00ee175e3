// Looks for what makes a quarter impossible or wasteful, in a thread.
import type { Problem } from '@digirooster/domain'
import { preflight } from '@digirooster/planner'
import type { FindingLine } from './find-findings.ts'

export default (problem: Problem): FindingLine[] =>
  preflight(problem)
    .map(({ severity, text, hint }) => ({ severity, text, hint }))
    .sort((a, b) => a.severity.localeCompare(b.severity))
