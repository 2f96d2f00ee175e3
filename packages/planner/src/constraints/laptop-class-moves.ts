import { dayOfActivity, laptopsOf, siteOf } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import type { State } from '../kernel/index.ts'
import type { GroupConstraint } from './constraint.ts'
import { isAway, sessionBefore, stretchesOf } from './laptop-stays.ts'
import { dayWords } from './words.ts'

const NO_LIMIT = 2 ** 31 - 1

/** A laptop class moves only so many times a week. */
export const laptopClassMoves: GroupConstraint = {
  kind: 'group',
  id: 'laptop-class-moves',
  level: 'hard',
  weight: 1,
  unit: 'moves too many',
  text: {
    nl: 'Een laptopklas verhuist niet vaker per week dan haar eigenaar wil.',
    en: 'A laptop class does not move more often a week than its owner wants.',
  },
  bind(quarter) {
    const { weekCount, weekOfDay, dates } = quarter.time
    const { classes } = quarter.resources
    const stretches = stretchesOf(quarter)
    const most = Int32Array.from(classes, (c) => c.maxMovesPerWeek ?? NO_LIMIT)
    return {
      bucketCount: classes.length * weekCount,
      width: 1,
      bucketsOf(state, activity, into) {
        const laptops = laptopsOf(quarter, state, activity)
        if (state.start[activity] < 0 || laptops < 0 || most[laptops] === NO_LIMIT) return 0
        into[0] = laptops * weekCount + weekOfDay[dayOfActivity(quarter, state, activity)]
        return 1
      },
      penalty(state, members, count, bucket) {
        const laptops = (bucket / weekCount) | 0
        const moves = movesOf(quarter, state, stretches.start[laptops], members, count)
        return Math.max(0, moves - most[laptops])
      },
      explain(_state, _members, _count, bucket, penalty) {
        const laptops = (bucket / weekCount) | 0
        const { name } = classes[laptops]
        const monday = dayWords(dates[weekOfDay.indexOf(bucket % weekCount)])
        const moves = penalty + most[laptops]
        return {
          nl: `${name} verhuist ${moves} keer in de week van ${monday.nl}. Er mag ${most[laptops]} keer.`,
          en: `${name} moves ${moves} times in the week of ${monday.en}. The most is ${most[laptops]}.`,
        }
      },
    }
  },
}

/** Counts the rows of sessions at one place, within one stretch, that are not at home. */
function movesOf(
  quarter: Quarter,
  state: State,
  stretch: Int32Array,
  members: Int32Array,
  count: number,
): number {
  let moves = 0
  for (let i = 0; i < count; i++) {
    const a = members[i]
    if (!isAway(quarter, state, a)) continue
    const before = sessionBefore(state, stretch, members, count, a)
    if (before < 0 || siteOf(quarter, state, before) !== siteOf(quarter, state, a)) moves++
  }
  return moves
}
