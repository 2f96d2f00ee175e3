import type { Bilingual, Problem } from '@digirooster/domain'
import { both } from '../constraints/words.ts'
import type { Obstacle } from './obstacle.ts'

/** What people call the thing of an obstacle. */
export function thingName(
  { problem }: { readonly problem: Problem },
  { kind, id }: Obstacle,
): Bilingual {
  const same = (name: string) => ({ nl: name, en: name })
  const quoted = ({ nl, en }: Bilingual) => ({ nl: `“${nl}”`, en: `“${en}”` })
  switch (kind) {
    case 'room': {
      const place = problem.digipunten.find((d) => d.rooms.some((r) => r.id === id))
      const room = place?.rooms.find((r) => r.id === id)
      if (!place || !room) return same(id)
      return same(place.rooms.length > 1 ? `${place.name} (${room.name})` : place.name)
    }
    case 'laptop-class':
      return same(problem.laptopClasses.find((c) => c.id === id)?.name ?? id)
    case 'budget-line': {
      const line = problem.budgetLines.find((l) => l.id === id)
      return quoted(line ? both(line.name) : same(id))
    }
    case 'supply': {
      const supply = problem.supply.find((s) => s.id === id)
      return quoted(supply ? both(supply.title) : same(id))
    }
    case 'person':
    case 'offering':
    case 'demand':
      return same(id)
  }
}
