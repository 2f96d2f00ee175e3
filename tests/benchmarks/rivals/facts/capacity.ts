import { devicesNeeded } from '@digirooster/domain'
import type { Course, LaptopClass, Problem } from '@digirooster/domain'
import type { RoomAt } from './facts.ts'
import type { Unit } from './unit.ts'

/** A room, with a laptop class or without, and how many people a group there may have. */
export interface Setting {
  readonly at: RoomAt
  readonly laptops: LaptopClass | null
  readonly least: number
  readonly most: number
}

/**
 * Lists where a unit can be: seats, devices and the size of a group. A laptop class comes only when the room
 * has too few devices, so with one a group has a least size too.
 */
export function settingsOf(problem: Problem, unit: Unit): Setting[] {
  const laptops = laptopsFor(problem, unit)
  return unit.rooms.flatMap((at) =>
    [null, ...laptops].flatMap((brought) => {
      const size = sizeIn(unit, at, brought)
      return size ? [{ at, laptops: brought, ...size }] : []
    }),
  )
}

function sizeIn(
  unit: Unit,
  { room }: RoomAt,
  laptops: LaptopClass | null,
): Pick<Setting, 'least' | 'most'> | null {
  const { min, max } = groupOf(unit)
  const need = deviceOf(unit)
  const own = need && room ? count(room.devices, need) : 0
  const all = need && laptops ? own + count(laptops.devices, need) : own
  let [least, most] = [Infinity, -Infinity]
  for (let people = min; people <= Math.min(max, room?.seats ?? max); people++) {
    const devices = room ? devicesNeeded(need, people) : 0
    if (devices > all || (laptops !== null && devices <= own)) continue
    least = Math.min(least, people)
    most = people
  }
  return most > 0 ? { least, most } : null
}

/** Laptop classes a unit may use. */
function laptopsFor(problem: Problem, unit: Unit): LaptopClass[] {
  if (!deviceOf(unit)) return []
  return problem.laptopClasses.filter(({ usableBy, ownerId }) => {
    const owner = problem.organisations.find((o) => o.id === ownerId)
    const users = usableBy.length > 0 ? usableBy : (owner?.digibankIds ?? [])
    return users.length === 0 || users.includes(unit.digibank.id)
  })
}

function deviceOf({ of }: Unit): Course['device'] {
  return of.kind === 'course' ? of.course.device : of.activity.device
}

function groupOf({ of }: Unit): { min: number; max: number } {
  if (of.kind === 'course') return of.format.group
  return { min: of.activity.participants, max: of.activity.participants }
}

function count(
  devices: Readonly<Partial<Record<string, number>>>,
  { type, substitutes }: NonNullable<Course['device']>,
): number {
  return [...new Set([type, ...substitutes])].reduce((sum, t) => sum + (devices[t] ?? 0), 0)
}
