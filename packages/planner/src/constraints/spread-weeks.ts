import { bundleOf, dayOfActivity } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import { dayOf } from '../kernel/index.ts'
import type { GroupConstraint } from './constraint.ts'
import { dayWords } from './words.ts'

/** Sessions are spread over the weeks of the quarter; walk-ins, which nobody chooses, do not count. */
export const spreadWeeks: GroupConstraint = {
  kind: 'group',
  id: 'spread-weeks',
  level: 'soft',
  weight: 2,
  unit: 'sessions too many in a week, each one more than the one before',
  text: {
    nl: 'De sessies zijn verspreid over de weken van het kwartaal.',
    en: 'Sessions are spread over the weeks of the quarter.',
  },
  bind(quarter) {
    const { digibankOf, time, model, problem } = quarter
    const { weekOfDay, weekCount } = time
    const most = evenShares(quarter)
    return {
      bucketCount: problem.digibanken.length * weekCount,
      width: 1,
      appliesTo: (activity) => isCounted(quarter, activity),
      bucketsOf(state, activity, into) {
        if (state.start[activity] < 0) return 0
        const week = weekOfDay[dayOfActivity(quarter, state, activity)]
        into[0] = digibankOf[model.bundleOf[activity]] * weekCount + week
        return 1
      },
      // 1 + 2 + 3 + …: two weeks with one too many are better than one week with two too many.
      penalty(_, __, count, bucket) {
        const excess = Math.max(0, count - most[(bucket / weekCount) | 0])
        return (excess * (excess + 1)) / 2
      },
      explain(_, __, count, bucket) {
        const digibank = (bucket / weekCount) | 0
        const day = dayWords(time.dates[weekOfDay.indexOf(bucket % weekCount)])
        const { name } = problem.digibanken[digibank]
        return {
          nl: `${name} heeft ${count} sessies in de week van ${day.nl}. Gelijk verdeeld zijn dat er hoogstens ${most[digibank]}.`,
          en: `${name} has ${count} sessions in the week of ${day.en}. An even spread has at most ${most[digibank]}.`,
        }
      },
    }
  },
}

function isCounted(quarter: Quarter, activity: number): boolean {
  return bundleOf(quarter, activity).kind !== 'walk-in'
}

/** Per digibank: most sessions in a week when all of them are spread evenly over the weeks they can be in. */
function evenShares(quarter: Quarter): Int32Array {
  const { model, digibankOf, problem, time } = quarter
  const weeksOfDomain = new Map<number, Set<number>>()
  const weeksOf = (domain: number): Set<number> => {
    const known = weeksOfDomain.get(domain)
    if (known) return known
    const starts = Array.from(model.domains[domain])
    const weeks = new Set(starts.map((slot) => time.weekOfDay[dayOf(model, slot)]))
    weeksOfDomain.set(domain, weeks)
    return weeks
  }
  const totals = new Int32Array(problem.digibanken.length)
  const usable = problem.digibanken.map(() => new Set<number>())
  for (let a = 0; a < model.activityCount; a++) {
    if (!isCounted(quarter, a)) continue
    const digibank = digibankOf[model.bundleOf[a]]
    totals[digibank]++
    for (const week of weeksOf(model.domainOf[a])) usable[digibank].add(week)
  }
  return totals.map((total, digibank) => Math.ceil(total / Math.max(1, usable[digibank].size)))
}
