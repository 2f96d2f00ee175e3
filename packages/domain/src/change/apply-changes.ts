import { createIssueList } from '../input/input-issue.ts'
import type { IssueList, ParseResult } from '../input/input-issue.ts'
import { parseProblem } from '../input/parse-problem.ts'
import type { Plan } from '../plan/plan.ts'
import type { Problem } from '../problem/problem.ts'
import type { Change } from './change.ts'
import { cancelled, withoutCourse } from './group-changes.ts'
import { isKnown, standing } from './made.ts'
import type { Made } from './made.ts'
import { originsOf } from './origins.ts'
import { pinned, unpinned, withPast } from './pin-changes.ts'
import { blockOf, put, withCaps, withoutAvailability, withPolicy } from './put-changes.ts'
import { overServed, servingWithin } from './serve-within.ts'

/**
 * The problem after changes, all applied before it is checked; the problem itself stays as it was.
 * @param made the plan whose groups and sessions changes name; absent: those that stand in the problem
 * @returns every fault with its path in the changes (`$[2].budgetLineId`), or in the problem they would make
 * @example
 * const changed = applyChanges(problem, [{ kind: 'away', subject: { kind: 'person', id: 'l1' }, from: '2027-02-01', until: '2027-02-05' }])
 */
export function applyChanges(
  problem: Problem,
  changes: readonly Change[],
  made: Pick<Plan, 'offerings' | 'sessions'> & Partial<Pick<Plan, 'referrals'>> = standing(problem),
): ParseResult<Problem> {
  const list = createIssueList()
  let changed = problem
  for (const [k, change] of changes.entries()) {
    list.path.push(k)
    changed = applied(changed, change, made, list)
    list.path.pop()
  }
  // Changes that could not be made are left out here, so that every fault is found at once.
  const result = parseProblem(
    servingWithin(changed, new Set([...touched(problem, changed), ...overServed(changed)])),
  )
  if (result.ok && list.count === 0) return result
  const origins = originsOf(changed, changes, problem)
  const found = result.ok ? [] : result.issues.map((each) => ({ ...each, path: origins(each) }))
  return { ok: false, issues: [...list.finish(), ...found] }
}

function applied(problem: Problem, change: Change, made: Made, list: IssueList): Problem {
  switch (change.kind) {
    case 'away': {
      const block = blockOf(problem, change, list)
      return block ? { ...problem, availability: [...problem.availability, block] } : problem
    }
    case 'availability':
      return { ...problem, availability: put(problem.availability, change.availability) }
    case 'availability-gone':
      return withoutAvailability(problem, change, list)
    case 'budget':
      return withCaps(problem, change, list)
    case 'demand':
      return { ...problem, demand: put(problem.demand, change.demand) }
    case 'demand-gone': {
      const { demand } = problem
      const ids = demand.map(({ id }) => id)
      const where = { kind: 'demand', field: 'demandId', list } as const
      if (!isKnown(change.demandId, ids, where)) return problem
      return { ...problem, demand: demand.filter(({ id }) => id !== change.demandId) }
    }
    case 'digipunt':
      return { ...problem, digipunten: put(problem.digipunten, change.digipunt) }
    case 'laptop-class':
      return { ...problem, laptopClasses: put(problem.laptopClasses, change.laptopClass) }
    case 'person':
      return { ...problem, people: put(problem.people, change.person) }
    case 'supply':
      return { ...problem, supply: put(problem.supply, change.supply) }
    case 'course':
      return { ...problem, courses: put(problem.courses, change.course) }
    case 'activity':
      return { ...problem, activities: put(problem.activities, change.activity) }
    case 'cancel':
      return cancelled(problem, change, made, list)
    case 'course-gone':
      return withoutCourse(problem, change, list)
    case 'pin':
      return pinned(problem, change, made, list)
    case 'unpin':
      return unpinned(problem, change, list)
    case 'policy':
      return withPolicy(problem, change, list)
    case 'as-of':
      return withPast({ ...problem, horizon: { ...problem.horizon, asOf: change.asOf } }, made)
  }
}

/** Demand lines that are not as they were. */
function touched(before: Problem, after: Problem): Set<string> {
  const same = new Set(after.demand)
  return new Set(before.demand.flatMap((line) => (same.has(line) ? [] : [line.id])))
}
