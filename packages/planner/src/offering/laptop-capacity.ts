import { SLOTS_PER_DAY } from '@digirooster/domain'
import type { Indexes } from '../compile/compile.ts'
import { ANY_DAYPART } from '../compile/demand-index.ts'
import { slotsOf } from '../compile/time-index.ts'
import { dayMinutes, minutesIn } from './capacity.ts'
import { laptopsCome } from '../compile/laptops-come.ts'

/** No site: laptops are away from home there. */
const AWAY = -2

/**
 * Minutes of sessions that all laptop classes together can serve, by parts of the week in which they
 * start: while they are lent out, with the time to come and to go, and moved no oftener than allowed.
 */
export function laptopMinutes(
  indexes: Indexes,
  lengths: readonly number[],
): (mask: number) => number {
  const { resources, time } = indexes
  const slots = slotsOf(Math.min(...lengths))
  const classes = resources.classes.map((set, l) => {
    const run = resources.freeRun[resources.classBase + l]
    const home = resources.homeSite[l]
    const site = home >= 0 ? home : AWAY
    const starts: number[] = []
    for (let slot = 0; slot < time.dayCount * SLOTS_PER_DAY; slot++)
      if (laptopsCome(resources, run, l, site, slot, slots)) starts.push(slot)
    // At home laptops serve without a move.
    const most = home >= 0 ? Infinity : (set.maxMovesPerWeek ?? Infinity)
    const perWeek = most === Infinity ? most : minutesOfMoves(indexes, run, starts, lengths, most)
    return { minutes: dayMinutes(time, starts, lengths), perWeek }
  })
  return (mask) =>
    classes.reduce((sum, { minutes, perWeek }) => sum + minutesIn(time, minutes, mask, perWeek), 0)
}

/** Minutes per week when laptops move only so often: those of the best stretches, as each stretch takes a move. */
function minutesOfMoves(
  { time }: Indexes,
  run: Int16Array,
  starts: readonly number[],
  lengths: readonly number[],
  most: number,
): Float64Array {
  const weeks: number[][] = Array.from({ length: time.weekCount }, () => [])
  const weekOf = (slot: number) => time.weekOfDay[(slot / SLOTS_PER_DAY) | 0]
  for (let from = 0; from < starts.length;) {
    let to = from + 1
    while (
      to < starts.length &&
      weekOf(starts[to]) === weekOf(starts[from]) &&
      isOneStretch(run, starts[to - 1], starts[to])
    )
      to++
    const minutes = dayMinutes(time, starts.slice(from, to), lengths)
    weeks[weekOf(starts[from])].push(minutesIn(time, minutes, ANY_DAYPART))
    from = to
  }
  return Float64Array.from(weeks, (stretches) =>
    stretches
      .sort((a, b) => b - a)
      .slice(0, most)
      .reduce((sum, minutes) => sum + minutes, 0),
  )
}

function isOneStretch(run: Int16Array, from: number, to: number): boolean {
  for (let slot = from; slot <= to; slot++) if (!(run[slot] > 0)) return false
  return true
}
