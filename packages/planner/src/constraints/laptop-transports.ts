import { dayOfActivity, laptopsOf, LAPTOPS } from '../compile/quarter.ts'
import type { GroupConstraint } from './constraint.ts'
import { movesOf, stretchesOf } from './laptop-stays.ts'
import { dayWords } from './words.ts'

/** Laptop classes are driven around little: whoever lends them pays each trip there and back. */
export const laptopTransports: GroupConstraint = {
  kind: 'group',
  id: 'laptop-transports',
  level: 'soft',
  weight: 10,
  unit: 'trips there and back',
  text: {
    nl: 'Een laptopklas wordt zo weinig mogelijk vervoerd.',
    en: 'A laptop class is moved as little as possible.',
  },
  bind(quarter) {
    const { weekCount, weekOfDay, dates } = quarter.time
    const { roleStart, candidatesOf, candidates } = quarter.model
    const { classes } = quarter.resources
    const stretches = stretchesOf(quarter)
    return {
      bucketCount: classes.length * weekCount,
      width: 1,
      appliesTo: (activity) => candidates[candidatesOf[roleStart[activity] + LAPTOPS]].length > 0,
      bucketsOf(state, activity, into) {
        const laptops = laptopsOf(quarter, state, activity)
        if (state.start[activity] < 0 || laptops < 0) return 0
        into[0] = laptops * weekCount + weekOfDay[dayOfActivity(quarter, state, activity)]
        return 1
      },
      penalty: (state, members, count, bucket) =>
        movesOf(quarter, state, stretches.start[(bucket / weekCount) | 0], members, count),
      explain(_state, _members, _count, bucket, penalty) {
        const { name } = classes[(bucket / weekCount) | 0]
        const monday = dayWords(dates[weekOfDay.indexOf(bucket % weekCount)])
        return {
          nl: `${name} gaat ${penalty} keer heen en terug in de week van ${monday.nl}.`,
          en: `${name} goes there and back ${penalty === 1 ? 'once' : `${penalty} times`} in the week of ${monday.en}.`,
        }
      },
    }
  },
}
