import { dayOfActivity, PEOPLE } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import { dayOf } from '../kernel/index.ts'
import type { SumConstraint } from './constraint.ts'
import { hasPeople, mostPeople } from './person-minutes.ts'
import { dayWords } from './words.ts'

/** Weeks over which the sessions of a volunteer are counted, so that nobody has them all. */
const VOLUNTEER_WEEKS = 2

/**
 * Nobody does much more than those who could do it too: volunteers in two weeks, others in the quarter.
 * Capacity without a name is divided by its provider and does not count.
 */
export const evenWorkload: SumConstraint = {
  kind: 'sum',
  scope: 'activity',
  id: 'even-workload',
  level: 'soft',
  weight: 1,
  unit: 'sessions above the fair share, each one more than the one before',
  text: {
    nl: 'Mensen die hetzelfde werk doen, hebben ongeveer evenveel sessies.',
    en: 'People who do the same work have about as many sessions.',
  },
  bind(quarter) {
    const { roleStart } = quarter.model
    const { people, personBase } = quarter.resources
    const { weekOfDay, dates, weekCount } = quarter.time
    const periods = Math.ceil(weekCount / VOLUNTEER_WEEKS)
    const periodOf = (person: number, day: number) =>
      people[person].volunteer ? (weekOfDay[day] / VOLUNTEER_WEEKS) | 0 : 0
    const isNamed = Uint8Array.from(people, (p) => (p.named ? 1 : 0))
    const most = fairShares(quarter, periods, periodOf)
    return {
      bucketCount: people.length * periods,
      width: mostPeople(quarter),
      appliesTo: (activity) => hasPeople(quarter, activity),
      terms(state, activity, buckets, amounts) {
        if (state.start[activity] < 0) return 0
        const day = dayOfActivity(quarter, state, activity)
        let count = 0
        for (let k = roleStart[activity] + PEOPLE; k < roleStart[activity + 1]; k++) {
          const person = state.resource[k] - personBase
          // An empty role is nobody (undefined), capacity without a name is 0.
          if (isNamed[person] !== 1) continue
          const bucket = person * periods + periodOf(person, day)
          let isNew = true
          for (let i = 0; i < count; i++) if (buckets[i] === bucket) isNew = false
          if (!isNew) continue
          buckets[count] = bucket
          amounts[count] = 1
          count++
        }
        return count
      },
      // 1 + 2 + 3 + …: two people with one too many are better than one with two too many.
      penalty(sum, bucket) {
        const excess = Math.max(0, sum - most[bucket])
        return (excess * (excess + 1)) / 2
      },
      explain(sum, bucket) {
        const { id, volunteer } = people[(bucket / periods) | 0]
        const monday = dayWords(dates[weekOfDay.indexOf((bucket % periods) * VOLUNTEER_WEEKS)])
        const when = volunteer
          ? {
              nl: `in de ${VOLUNTEER_WEEKS} weken vanaf ${monday.nl}`,
              en: `in the ${VOLUNTEER_WEEKS} weeks from ${monday.en}`,
            }
          : { nl: 'in dit kwartaal', en: 'in this quarter' }
        return {
          nl: `${id} heeft ${sum} sessies ${when.nl}. Eerlijk verdeeld zijn dat er hoogstens ${most[bucket]}.`,
          en: `${id} has ${sum} sessions ${when.en}. A fair share is at most ${most[bucket]}.`,
        }
      },
    }
  },
}

/**
 * Per person × period: most sessions when every session is divided evenly over all who could do it. A start that
 * is given counts in its period and for those who are free then; another one is spread over all periods.
 */
function fairShares(
  quarter: Quarter,
  periods: number,
  periodOf: (person: number, day: number) => number,
): Int32Array {
  const { model, resources } = quarter
  const { personBase, people, freeRun } = resources
  const expected = new Float64Array(people.length * periods)
  const timesOfList = new Map<number, number>()
  for (let a = 0; a < model.activityCount; a++) {
    const starts = model.domains[model.domainOf[a]]
    for (let k = model.roleStart[a] + PEOPLE; k < model.roleStart[a + 1]; k++) {
      if (starts.length !== 1) {
        const list = model.candidatesOf[k]
        timesOfList.set(list, (timesOfList.get(list) ?? 0) + 1)
        continue
      }
      const free = model.candidates[model.candidatesOf[k]].filter(
        (resource) => freeRun[resource][starts[0]] >= model.duration[a],
      )
      const day = dayOf(model, starts[0])
      for (const resource of free) {
        const person = resource - personBase
        expected[person * periods + periodOf(person, day)] += 1 / free.length
      }
    }
  }
  for (const [list, times] of timesOfList)
    for (const resource of model.candidates[list]) {
      const person = resource - personBase
      const share = times / model.candidates[list].length
      const spread = people[person].volunteer ? periods : 1
      for (let period = 0; period < spread; period++)
        expected[person * periods + period] += share / spread
    }
  return Int32Array.from(expected, (sessions) => Math.max(1, Math.ceil(sessions - 1e-9)))
}
