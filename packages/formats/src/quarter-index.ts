import type { Plan, Problem } from '@digirooster/domain'

/** Everything of a quarter by its id; what a plan names and the problem does not know is `undefined`. */
export type QuarterIndex = ReturnType<typeof indexQuarter>

/** Prepares look-ups by id; O(size of the documents). */
export function indexQuarter(problem: Problem, plan: Plan) {
  return {
    digibanken: byId(problem.digibanken),
    wijken: byId(problem.digibanken.flatMap((digibank) => digibank.wijken)),
    organisations: byId(problem.organisations),
    digipunten: byId(problem.digipunten),
    rooms: byId(problem.digipunten.flatMap((digipunt) => digipunt.rooms)),
    laptopClasses: byId(problem.laptopClasses),
    people: byId(problem.people),
    contracts: byId(problem.contracts),
    budgetLines: byId(problem.budgetLines),
    topics: byId(problem.topics),
    courses: byId(problem.courses),
    demand: byId(problem.demand),
    activities: byId(problem.activities),
    walkIns: byId(problem.walkIns),
    offerings: byId(plan.offerings),
    sessions: byId(plan.sessions),
  }
}

function byId<T extends { id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]))
}
