import { endOf, dayOfActivity } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import type { State } from '../kernel/index.ts'
import type { UnaryConstraint } from './constraint.ts'
import { sessionWords } from './words.ts'

/** Lessons of a series follow each other, with neither too few nor too many days between. */
export const seriesOrder: UnaryConstraint = {
  kind: 'unary',
  id: 'series-order',
  level: 'hard',
  weight: 1,
  unit: 'days too few or too many',
  text: {
    nl: 'De lessen van een reeks volgen elkaar op, met genoeg maar niet te veel dagen ertussen.',
    en: 'Lessons of a series follow each other, with enough but not too many days between.',
  },
  scope: 'bundle',
  bind(quarter) {
    const { bundleStart } = quarter.model
    return {
      appliesTo: (bundle) => quarter.bundles[bundle].sessionIds.length > 1,
      penalty(state, bundle) {
        let off = 0
        for (let a = bundleStart[bundle] + 1; a < bundleStart[bundle + 1]; a++)
          off += daysOff(quarter, state, bundle, a)
        return off
      },
      explain(state, bundle) {
        const { minDays, maxDays, sessionIds } = quarter.bundles[bundle]
        const wrong = sessionIds
          .map((_, k) => bundleStart[bundle] + k)
          .slice(1)
          .filter((a) => daysOff(quarter, state, bundle, a) > 0)
        const said = wrong.map((a) => {
          const words = sessionWords(quarter, state, a)
          const days = gap(quarter, state, a)
          if (days <= 0)
            return {
              nl: `${words.nl}: dat is niet na de vorige les.`,
              en: `${words.en}: that is not after the lesson before.`,
            }
          return {
            nl: `${words.nl}: ${days} ${days === 1 ? 'dag' : 'dagen'} na de vorige les. Het moeten er ${minDays} tot ${maxDays} zijn.`,
            en: `${words.en}: ${days} ${days === 1 ? 'day' : 'days'} after the lesson before. It must be ${minDays} to ${maxDays}.`,
          }
        })
        return { nl: said.map((s) => s.nl).join(' '), en: said.map((s) => s.en).join(' ') }
      },
    }
  },
}

/** Days by which a session is too soon or too late after the one before; an order that is reversed counts more. */
function daysOff(quarter: Quarter, state: State, bundle: number, activity: number): number {
  if (state.start[activity] < 0 || state.start[activity - 1] < 0) return 0
  const { minDays, maxDays } = quarter.bundles[bundle]
  const days = gap(quarter, state, activity)
  const isTooSoonInDay =
    days === 0 && state.start[activity] < endOf(quarter, state, activity - 1) ? 1 : 0
  return Math.max(0, minDays - days, days - maxDays) + isTooSoonInDay
}

/** Days from the session before; negative when the order is reversed. */
function gap(quarter: Quarter, state: State, activity: number): number {
  return dayOfActivity(quarter, state, activity) - dayOfActivity(quarter, state, activity - 1)
}
