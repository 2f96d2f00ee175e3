import { SLOTS_PER_DAY } from '@digirooster/domain'
import type { ObstacleList } from '../obstacles/obstacle.ts'
import { mayWork } from '../obstacles/ways-in.ts'
import type { Blocks, WayIn } from '../obstacles/ways-in.ts'

/** Obstacles that are enough when they go, and in which parts of the week that opens moments. */
export interface RelaxedSet {
  readonly way: WayIn
  /** numbers of obstacles, ascending */
  readonly obstacles: readonly number[]
  /** per part of the week, 0 to 20: moments */
  readonly moments: Int32Array
  /** sites of those moments */
  readonly sites: Set<number>
}

/** Obstacles that are relaxed together at most. */
const MOST = 2

/** Finds what would be enough to take away for one way in: every set of one or two obstacles without which it may work. */
export function relaxedSets(way: WayIn, list: ObstacleList): RelaxedSet[] {
  const { common, lessons } = way
  if (common.length > MOST) return []
  if (lessons === 0) {
    const moments = Int32Array.from({ length: 21 }, (_, part) => (way.parts.includes(part) ? 1 : 0))
    return [{ way, obstacles: sorted(common), moments, sites: new Set(way.sites) }]
  }
  const inForce = new Uint8Array(list.all.length).fill(1)
  for (const k of common) inForce[k] = 0
  // Where what is in the way everywhere is enough, nothing else need be asked.
  if (common.length > 0 && mayWork(way, inForce, SLOTS_PER_DAY)) return [fresh(way, sorted(common))]
  const found = new Map<string, RelaxedSet>()
  for (const { part, places } of way.moments)
    for (const { site, room, devices, staff } of places) {
      if (room.length + common.length > MOST) continue
      let sets: Blocks[] = [sorted([...common, ...room])]
      sets = times(sets, way.people(site, part))
      sets = times(sets, devices)
      for (const { count, choices } of staff) {
        // More than one of the same people: only where they are there already.
        const isSimple = count === 1
        const free = choices.filter((blocks) => blocks.length === 0).length
        sets = isSimple ? times(sets, choices) : free >= count ? sets : []
      }
      for (const obstacles of sets) {
        const key = obstacles.join()
        const known = found.get(key) ?? fresh(way, obstacles)
        known.moments[part]++
        known.sites.add(site)
        found.set(key, known)
      }
    }
  return [...found.values()].filter(({ obstacles }) => {
    if (obstacles.length === 0) return false
    inForce.fill(1)
    for (const k of obstacles) inForce[k] = 0
    return mayWork(way, inForce, SLOTS_PER_DAY)
  })
}

function fresh(way: WayIn, obstacles: readonly number[]): RelaxedSet {
  return { way, obstacles, moments: new Int32Array(21), sites: new Set() }
}

/** Every set with every choice added, as far as they are small; those that hold another are left out. */
function times(sets: readonly Blocks[], choices: readonly Blocks[]): Blocks[] {
  const joined = sets.flatMap((set) =>
    choices.flatMap((choice): Blocks[] => {
      const both = sorted([...set, ...choice])
      return both.length > MOST ? [] : [both]
    }),
  )
  return joined.filter(
    (one, k) =>
      !joined.some(
        (other, j) =>
          j !== k &&
          other.every((block) => one.includes(block)) &&
          (other.length < one.length || j < k),
      ),
  )
}

function sorted(blocks: Blocks): number[] {
  return [...new Set(blocks)].sort((a, b) => a - b)
}
