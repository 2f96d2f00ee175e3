import type { Problem } from '@digirooster/domain'
import { supplyUsers } from './supply-users.ts'
import { usersOf } from './users-of.ts'

/** Ids of digibanken. */
type Users = readonly string[]

/**
 * Lists what digibanken share: each entry is one thing and the ids of all digibanken whose plans it can
 * touch. What only one digibank can touch is listed too. Digibanken that no entry brings together, directly or
 * through others, can be planned apart: no rule, no money and no wish knows of both.
 */
export function bondsOf(problem: Problem): Users[] {
  const owners = ownersOf(problem)
  return [
    ...resourceBonds(problem),
    ...supplyUsers(problem),
    ...activityBonds(problem, owners),
    ...standingBonds(problem, owners),
    ...problem.demand.map((line) => [line.digibankId, ...owners.wijk(line.wijkId)]),
    ...problem.walkIns.map((w) => [w.digibankId, ...owners.place(w.digipuntId)]),
  ]
}

/** Digibanken behind a wijk, a place, a laptop class or a person. */
interface Owners {
  readonly wijk: (id: string | null | undefined) => Users
  readonly place: (id: string | null | undefined) => Users
  readonly laptops: (id: string) => Users
  readonly person: (id: string) => Users
  readonly money: (id: string | null | undefined) => Users
  readonly line: (id: string) => Users
}

function ownersOf(problem: Problem): Owners {
  const users = usersOf(problem)
  const wijken = new Map(problem.digibanken.flatMap((d) => d.wijken.map((w) => [w.id, d.id])))
  const places = new Map(problem.digipunten.map((p) => [p.id, p.digibankId]))
  const laptops = new Map(problem.laptopClasses.map((c) => [c.id, users(c.usableBy, c.ownerId)]))
  const people = new Map(problem.people.map((p) => [p.id, users(p.usableBy, p.employerId)]))
  const money = new Map(problem.budgetLines.map((l) => [l.id, l.digibankId]))
  const lines = new Map(problem.demand.map((d) => [d.id, d.digibankId]))
  const oneOf = (map: ReadonlyMap<string, string>) => (id: string | null | undefined) => {
    const owner = map.get(id ?? '')
    return owner === undefined ? [] : [owner]
  }
  return {
    wijk: oneOf(wijken),
    place: oneOf(places),
    laptops: (id) => laptops.get(id) ?? [],
    person: (id) => people.get(id) ?? [],
    money: oneOf(money),
    line: oneOf(lines),
  }
}

function resourceBonds(problem: Problem): Users[] {
  const users = usersOf(problem)
  const { wijk, place } = ownersOf(problem)
  return [
    ...problem.digipunten.map((p) => [
      p.digibankId,
      ...p.usableBy,
      ...wijk(p.wijkId),
      ...p.itinerary.flatMap((stay) => wijk(stay.wijkId)),
    ]),
    ...problem.laptopClasses.map((c) => [
      ...users(c.usableBy, c.ownerId),
      ...place(c.homeDigipuntId),
    ]),
    ...problem.people.map((p) => users(p.usableBy, p.employerId)),
  ]
}

function activityBonds(problem: Problem, owners: Owners): Users[] {
  const cohorts = new Map<string, string[]>()
  for (const { cohort, digibankId } of problem.activities)
    if (cohort) cohorts.set(cohort.id, [...(cohorts.get(cohort.id) ?? []), digibankId])
  return [
    ...cohorts.values(),
    ...problem.activities.map((a) => [
      a.digibankId,
      ...owners.money(a.cost?.budgetLineId),
      ...a.wijkIds.flatMap((id) => owners.wijk(id)),
      ...a.digipuntIds.flatMap((id) => owners.place(id)),
    ]),
  ]
}

/** What stands may use what it would not get now. */
function standingBonds({ fixed }: Problem, owners: Owners): Users[] {
  return [
    ...fixed.offerings.map((o) => [
      o.digibankId,
      ...owners.wijk(o.wijkId),
      ...owners.money(o.budgetLineId),
      ...o.served.flatMap((s) => owners.line(s.demandId)),
    ]),
    ...fixed.sessions.map(({ session: s }) => [
      s.digibankId,
      ...owners.place(s.digipuntId),
      ...s.laptopClassIds.flatMap((id) => owners.laptops(id)),
      ...s.people.flatMap((p) => owners.person(p.personId)),
    ]),
  ]
}
