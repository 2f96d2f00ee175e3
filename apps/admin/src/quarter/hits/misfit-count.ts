import type { Plan, Problem } from '@digirooster/domain'
import { faultsOf } from './faults.ts'
import type { Standing } from './standing.ts'

const known = new Map<string, number>()
const MOST_KEPT = 20

/** How many lessons of the draft do not fit the quarter as it is; looked over once for each revision. */
export function misfitCount({ quarterId, revision, draft, problem }: Standing): number {
  if (draft === null) return 0
  // Two digibanken that plan together see other parts of the same quarter.
  const seen = problem.digibanken.map(({ id }) => id).join(' ')
  const key = [quarterId, revision, draft.number, seen].join(' ')
  const count = known.get(key) ?? misfits(problem, draft.plan)
  known.set(key, count)
  for (const old of [...known.keys()].slice(0, -MOST_KEPT)) known.delete(old)
  return count
}

function misfits(problem: Problem, plan: Plan): number {
  const { lessons } = faultsOf(problem, plan)
  return plan.sessions.filter(({ id }) => lessons.has(id)).length
}
