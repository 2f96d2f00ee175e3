import type { Problem } from '@digirooster/domain'
import { relabelledProblem } from '../relabelled.ts'

/**
 * Joins quarters into one document, for tests: ids get the number of their quarter in front (`1-…`), and what
 * nobody in particular may use is for the digibanken of its own quarter. Courses stay for everybody.
 * @param change edits the document after that, such as to let digibanken share something
 */
export function joinedQuarter(
  quarters: readonly Problem[],
  change: (joined: Problem) => void = () => {},
): Problem {
  const parts = quarters.map((quarter, k) => apart(relabelledProblem(quarter, `${k + 1}-`)))
  const all = <T>(list: (part: Problem) => readonly T[]) => parts.flatMap(list)
  const [first] = parts
  const ends = parts.map(({ horizon }) => horizon.end).sort()
  const joined: Problem = {
    ...first,
    id: 'joined',
    horizon: { ...first.horizon, end: ends[ends.length - 1] },
    digibanken: all((p) => p.digibanken),
    organisations: all((p) => p.organisations),
    digipunten: all((p) => p.digipunten),
    laptopClasses: all((p) => p.laptopClasses),
    people: all((p) => p.people),
    contracts: all((p) => p.contracts),
    budgetLines: all((p) => p.budgetLines),
    topics: all((p) => p.topics),
    courses: all((p) => p.courses),
    demand: all((p) => p.demand),
    activities: all((p) => p.activities),
    walkIns: all((p) => p.walkIns),
    supply: all((p) => p.supply),
    availability: all((p) => p.availability),
    fixed: {
      offerings: all((p) => p.fixed.offerings),
      sessions: all((p) => p.fixed.sessions),
    },
    travel: {
      ...first.travel,
      overrides: all((p) => p.travel.overrides),
    },
    counters: all((p) => p.counters),
  }
  change(joined)
  return joined
}

function apart(quarter: Problem): Problem {
  const ids = quarter.digibanken.map((d) => d.id)
  const orAll = (users: string[]) => (users.length > 0 ? users : ids)
  return {
    ...quarter,
    organisations: quarter.organisations.map((o) => ({ ...o, digibankIds: orAll(o.digibankIds) })),
    people: quarter.people.map((p) => ({ ...p, usableBy: orAll(p.usableBy) })),
  }
}
