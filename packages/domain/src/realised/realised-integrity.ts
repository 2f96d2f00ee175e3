import { problemKinds } from '../input/document-kind.ts'
import type { DocumentKind } from '../input/document-kind.ts'
import { checkReference } from '../input/id-register.ts'
import type { InputIssue, IssueList } from '../input/input-issue.ts'
import { parseProblem } from '../input/parse-problem.ts'
import type { Readable } from '../input/readable.ts'
import type { Plan } from '../plan/plan.ts'
import type { Problem } from '../problem/problem.ts'
import type { Realised } from './realised.ts'

/** The quarter that something became of. */
export interface PlannedQuarter {
  readonly problem: Problem
  readonly plan: Plan
}

/** Reports ids that the quarter or its plan does not have. */
export function checkRealised(
  realised: Readable<Realised>,
  { problem, plan }: PlannedQuarter,
  list: IssueList,
): void {
  const known = (kind: DocumentKind, ids: Iterable<string>) => {
    const register = { kind, ids: new Set(ids), isComplete: true }
    return (id: string | undefined, ...path: (string | number)[]) =>
      checkReference(id, path, [register], list)
  }
  const quarter = known({ at: '', name: { nl: 'kwartaal', en: 'quarter' } }, [problem.id])
  const session = known(SESSION, plan.sessions.map(idOf))
  const group = known(GROUP, plan.offerings.map(idOf))
  const line = known(problemKinds.budgetLine, problem.budgetLines.map(idOf))
  const supply = known(problemKinds.supply, problem.supply.map(idOf))
  const wish = known(problemKinds.demand, problem.demand.map(idOf))
  const digibank = known(problemKinds.digibank, problem.digibanken.map(idOf))
  quarter(realised.problemId, 'problemId')
  for (const [k, of] of entries(realised.sessions))
    session(of?.sessionId, 'sessions', k, 'sessionId')
  for (const [k, of] of entries(realised.invoices))
    line(of?.budgetLineId, 'invoices', k, 'budgetLineId')
  for (const [k, of] of entries(realised.supply)) supply(of?.supplyId, 'supply', k, 'supplyId')
  for (const [k, of] of entries(realised.withdrawn)) wish(of?.demandId, 'withdrawn', k, 'demandId')
  for (const [k, of] of entries(realised.followUps)) {
    group(of?.offeringId, 'followUps', k, 'offeringId')
    const courseId = plan.offerings.find((o) => o.id === of?.offeringId)?.courseId
    const course = problem.courses.find((c) => c.id === courseId)
    if (course) known(FOLLOW_UP, course.followUpCourseIds)(of?.courseId, 'followUps', k, 'courseId')
  }
  for (const [k, of] of entries(realised.targets)) {
    digibank(of?.digibankId, 'targets', k, 'digibankId')
    const owner = problem.digibanken.find((d) => d.id === of?.digibankId)
    if (owner) known(TARGET, owner.targets.map(idOf))(of?.targetId, 'targets', k, 'targetId')
  }
}

/** What is wrong with the wishes and counters of a realised quarter, as parts of its problem. */
export function partIssues({ demand, counters }: Realised, problem: Problem): InputIssue[] {
  const fixed = { offerings: [], sessions: [] }
  const read = parseProblem({ ...problem, demand, counters, fixed })
  return read.ok ? [] : read.issues
}

const SESSION: DocumentKind = { at: 'sessions[]', name: { nl: 'lesmoment', en: 'session' } }
const GROUP: DocumentKind = { at: 'offerings[]', name: { nl: 'groep', en: 'group' } }
const TARGET: DocumentKind = { at: 'targets[]', name: { nl: 'streefcijfer', en: 'target' } }
const FOLLOW_UP: DocumentKind = {
  at: 'courses[]',
  name: { nl: 'vervolgcursus', en: 'follow-up course' },
}

function idOf({ id }: { readonly id: string }): string {
  return id
}

function entries<T>(list: readonly T[] | undefined): [number, T][] {
  return [...(list ?? []).entries()]
}
