import { SLOTS_PER_DAY } from '@digirooster/domain'
import type { QuarterBase } from './quarter.ts'
import { stanceAt, startsThere } from './quarter.ts'
import type { ResourceIndex } from './resource-index.ts'

/** Tables by what they are about; groups of one kind choose from the same rooms and people. */
const known = new WeakMap<ResourceIndex, Map<string, Uint8Array>>()

/**
 * Per slot: 1 when somebody of these people is available for so many slots from there.
 * @param people by index among the people
 */
export function peopleFree(
  { resources }: QuarterBase,
  people: readonly number[],
  slots: number,
): Uint8Array {
  return once(resources, `people ${slots} ${people.join()}`, () => {
    const runs = people.map((p) => resources.freeRun[resources.personBase + p])
    const free = emptyTable(resources)
    for (const run of runs)
      for (let slot = 0; slot < free.length; slot++) if (run[slot] >= slots) free[slot] = 1
    return free
  })
}

/** Per slot: 1 when one of these rooms is available for so many slots from there and a bundle may start in it. */
export function roomsFree(
  base: QuarterBase,
  bundle: number,
  rooms: readonly number[],
  slots: number,
): Uint8Array {
  const { resources } = base
  const make = () => {
    const free = emptyTable(resources)
    for (const r of rooms) {
      const run = resources.freeRun[r]
      const place = resources.rooms[r].placeIndex
      for (let day = 0; day < base.time.dayCount; day++) {
        if (stanceAt(base, bundle, place, day) === 2) continue
        for (let slot = day * SLOTS_PER_DAY; slot < (day + 1) * SLOTS_PER_DAY; slot++)
          if (run[slot] >= slots && startsThere(base, place, slot)) free[slot] = 1
      }
    }
    return free
  }
  // A bundle with holidays of its own does not follow the places.
  if (base.policyOfBundle[bundle] >= 0) return make()
  return once(resources, `rooms ${slots} ${rooms.join()}`, make)
}

function emptyTable({ freeRun }: ResourceIndex): Uint8Array {
  return new Uint8Array(freeRun[0]?.length ?? 0)
}

function once(resources: ResourceIndex, key: string, make: () => Uint8Array): Uint8Array {
  const tables = known.get(resources) ?? new Map<string, Uint8Array>()
  known.set(resources, tables)
  const found = tables.get(key)
  if (found) return found
  const made = make()
  tables.set(key, made)
  return made
}
