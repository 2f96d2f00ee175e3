import { bundleOf, dayOfActivity, siteOf } from '../compile/quarter.ts'
import type { GroupConstraint } from './constraint.ts'
import { dayWords } from './words.ts'

/** Course sessions in one wijk on one day that nobody minds. */
const MOST = 2

/** Courses are spread over the wijken: not all of a day in one of them. */
export const spreadWijken: GroupConstraint = {
  kind: 'group',
  id: 'spread-wijken',
  level: 'soft',
  weight: 2,
  unit: 'lessons too many in a wijk on a day',
  text: {
    nl: `Een wijk heeft hoogstens ${MOST} lessen op één dag.`,
    en: `A neighbourhood has at most ${MOST} lessons a day.`,
  },
  bind(quarter) {
    const { dayCount } = quarter.model
    const wijken = quarter.problem.digibanken.flatMap((digibank) => digibank.wijken)
    const wijkOfSite = Int32Array.from(quarter.resources.siteWijk, (id) =>
      wijken.findIndex((wijk) => wijk.id === id),
    )
    return {
      bucketCount: wijken.length * dayCount,
      width: 1,
      appliesTo: (activity) => bundleOf(quarter, activity).kind === 'course',
      bucketsOf(state, activity, into) {
        const wijk = wijkOfSite[siteOf(quarter, state, activity)] ?? -1
        if (state.start[activity] < 0 || wijk < 0) return 0
        into[0] = wijk * dayCount + dayOfActivity(quarter, state, activity)
        return 1
      },
      penalty: (_, __, count) => Math.max(0, count - MOST),
      explain(_, __, count, bucket) {
        const { name } = wijken[(bucket / dayCount) | 0]
        const day = dayWords(quarter.time.dates[bucket % dayCount])
        return {
          nl: `${name} heeft ${count} lessen op ${day.nl}; liefst zijn dat er hoogstens ${MOST}.`,
          en: `${name} has ${count} lessons on ${day.en}; at most ${MOST} is better.`,
        }
      },
    }
  },
}
