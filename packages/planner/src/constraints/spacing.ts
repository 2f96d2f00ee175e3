import { dayOfActivity, siteOf } from '../compile/quarter.ts'
import type { State } from '../kernel/index.ts'
import type { GroupConstraint } from './constraint.ts'
import { listWords } from './term-words.ts'
import { both, timeWords } from './words.ts'

/** An activity that is held several times is spread over days, and over wijken when asked. */
export const spacing: GroupConstraint = {
  kind: 'group',
  id: 'spacing',
  level: 'hard',
  weight: 1,
  unit: 'days too few, and wijken used twice',
  text: {
    nl: 'Tussen twee keer dezelfde activiteit liggen genoeg dagen, en de wijk verschilt als dat gevraagd is.',
    en: 'Enough days lie between two times of one activity, and the wijk differs when that is asked.',
  },
  bind(quarter) {
    const { bundleOf, bundleStart } = quarter.model
    const { activities } = quarter.problem
    const { siteWijk } = quarter.resources
    const index = new Map(activities.map((a, k) => [a.id, k]))
    const definitionOf = Int32Array.from(
      quarter.bundles,
      (b) => index.get(b.activity?.id ?? '') ?? -1,
    )
    const minDays = Int32Array.from(activities, (a) => a.spacing.minDaysBetween)
    const isSpread = Uint8Array.from(activities, (a) => (a.spacing.differentWijken ? 1 : 0))
    const wijken = [...new Set(siteWijk)]
    const wijkOfSite = Int32Array.from(siteWijk, (id) => wijken.indexOf(id))
    const shortBetween = (state: State, a: number, b: number, definition: number): number => {
      const apart = Math.abs(dayOfActivity(quarter, state, a) - dayOfActivity(quarter, state, b))
      const days = Math.max(0, minDays[definition] - apart)
      const site = siteOf(quarter, state, a)
      const isSameWijk = site >= 0 && wijkOfSite[site] === wijkOfSite[siteOf(quarter, state, b)]
      return days + (isSpread[definition] === 1 && isSameWijk ? 1 : 0)
    }
    return {
      bucketCount: activities.length,
      width: 1,
      appliesTo(activity) {
        const bundle = bundleOf[activity]
        return definitionOf[bundle] >= 0 && bundleStart[bundle] === activity
      },
      bucketsOf(state, activity, into) {
        if (state.start[activity] < 0) return 0
        into[0] = definitionOf[bundleOf[activity]]
        return 1
      },
      penalty(state, members, count, bucket) {
        let short = 0
        for (let i = 0; i < count; i++)
          for (let j = i + 1; j < count; j++)
            short += shortBetween(state, members[i], members[j], bucket)
        return short
      },
      explain(state, members, count, bucket) {
        const title = both(activities[bucket].title)
        const when = listWords(
          Array.from(members.subarray(0, count), (a) => timeWords(quarter, state.start[a])),
        )
        const days = minDays[bucket]
        const isWijk = isSpread[bucket] === 1
        const nl = [
          days > 0 ? `minstens ${days} ${days === 1 ? 'dag' : 'dagen'} ertussen` : [],
          isWijk ? 'telkens een andere wijk' : [],
        ]
        const en = [
          days > 0 ? `at least ${days} ${days === 1 ? 'day' : 'days'} between` : [],
          isWijk ? 'another wijk each time' : [],
        ]
        return {
          nl: `“${title.nl}” is ${when.nl}. Gevraagd: ${nl.flat().join(' en ')}.`,
          en: `“${title.en}” is ${when.en}. Asked: ${en.flat().join(' and ')}.`,
        }
      },
    }
  },
}
