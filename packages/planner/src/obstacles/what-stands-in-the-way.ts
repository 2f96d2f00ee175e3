import { SLOTS_PER_DAY } from '@digirooster/domain'
import type { Opened } from '../handle/opened.ts'
import { newGroupWay } from './new-group-way.ts'
import type { Obstacle, ObstacleList, ObstacleSet } from './obstacle.ts'
import { probesOf } from './probes.ts'
import { groupWays, supplyWays } from './standing-ways.ts'
import { mayWork } from './ways-in.ts'
import type { WayIn } from './ways-in.ts'

/** Everything that could give wishes of one demand line a place, and what stands in its way. */
export interface LineWays {
  /** id of the demand line */
  readonly lineId: string
  readonly list: ObstacleList
  readonly ways: readonly WayIn[]
  /** moments × places of new groups that were looked at, and groups and courses that are there */
  readonly tries: number
}

/** Sets of obstacles that each make a place impossible. */
export interface InTheWay {
  /** disjoint; each is enough on its own, and none of its obstacles can be left out; empty when a place is not impossible */
  readonly sets: readonly ObstacleSet[]
  readonly tries: number
}

/** Sets told of at most. */
const MOST_SETS = 3

/** Rules in the order in which they are left out of a set when others say enough: the plainest stay. */
const LEFT_OUT_FIRST = [
  'person-place',
  'holiday-closed',
  'laptop-class-moves',
  'laptop-class-conflict',
  'person-day-hours',
  'room-conflict',
  'opening-hours',
  'laptop-class-available',
  'devices',
  'person-conflict',
  'person-week-hours',
  'person-available',
  'wish-reach',
  'wish-dayparts',
  'series-order',
  'course-full',
  'group-full',
  'budget',
  // Money does not help where too few people are left.
  'group-size',
]

/** Lists every way in for wishes of a demand line, with the rest of the plan as it is. */
export function waysFor(opened: Opened, line: number): LineWays {
  const probes = probesOf(opened)
  const { list } = probes
  const groups = probes.all.filter(({ strand }) => strand.lines.includes(line))
  const ways = [
    ...groups.map((probe) => newGroupWay(probes, probe, line)),
    ...groupWays(probes, line),
    ...supplyWays(probes, line),
  ]
  const tries = ways.reduce(
    (sum, way) =>
      sum + (way.lessons === 0 ? 1 : way.moments.reduce((n, m) => n + m.places.length, 0)),
    0,
  )
  return { lineId: probes.placed.indexes.demand.lines[line].id, list, ways, tries }
}

/**
 * Finds small sets of obstacles that make a place for wishes impossible, by relaxing: all obstacles are in force at first;
 * one after the other is left out as long as a place stays impossible. First whole rules, then single things.
 * What is left out of the first set is asked again, without that set.
 */
export function whatStandsInTheWay({ lineId, list, ways, tries }: LineWays): InTheWay {
  const inForce = new Uint8Array(list.all.length).fill(1)
  const isImpossible = () => ways.every((way) => !mayWork(way, inForce, SLOTS_PER_DAY))
  const sets: ObstacleSet[] = []
  const gone = Uint8Array.from(list.all, (obstacle, k) =>
    isAbout(obstacle, k, lineId, ways) ? 0 : 1,
  )
  while (sets.length < MOST_SETS) {
    for (let k = 0; k < inForce.length; k++) inForce[k] = 1 - gone[k]
    if (!isImpossible()) break
    shrink(list, inForce, isImpossible)
    const set = list.all.flatMap((_, k) => (inForce[k] === 1 ? [k] : []))
    // Nothing at all stands in the way of what no moment allows.
    if (set.length === 0) break
    sets.push(set.map((k) => list.all[k]))
    for (const k of set) gone[k] = 1
  }
  return { sets, tries }
}

/** Whether an obstacle can stand in the way of these wishes: other lines have theirs in the same list. */
function isAbout(
  { kind, id }: Obstacle,
  number: number,
  lineId: string,
  ways: readonly WayIn[],
): boolean {
  if (kind === 'demand') return id === lineId
  return (
    kind === 'room' ||
    kind === 'person' ||
    kind === 'laptop-class' ||
    ways.some(({ common }) => common.includes(number))
  )
}

function shrink({ all }: ObstacleList, inForce: Uint8Array, isImpossible: () => boolean): void {
  const rules = [...new Set(all.map(({ rule }) => rule))].sort(
    (a, b) => LEFT_OUT_FIRST.indexOf(a) - LEFT_OUT_FIRST.indexOf(b),
  )
  const leaveOut = (some: readonly number[]) => {
    const those = some.filter((k) => inForce[k] === 1)
    if (those.length === 0) return
    for (const k of those) inForce[k] = 0
    if (!isImpossible()) for (const k of those) inForce[k] = 1
  }
  for (const rule of rules) leaveOut(all.flatMap((o, k) => (o.rule === rule ? [k] : [])))
  for (const rule of rules)
    for (const [k, obstacle] of all.entries()) if (obstacle.rule === rule) leaveOut([k])
}
