import type { Availability, LocalText } from '@digirooster/domain'
import { draftUse, weeksOf } from './draft-use.ts'
import type { Use } from './draft-use.ts'
import { openHours } from './open-hours.ts'
import type { OpenHours } from './open-hours.ts'
import type { ResourceKind } from './resource-kinds.ts'
import type { SeenQuarter } from './seen-quarter.ts'

/** What a coordinator wants to know of every thing, whatever it is. */
export interface Glance {
  readonly id: string
  readonly hours: OpenHours
  /** Rules about its hours by how sure they are; of a room those of its place too. */
  readonly states: Readonly<Record<Availability['state'], number>>
  readonly use: Use
  /** Numbers of the weeks of `use.weeks` and `hours.weeks`. */
  readonly weeks: readonly number[]
}

/** Devices by type, none left out. */
export interface DeviceCount {
  readonly type: 'pc' | 'laptop' | 'tablet' | 'smartphone'
  readonly count: number
}

/** A text of the quarter. */
export type Name = string | LocalText

/** Looks up what a coordinator wants to know of each thing of a quarter. */
export function glances({
  problem,
  plan,
}: SeenQuarter): (kind: ResourceKind, id: string) => Glance {
  const use = draftUse(problem, plan)
  const hours = openHours(problem)
  const weeks = weeksOf(problem).numbers
  const placeOf = new Map(
    problem.digipunten.flatMap(({ id, rooms }) => rooms.map((room) => [room.id, id] as const)),
  )
  return (kind, id) => {
    const states = { asked: 0, option: 0, confirmed: 0, refused: 0 }
    for (const { subject, state } of problem.availability) {
      const isOfPlace =
        kind === 'room' && subject.kind === 'digipunt' && subject.id === placeOf.get(id)
      if (isOfPlace || (subject.kind === kind && subject.id === id)) states[state]++
    }
    return { id, hours: hours(kind, id), states, use: use(`${kind} ${id}`), weeks }
  }
}

/** Devices that there are, by type. */
export function deviceCounts(devices: Readonly<Record<string, number | undefined>>): DeviceCount[] {
  return (['pc', 'laptop', 'tablet', 'smartphone'] as const).flatMap((type) => {
    const count = devices[type] ?? 0
    return count > 0 ? [{ type, count }] : []
  })
}
