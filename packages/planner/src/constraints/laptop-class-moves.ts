import { dayOfActivity, laptopsOf } from '../compile/quarter.ts'
import type { GroupConstraint } from './constraint.ts'
import { movesOf, stretchesOf } from './laptop-stays.ts'
import { dayWords } from './words.ts'

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
    const most = Float64Array.from(classes, (c) => c.maxMovesPerWeek ?? Infinity)
    return {
      bucketCount: classes.length * weekCount,
      width: 1,
      bucketsOf(state, activity, into) {
        const laptops = laptopsOf(quarter, state, activity)
        if (state.start[activity] < 0 || laptops < 0 || most[laptops] === Infinity) return 0
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
