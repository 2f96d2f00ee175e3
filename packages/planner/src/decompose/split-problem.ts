import type { Problem } from '@digirooster/domain'
import type { Constraint } from '../constraints/constraint.ts'
import { constraints as usual } from '../constraints/registry.ts'
import { componentsOf } from './components.ts'
import { withSharedWeights } from './shared-weights.ts'
import { supplyUsers } from './supply-users.ts'
import { usersOf } from './users-of.ts'

/**
 * Splits a problem into problems that share nothing, each with its own digibanken and all that these use, in
 * the order of the document. Plans of the parts together are a plan of the whole, with the same costs.
 * @param constraints the rules that count, none of which reads sessions of several parts together
 * @returns the problem itself when it does not fall apart
 */
export function splitProblem(
  problem: Problem,
  constraints: readonly Constraint[] = usual,
): Problem[] {
  const component = componentsOf(problem)
  const count = Math.max(...component.values()) + 1
  if (count === 1) return [problem]
  const of = (digibankId: string | undefined) => component.get(digibankId ?? '') ?? 0
  /** Parts of all these digibanken; of none named, all parts. */
  const ofAll = (ids: readonly string[]) =>
    ids.length > 0 ? [...new Set(ids.map(of))] : Array.from({ length: count }, (_, k) => k)
  /** Deals a list over the parts; what several may use goes to each of them. */
  const deal = <T>(list: readonly T[], partsOf: (item: T, index: number) => readonly number[]) => {
    const dealt = Array.from({ length: count }, (): T[] => [])
    for (const [k, item] of list.entries())
      for (const part of partsOf(item, k)) dealt[part].push(item)
    return dealt
  }
  const ofDigibank = (item: { digibankId: string }) => [of(item.digibankId)]
  const users = usersOf(problem)
  const standing = new Map<string, string[]>()
  for (const { courseId, digibankId } of problem.fixed.offerings)
    standing.set(courseId, [...(standing.get(courseId) ?? []), digibankId])
  const visitors = supplyUsers(problem)

  const digibanken = deal(problem.digibanken, (d) => [of(d.id)])
  const digipunten = deal(problem.digipunten, ofDigibank)
  const laptopClasses = deal(problem.laptopClasses, (c) => [of(users(c.usableBy, c.ownerId)[0])])
  const people = deal(problem.people, (p) => [of(users(p.usableBy, p.employerId)[0])])
  const budgetLines = deal(problem.budgetLines, ofDigibank)
  const demand = deal(problem.demand, ofDigibank)
  const digibankOfLine = new Map(problem.demand.map((line) => [line.id, line.digibankId]))
  const activities = deal(problem.activities, ofDigibank)
  const walkIns = deal(problem.walkIns, ofDigibank)
  const counters = deal(problem.counters, ofDigibank)
  const offerings = deal(problem.fixed.offerings, ofDigibank)
  const sessions = deal(problem.fixed.sessions, ({ session }) => ofDigibank(session))
  const referrals =
    problem.fixed.referrals &&
    deal(problem.fixed.referrals, ({ demandId }) => [of(digibankOfLine.get(demandId))])
  const supply = deal(problem.supply, ({ digibankIds }, s) =>
    // Nobody can come: it still is what people hear of when they ask why they have no place.
    visitors[s].length > 0 ? [of(visitors[s][0])] : ofAll(digibankIds),
  )
  const organisations = deal(problem.organisations, (o) => ofAll(o.digibankIds))
  const courses = deal(problem.courses, (c) =>
    c.digibankIds.length === 0
      ? ofAll([])
      : ofAll([...c.digibankIds, ...(standing.get(c.id) ?? [])]),
  )
  const subjects = subjectParts({ digipunten, laptopClasses, people })
  const availability = deal(problem.availability, ({ subject }) => {
    const part = subjects.get(`${subject.kind} ${subject.id}`)
    return part === undefined ? [] : [part]
  })
  const places = new Map<string, number>()
  for (const [part, list] of digipunten.entries()) for (const p of list) places.set(p.id, part)
  for (const [part, list] of digibanken.entries())
    for (const d of list) for (const w of d.wijken) places.set(w.id, part)
  const overrides = deal(problem.travel.overrides, ({ fromId, toId }) => {
    const part = places.get(fromId)
    return part !== undefined && part === places.get(toId) ? [part] : []
  })
  return digibanken.map((own, k): Problem => ({
    ...problem,
    digibanken: withSharedWeights(problem, own, constraints),
    organisations: organisations[k],
    digipunten: digipunten[k],
    laptopClasses: laptopClasses[k],
    people: people[k],
    budgetLines: budgetLines[k],
    courses: courses[k],
    demand: demand[k],
    activities: activities[k],
    walkIns: walkIns[k],
    supply: supply[k],
    availability: availability[k],
    fixed: {
      offerings: offerings[k],
      sessions: sessions[k],
      ...(referrals && { referrals: referrals[k] }),
    },
    travel: { ...problem.travel, overrides: overrides[k] },
    counters: counters[k],
  }))
}

/** Per thing with a calendar, by kind and id: its part. */
function subjectParts(lists: {
  readonly digipunten: readonly Problem['digipunten'][]
  readonly laptopClasses: readonly Problem['laptopClasses'][]
  readonly people: readonly Problem['people'][]
}): Map<string, number> {
  const parts = new Map<string, number>()
  for (const [part, digipunten] of lists.digipunten.entries())
    for (const { id, rooms } of digipunten) {
      parts.set(`digipunt ${id}`, part)
      for (const room of rooms) parts.set(`room ${room.id}`, part)
    }
  for (const [part, classes] of lists.laptopClasses.entries())
    for (const { id } of classes) parts.set(`laptop-class ${id}`, part)
  for (const [part, people] of lists.people.entries())
    for (const { id } of people) parts.set(`person ${id}`, part)
  return parts
}
