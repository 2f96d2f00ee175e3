import { parseProblem, problemHash } from '@digirooster/domain'
import type { Plan, Problem } from '@digirooster/domain'

/** Longer than any other id at its start, and before none: the order of ids stays what it was. */
const PREFIX = 'renamed-'

/** Lists whose items have an id of a rule, a level or a kind, not of a thing. */
const FIXED_NAMES = new Set(['rules', 'floors'])

/**
 * Gives everything in a problem another id, in the same order.
 * @param prefix goes before each id
 * @throws {TypeError} when the result is not valid, so when an id was missed
 */
export function relabelledProblem(problem: Problem, prefix = PREFIX): Problem {
  const renamed = renamedIn(problem, prefix) as Problem
  const known = new Set(
    problem.digibanken.flatMap((d) => [...d.wijken, ...d.targetGroups].map(({ id }) => id)),
  )
  for (const { policy } of renamed.digibanken)
    policy.floors = policy.floors.map((floor) => ({
      ...floor,
      id: known.has(floor.id) ? prefix + floor.id : floor.id,
    }))
  const result = parseProblem(renamed)
  if (result.ok) return result.value
  throw new TypeError(result.issues.map((i) => `${i.path}: ${i.hint.en}`).join('\n'))
}

/** Gives everything in a plan the ids of `relabelledProblem`, for that problem. */
export function relabelledPlan(plan: Plan, problem: Problem): Plan {
  const renamed = renamedIn(plan, PREFIX) as Plan
  return {
    ...renamed,
    provenance: { ...plan.provenance, problemHash: problemHash(problem) },
  }
}

function renamedIn(value: unknown, prefix: string, key = '', list = ''): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => renamedIn(item, prefix, key, key))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [
        name,
        FIXED_NAMES.has(list) && name === 'id' ? (part as unknown) : renamedIn(part, prefix, name),
      ]),
    )
  const isId = /^(id|.*Ids?|usableBy)$/.test(key) && key !== 'ruleId'
  return typeof value === 'string' && isId ? prefix + value : value
}
