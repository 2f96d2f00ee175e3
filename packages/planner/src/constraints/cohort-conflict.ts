import { dayOfActivity, endOf } from '../compile/quarter.ts'
import type { GroupConstraint } from './constraint.ts'
import { lengthWords, sessionWords } from './words.ts'

/** A named group of people is in one session at a time. */
export const cohortConflict: GroupConstraint = {
  kind: 'group',
  id: 'cohort-conflict',
  level: 'hard',
  weight: 1,
  unit: 'quarter-hours of overlap',
  text: {
    nl: 'Een vaste groep is maar in één sessie tegelijk.',
    en: 'A named group is in one session at a time.',
  },
  bind(quarter) {
    const { dayCount, bundleOf } = quarter.model
    const cohorts = [...new Set(quarter.bundles.flatMap((b) => b.activity?.cohort?.id ?? []))]
    const cohortOf = Int32Array.from(quarter.bundles, (b) =>
      cohorts.indexOf(b.activity?.cohort?.id ?? ''),
    )
    return {
      bucketCount: cohorts.length * dayCount,
      width: 1,
      appliesTo: (activity) => cohortOf[bundleOf[activity]] >= 0,
      bucketsOf(state, activity, into) {
        const cohort = cohortOf[bundleOf[activity]]
        if (state.start[activity] < 0) return 0
        into[0] = cohort * dayCount + dayOfActivity(quarter, state, activity)
        return 1
      },
      penalty(state, members, count) {
        let overlap = 0
        for (let i = 0; i < count; i++)
          for (let j = i + 1; j < count; j++) {
            const a = members[i]
            const b = members[j]
            const end = Math.min(endOf(quarter, state, a), endOf(quarter, state, b))
            overlap += Math.max(0, end - Math.max(state.start[a], state.start[b]))
          }
        return overlap
      },
      explain(state, members, count, bucket, penalty) {
        const cohort = cohorts[(bucket / dayCount) | 0]
        const said = Array.from(members.subarray(0, count), (a) => sessionWords(quarter, state, a))
        const long = lengthWords(penalty)
        return {
          nl: `Groep ${cohort} zit ${long.nl} in twee sessies tegelijk: ${said.map((s) => s.nl).join(' en ')}.`,
          en: `Group ${cohort} is in two sessions at once for ${long.en}: ${said.map((s) => s.en).join(' and ')}.`,
        }
      },
    }
  },
}
