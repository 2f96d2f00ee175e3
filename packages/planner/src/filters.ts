import type { Filters } from './compile/domains.ts'
import type { Constraint, ResourceConstraint, StartConstraint } from './constraints/constraint.ts'
import { constraints as usual } from './constraints/registry.ts'

/** Start domains and candidate lists hold only what every rule on a single value allows. */
export function filtersOf(constraints: readonly Constraint[]): Filters {
  const hard = constraints.filter((c) => c.level === 'hard')
  const starts = hard.filter((c): c is StartConstraint => c.kind === 'start')
  const resources = hard.filter((c): c is ResourceConstraint => c.kind === 'resource')
  // Asking about what no digibank but another may use would take most of the time.
  const narrow = resources.find((c) => c.allowed)
  return {
    ...(narrow?.allowed && { allowed: narrow.allowed.bind(narrow) }),
    startsByKind: starts.every((c) => usual.includes(c)),
    start: (base, bundle, session, slot) =>
      starts.every((c) => c.penalty(base, bundle, session, slot) === 0),
    room: (base, bundle, index) =>
      resources.every(
        (c) => c.penalty(base, { bundle, session: 0, role: 'room', staff: 0, index }) === 0,
      ),
    laptops: (base, bundle, index) =>
      resources.every(
        (c) => c.penalty(base, { bundle, session: 0, role: 'laptops', staff: 0, index }) === 0,
      ),
    person: (base, bundle, session, staff, index) =>
      resources.every(
        (c) => c.penalty(base, { bundle, session, role: 'person', staff, index }) === 0,
      ),
  }
}
