import { SLOT_MINUTES } from '@digirooster/domain'
import type { Person } from '@digirooster/domain'
import type { Quarter } from '../compile/quarter.ts'
import type { SumConstraint } from './constraint.ts'
import { hasPeople, mostPeople, personMinutes } from './person-minutes.ts'
import { dayWords, minuteWords } from './words.ts'

/** A person does not give more hours a week than agreed, and some are kept for late requests. */
export const personWeekHours: SumConstraint = {
  kind: 'sum',
  id: 'person-week-hours',
  level: 'hard',
  weight: 1,
  unit: 'quarter-hours too many',
  text: {
    nl: 'Iemand doet in één week niet meer uren dan afgesproken, min de uren in reserve.',
    en: 'A person does not do more hours a week than agreed, less the hours in reserve.',
  },
  scope: 'activity',
  bind(quarter) {
    const { people } = quarter.resources
    const { weekCount, weekOfDay, dates } = quarter.time
    const most = Int32Array.from(people, (p) =>
      Math.floor(p.maxMinutesPerWeek * (1 - timeShareOf(quarter, p)) + 1e-6),
    )
    return {
      bucketCount: people.length * weekCount,
      width: mostPeople(quarter),
      appliesTo: (activity) => hasPeople(quarter, activity),
      terms: (state, activity, buckets, amounts) =>
        personMinutes(quarter, state, activity, weekOfDay, weekCount, buckets, amounts),
      penalty: (sum, bucket) =>
        Math.max(0, Math.ceil((sum - most[(bucket / weekCount) | 0]) / SLOT_MINUTES)),
      explain(sum, bucket) {
        const person = (bucket / weekCount) | 0
        const first = dayWords(dates[weekOfDay.indexOf(bucket % weekCount)])
        const [long, longest] = [minuteWords(sum), minuteWords(most[person])]
        return {
          nl: `${people[person].id} geeft ${long.nl} les of hulp in de week van ${first.nl}. Hoogstens ${longest.nl} kan.`,
          en: `${people[person].id} teaches or helps for ${long.en} in the week of ${first.en}. At most ${longest.en} is possible.`,
        }
      },
    }
  },
}

/** Share of hours kept for late requests, of the first digibank that a person serves. */
function timeShareOf({ problem }: Quarter, { usableBy, employerId }: Person): number {
  const employer = problem.organisations.find((o) => o.id === employerId)
  const first = usableBy[0] ?? employer?.digibankIds[0]
  const digibank = problem.digibanken.find((d) => d.id === first) ?? problem.digibanken[0]
  return digibank.policy.reserve.timeShare
}
