import { travelMinutes } from '@digirooster/domain'
import type { TravelPoint } from '@digirooster/domain'
import { dayOfActivity, PEOPLE, siteOf } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import type { Placed } from '../decode/decode.ts'
import type { State } from '../kernel/index.ts'
import type { Put } from './move.ts'

/** How much longer somebody is on the road. */
export interface RoadChange {
  /** index among the people */
  readonly person: number
  /** below zero: shorter */
  readonly minutes: number
}

/** Who is longer or shorter on the road when sessions stand as in `after` and not as in the plan. */
export function roadChanges(
  { quarter, state: before }: Placed,
  after: State,
  puts: readonly Put[],
): RoadChange[] {
  const { model, resources } = quarter
  const days = new Set<number>()
  for (const { activity } of puts)
    for (const state of [before, after]) {
      if (state.start[activity] < 0) continue
      const day = dayOfActivity(quarter, state, activity)
      for (let k = model.roleStart[activity] + PEOPLE; k < model.roleStart[activity + 1]; k++)
        if (state.resource[k] >= 0)
          days.add((state.resource[k] - resources.personBase) * model.dayCount + day)
    }
  const road = roadMinutes(quarter)
  const more = new Map<number, number>()
  for (const personDay of days) {
    const person = Math.floor(personDay / model.dayCount)
    const day = personDay % model.dayCount
    const minutes = road(after, person, day) - road(before, person, day)
    more.set(person, (more.get(person) ?? 0) + minutes)
  }
  return [...more].flatMap(([person, minutes]) => (minutes === 0 ? [] : [{ person, minutes }]))
}

const known = new WeakMap<Quarter['problem'], ReturnType<typeof travelMinutes>>()

/** Prepares a function that says how long a person is on the road on a day, from home and back. */
function roadMinutes(quarter: Quarter): (state: State, person: number, day: number) => number {
  const { model, resources, problem } = quarter
  const minutes = known.get(problem) ?? travelMinutes(problem)
  known.set(problem, minutes)
  return (state, person, day) => {
    const { base, travelMode } = resources.people[person]
    const way = sitesOf(quarter, state, resources.personBase + person, day)
    const stops: (TravelPoint | undefined)[] = [base, ...way.map((s) => resources.sites[s]), base]
    let total = 0
    for (let k = 1; k < stops.length; k++) {
      const [from, to] = [stops[k - 1], stops[k]]
      if (from && to) total += minutes(from, to, travelMode)
    }
    return way.length === 0 ? 0 : total
  }

  function sitesOf(of: Quarter, state: State, resource: number, day: number): number[] {
    const there: number[] = []
    const { slotsPerDay } = model
    for (let a = 0; a < model.activityCount; a++) {
      const start = state.start[a]
      if (start < day * slotsPerDay || start >= (day + 1) * slotsPerDay) continue
      const first = model.roleStart[a] + PEOPLE
      const comes = state.resource.subarray(first, model.roleStart[a + 1]).includes(resource)
      if (comes && siteOf(of, state, a) >= 0) there.push(a)
    }
    return there
      .sort((a, b) => state.start[a] - state.start[b] || a - b)
      .map((a) => siteOf(of, state, a))
  }
}
