import type { Problem } from '@digirooster/domain'
import { bondsOf } from './bonds.ts'

/**
 * Numbers the groups of digibanken that have nothing to do with each other, in the order of the problem.
 * @returns per digibank id: its group, from 0
 */
export function componentsOf(problem: Problem): Map<string, number> {
  const index = new Map(problem.digibanken.map((d, k) => [d.id, k]))
  // Union–find: each digibank points towards an earlier one of its group.
  const parent = problem.digibanken.map((_, k) => k)
  const rootOf = (k: number): number => {
    let root = k
    while (parent[root] !== root) root = parent[root]
    for (let at = k; parent[at] !== root;) [at, parent[at]] = [parent[at], root]
    return root
  }
  for (const bond of bondsOf(problem)) {
    const members = bond.flatMap((id) => index.get(id) ?? [])
    for (const member of members) {
      const [a, b] = [rootOf(members[0]), rootOf(member)]
      parent[Math.max(a, b)] = Math.min(a, b)
    }
  }
  const numbers = new Map<number, number>()
  return new Map(
    problem.digibanken.map((d, k) => {
      const root = rootOf(k)
      const number = numbers.get(root) ?? numbers.size
      numbers.set(root, number)
      return [d.id, number]
    }),
  )
}
