import { SLOT_MINUTES } from '@digirooster/domain'
import type { SumConstraint } from './constraint.ts'
import { hasPeople, mostPeople, personMinutes } from './person-minutes.ts'
import { dayWords, minuteWords } from './words.ts'

/** A person does not give more hours a day than agreed. */
export const personDayHours: SumConstraint = {
  kind: 'sum',
  id: 'person-day-hours',
  level: 'hard',
  weight: 1,
  unit: 'quarter-hours too many',
  text: {
    nl: 'Iemand doet op één dag niet meer uren dan afgesproken.',
    en: 'A person does not do more hours a day than agreed.',
  },
  scope: 'activity',
  bind(quarter) {
    const { people } = quarter.resources
    const { dayCount, dates } = quarter.time
    const days = Int32Array.from({ length: dayCount }, (_, day) => day)
    const most = Int32Array.from(people, (p) => p.maxMinutesPerDay)
    return {
      bucketCount: people.length * dayCount,
      width: mostPeople(quarter),
      appliesTo: (activity) => hasPeople(quarter, activity),
      terms: (state, activity, buckets, amounts) =>
        personMinutes(quarter, state, activity, days, dayCount, buckets, amounts),
      penalty: (sum, bucket) =>
        Math.max(0, Math.ceil((sum - most[(bucket / dayCount) | 0]) / SLOT_MINUTES)),
      explain(sum, bucket) {
        const person = (bucket / dayCount) | 0
        const day = dayWords(dates[bucket % dayCount])
        const [long, longest] = [minuteWords(sum), minuteWords(most[person])]
        return {
          nl: `${people[person].id} geeft ${long.nl} les of hulp op ${day.nl}. Afgesproken is hoogstens ${longest.nl}.`,
          en: `${people[person].id} teaches or helps for ${long.en} on ${day.en}. At most ${longest.en} is agreed.`,
        }
      },
    }
  },
}
