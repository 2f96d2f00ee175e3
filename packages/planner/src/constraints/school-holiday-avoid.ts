import { holidayStance } from '@digirooster/domain'
import type { Bilingual } from '@digirooster/domain'
import { dayOfActivity, LAPTOPS, siteOf, stanceAt } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import type { State } from '../kernel/index.ts'
import type { UnaryConstraint } from './constraint.ts'
import { listWords } from './term-words.ts'
import { both, sessionWords } from './words.ts'

const AVOID = 1

const THIS_ACTIVITY: Bilingual = { nl: 'deze activiteit', en: 'this activity' }

/** Nothing is held on a holiday on which the place, the laptops or somebody needed would rather not. */
export const schoolHolidayAvoid: UnaryConstraint = {
  kind: 'unary',
  scope: 'activity',
  id: 'school-holiday-avoid',
  level: 'soft',
  weight: 20,
  unit: 'places, laptop classes and people who would rather not on that day',
  text: {
    nl: 'Op feestdagen en vakantiedagen is er niets bij wie dan liever niets heeft.',
    en: 'On holidays nothing is held with those who would rather not.',
  },
  bind(quarter) {
    const { bundleOf, roleStart } = quarter.model
    const { dayCount } = quarter.time
    const { placeOfSite } = quarter.resources
    const avoids = ownHolidays(quarter)
    const placeAvoids = (state: State, activity: number): boolean => {
      const bundle = bundleOf[activity]
      // Walk-ins are where and when they are: only who helps there is chosen.
      if (quarter.bundles[bundle].kind === 'walk-in') return false
      const place = placeOfSite[siteOf(quarter, state, activity)] ?? -1
      return stanceAt(quarter, bundle, place, dayOfActivity(quarter, state, activity)) === AVOID
    }
    return {
      penalty(state, activity) {
        if (state.start[activity] < 0) return 0
        const day = dayOfActivity(quarter, state, activity)
        let count = placeAvoids(state, activity) ? 1 : 0
        for (let k = roleStart[activity] + LAPTOPS; k < roleStart[activity + 1]; k++)
          if (state.resource[k] >= 0) count += avoids[state.resource[k] * dayCount + day]
        return count
      },
      explain(state, activity) {
        const { classBase, personBase, classes, people } = quarter.resources
        const said = sessionWords(quarter, state, activity)
        const day = dayOfActivity(quarter, state, activity)
        const isOwn = quarter.policyOfBundle[bundleOf[activity]] >= 0
        const place = quarter.problem.digipunten[placeOfSite[siteOf(quarter, state, activity)]]
        const there = isOwn ? THIS_ACTIVITY : both({ nl: place?.name ?? '' })
        const others = Array.from(
          state.resource.subarray(roleStart[activity] + LAPTOPS, roleStart[activity + 1]),
        )
          .filter((resource) => avoids[resource * dayCount + day] === 1)
          .map((r) => (r < personBase ? classes[r - classBase].name : people[r - personBase].id))
          .map((name) => both({ nl: name }))
        const who = listWords(placeAvoids(state, activity) ? [there, ...others] : others)
        return {
          nl: `${said.nl}: een feestdag of vakantiedag. Liever niet dan: ${who.nl}.`,
          en: `${said.en}: a holiday. Rather not then: ${who.en}.`,
        }
      },
    }
  },
}

/** Per resource × day: 1 when a laptop class or a person would rather not; rooms follow their place. */
function ownHolidays({ resources, time }: Quarter): Uint8Array {
  const avoids = new Uint8Array(resources.count * time.dayCount)
  const known = new Map<string, Uint8Array>()
  for (const [n, { holidays }] of [...resources.classes, ...resources.people].entries()) {
    const key = JSON.stringify(holidays)
    const days =
      known.get(key) ??
      Uint8Array.from(time.dates, (date) => (holidayStance(holidays, date) === 'avoid' ? 1 : 0))
    known.set(key, days)
    avoids.set(days, (resources.classBase + n) * time.dayCount)
  }
  return avoids
}
