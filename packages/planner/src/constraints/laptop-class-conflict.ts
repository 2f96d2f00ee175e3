import { dayOfActivity, endOf, laptopsOf, siteOf } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import { slotsOf } from '../compile/time-index.ts'
import type { State } from '../kernel/index.ts'
import type { GroupConstraint } from './constraint.ts'
import { isAway, isLast, sessionBefore, stretchesOf } from './laptop-stays.ts'
import { lengthWords, sessionWords } from './words.ts'

/** A laptop class is in one place at a time; packing, driving and setting up take time. */
export const laptopClassConflict: GroupConstraint = {
  kind: 'group',
  id: 'laptop-class-conflict',
  level: 'hard',
  weight: 1,
  unit: 'quarter-hours short',
  text: {
    nl: 'Een laptopklas is maar op één plaats tegelijk, en heeft tijd nodig om te verhuizen.',
    en: 'A laptop class is in one place at a time, and needs time to move.',
  },
  bind(quarter) {
    const { dayCount } = quarter.model
    const { classes } = quarter.resources
    const stretches = stretchesOf(quarter)
    const moving = timesOf(quarter, (c) => c.packMinutes + c.transportMinutes + c.setupMinutes)
    const arriving = timesOf(quarter, (c) => c.transportMinutes + c.setupMinutes)
    const leaving = timesOf(quarter, (c) => c.packMinutes + c.transportMinutes)
    return {
      bucketCount: classes.length * dayCount,
      width: 1,
      bucketsOf(state, activity, into) {
        const laptops = laptopsOf(quarter, state, activity)
        if (state.start[activity] < 0 || laptops < 0) return 0
        into[0] = laptops * dayCount + dayOfActivity(quarter, state, activity)
        return 1
      },
      penalty(state, members, count, bucket) {
        const laptops = (bucket / dayCount) | 0
        const from = stretches.start[laptops]
        const to = stretches.end[laptops]
        let short = 0
        for (let i = 0; i < count; i++) {
          const a = members[i]
          for (let j = i + 1; j < count; j++)
            short += shortBetween(quarter, state, a, members[j], moving[laptops])
          const start = state.start[a]
          if (!(from[start] >= 0) || !isAway(quarter, state, a)) continue
          if (sessionBefore(state, from, members, count, a) < 0)
            short += Math.max(0, from[start] + arriving[laptops] - start)
          if (isLast(quarter, state, from, members, count, a))
            short += Math.max(0, endOf(quarter, state, a) + leaving[laptops] - to[start])
        }
        return short
      },
      explain(state, members, count, bucket, penalty) {
        const { name } = classes[(bucket / dayCount) | 0]
        const said = Array.from(members.subarray(0, count), (a) => sessionWords(quarter, state, a))
        const long = lengthWords(penalty)
        return {
          nl: `${name} heeft ${long.nl} te weinig om te verhuizen: ${said.map((s) => s.nl).join(' en ')}.`,
          en: `${name} has ${long.en} too little to move: ${said.map((s) => s.en).join(' and ')}.`,
        }
      },
    }
  },
}

type LaptopClass = Quarter['resources']['classes'][number]

function timesOf(quarter: Quarter, minutes: (laptops: LaptopClass) => number): Int32Array {
  return Int32Array.from(quarter.resources.classes, (c) => slotsOf(minutes(c)))
}

/** Quarter-hours by which two sessions overlap, or lack to move the laptops between their places. */
function shortBetween(
  quarter: Quarter,
  state: State,
  a: number,
  b: number,
  moving: number,
): number {
  const isSamePlace = siteOf(quarter, state, a) === siteOf(quarter, state, b)
  const gap =
    Math.max(state.start[a], state.start[b]) -
    Math.min(endOf(quarter, state, a), endOf(quarter, state, b))
  return Math.max(0, (isSamePlace ? 0 : moving) - gap)
}
