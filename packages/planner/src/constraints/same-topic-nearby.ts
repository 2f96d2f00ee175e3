import type { Bilingual } from '@digirooster/domain'
import { dayOfActivity, siteOf } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import type { State } from '../kernel/index.ts'
import type { GroupConstraint } from './constraint.ts'
import { nearSites } from './near-sites.ts'
import { listWords, topicWords } from './term-words.ts'
import { both, dayWords } from './words.ts'

/** Two groups of one digibank on the same topic are not on one day in near places. */
export const sameTopicNearby: GroupConstraint = {
  kind: 'group',
  id: 'same-topic-nearby',
  level: 'soft',
  weight: 4,
  unit: 'pairs of lessons',
  text: {
    nl: 'Op één dag is er in de buurt geen tweede les over hetzelfde onderwerp.',
    en: 'There is no second lesson on the same topic nearby on one day.',
  },
  bind(quarter) {
    const { dayCount } = quarter.model
    const { placeOfSite } = quarter.resources
    const subjects = subjectsOf(quarter)
    const isNear = nearSites(quarter)
    return {
      bucketCount: subjects.topics.length * dayCount,
      width: 1,
      appliesTo: (activity) => subjects.ofBundle[quarter.model.bundleOf[activity]] >= 0,
      bucketsOf(state, activity, into) {
        if (state.start[activity] < 0 || siteOf(quarter, state, activity) < 0) return 0
        const subject = subjects.ofBundle[quarter.model.bundleOf[activity]]
        into[0] = subject * dayCount + dayOfActivity(quarter, state, activity)
        return 1
      },
      penalty(state, members, count) {
        let pairs = 0
        for (let i = 0; i < count; i++)
          for (let j = i + 1; j < count; j++)
            if (isPair(quarter, state, members[i], members[j], isNear)) pairs++
        return pairs
      },
      explain(state, members, count, bucket) {
        const list = Array.from(members.subarray(0, count))
        const paired = list.filter((a) => list.some((b) => isPair(quarter, state, a, b, isNear)))
        const places = new Set(paired.map((a) => placeOfSite[siteOf(quarter, state, a)]))
        const names = listWords(
          [...places].map((place) => both({ nl: quarter.problem.digipunten[place].name })),
        )
        const topic = subjects.topics[(bucket / dayCount) | 0]
        const day = dayWords(quarter.time.dates[bucket % dayCount])
        return {
          nl: `Op ${day.nl} zijn er ${paired.length} lessen over “${topic.nl}” dicht bij elkaar: ${names.nl}.`,
          en: `On ${day.en} there are ${paired.length} lessons on “${topic.en}” near each other: ${names.en}.`,
        }
      },
    }
  },
}

/** Whether two sessions are of different groups in near places. */
function isPair(
  quarter: Quarter,
  state: State,
  a: number,
  b: number,
  isNear: readonly Uint8Array[],
): boolean {
  const { bundleOf: bundle } = quarter.model
  if (bundle[a] === bundle[b]) return false
  const { siteCount } = quarter.demand
  const at = siteOf(quarter, state, a) * siteCount + siteOf(quarter, state, b)
  return isNear[quarter.digibankOf[bundle[a]]][at] === 1
}

/** Topics that courses of each digibank teach; others never share a day. */
function subjectsOf(quarter: Quarter) {
  const keys = new Map<string, number>()
  const topics: Bilingual[] = []
  const ofBundle = Int32Array.from(quarter.bundles, ({ course, digibankId }) => {
    if (!course) return -1
    const key = `${digibankId} ${course.topicId}`
    const known = keys.get(key)
    if (known !== undefined) return known
    topics.push(topicWords(quarter, course.topicId))
    keys.set(key, topics.length - 1)
    return topics.length - 1
  })
  return { topics, ofBundle }
}
