import type { InputIssue } from '../input/input-issue.ts'
import { formatPath } from '../input/json-path.ts'
import type { Problem } from '../problem/problem.ts'
import type { Change } from './change.ts'

/** Lists of a problem to which changes bring whole items, by kind, and the field that holds the item. */
const lists = {
  availability: ['availability', 'availability'],
  demand: ['demand', 'demand'],
  digipunt: ['digipunten', 'digipunt'],
  'laptop-class': ['laptopClasses', 'laptopClass'],
  person: ['people', 'person'],
  supply: ['supply', 'supply'],
  course: ['courses', 'course'],
  activity: ['activities', 'activity'],
} as const satisfies Partial<Record<Change['kind'], readonly [keyof Problem, string]>>

/**
 * Says for a fault of a problem which change brought it: `$.demand[12].topicId` is `$[3].demand.topicId`.
 * @param before the problem before the changes: blocks that are not in it came from people or things that are away
 * @returns the path to tell; that in the problem when no change brought it
 */
export function originsOf(
  problem: Problem,
  changes: readonly Change[],
  before: Problem,
): (issue: InputIssue) => string {
  const origins = new Map<string, string>()
  const old = new Set(before.availability.map(({ id }) => id))
  const blocks = problem.availability.flatMap(({ id }, a) =>
    old.has(id) || !id.startsWith('away.') ? [] : [a],
  )
  for (const [k, change] of changes.entries()) {
    if (change.kind === 'away') {
      const { subject } = change
      const at = blocks.find((a) => problem.availability[a]?.subject === subject)
      if (at !== undefined) {
        origins.set(formatPath(['availability', at, 'subject']), formatPath([k, 'subject']))
      }
      continue
    }
    if (!(change.kind in lists)) continue
    const [list, field] = lists[change.kind as keyof typeof lists]
    const item: unknown = Reflect.get(change, field)
    const at = (problem[list] as readonly unknown[]).indexOf(item)
    if (at >= 0) origins.set(formatPath([list, at]), formatPath([k, field]))
  }
  return ({ path }) => {
    for (const [from, to] of origins) {
      const rest = path.slice(from.length)
      if (path.startsWith(from) && /^$|^[.[]/.test(rest)) return `${to}${rest}`
    }
    return path
  }
}
