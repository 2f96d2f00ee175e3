import { SLOTS_PER_DAY } from '@digirooster/domain'
import type { ObstacleList } from '../obstacles/obstacle.ts'
import { longestChain, mayWork } from '../obstacles/ways-in.ts'
import type { Blocks, PlaceThen, WayIn } from '../obstacles/ways-in.ts'

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

/** A set while it is gathered, with the days of its moments. */
type Gathered = RelaxedSet & { readonly days: Set<number> }

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
  const found = new Map<string, Gathered>()
  const always = [sorted(common)]
  for (const { start, part, places } of way.moments)
    for (const place of places) {
      if (place.room.length + common.length > MOST) continue
      const sets = times(times(always, setsAt(place)), way.people(place.site, part))
      for (const obstacles of sets) {
        const key = obstacles.join()
        const known = found.get(key) ?? fresh(way, obstacles)
        known.moments[part]++
        known.sites.add(place.site)
        known.days.add(Math.floor(start / SLOTS_PER_DAY))
        found.set(key, known)
      }
    }
  const all = [...found.values()]
  return all.filter((set) => set.obstacles.length > 0 && hasDates(set, all))
}

const known = new WeakMap<PlaceThen, readonly Blocks[]>()

/** What has to go for a lesson at a place at a moment, whoever comes: every small set. The same for all wishes. */
function setsAt(place: PlaceThen): readonly Blocks[] {
  const before = known.get(place)
  if (before) return before
  let sets: readonly Blocks[] = times([sorted(place.room)], place.devices)
  for (const { count, choices } of place.staff) {
    // More than one of the same people: only where they are there already.
    const free = choices.filter((blocks) => blocks.length === 0).length
    sets = count === 1 ? times(sets, choices) : free >= count ? sets : []
  }
  known.set(place, sets)
  return sets
}

/** Whether all lessons find a date: where a part of a set is enough, the set is too. */
function hasDates({ way, obstacles }: Gathered, all: readonly Gathered[]): boolean {
  if (way.lessons === 1) return true
  const days = new Set<number>()
  for (const part of all)
    if (part.obstacles.every((k) => obstacles.includes(k)))
      for (const day of part.days) days.add(day)
  const inOrder = [...days].sort((a, b) => a - b)
  return longestChain(inOrder, Math.max(1, way.minDays), way.maxDays) >= way.lessons
}

function fresh(way: WayIn, obstacles: readonly number[]): Gathered {
  return { way, obstacles, moments: new Int32Array(21), sites: new Set(), days: new Set() }
}

/** Every set with every choice added, as far as they are small; those that hold another are left out. */
function times(sets: readonly Blocks[], choices: readonly Blocks[]): readonly Blocks[] {
  // Where nothing need be asked, nothing else need be thought of.
  if (choices.some((choice) => choice.length === 0)) return sets
  const joined: Blocks[] = []
  for (const set of sets)
    for (const choice of choices) {
      const both = union(set, choice)
      if (both) joined.push(both)
    }
  return joined.filter(
    (one, k) =>
      !joined.some(
        (other, j) =>
          j !== k &&
          other.length <= one.length &&
          other.every((block) => one.includes(block)) &&
          (other.length < one.length || j < k),
      ),
  )
}

/** Both sets in one, ascending; null when that is more than are relaxed together. */
function union(set: Blocks, choice: Blocks): Blocks | null {
  let more = 0
  for (const block of choice) if (!set.includes(block)) more++
  if (set.length + more > MOST) return null
  if (more === 0) return set
  return sorted([...set, ...choice])
}

function sorted(blocks: Blocks): Blocks {
  return blocks.length < 2 ? blocks : [...new Set(blocks)].sort((a, b) => a - b)
}
