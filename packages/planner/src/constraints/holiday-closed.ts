import { dayOfActivity, siteOf, stanceAt } from '../compile/quarter.ts'
import type { UnaryConstraint } from './constraint.ts'
import { sessionWords } from './words.ts'

const CLOSED = 2

/** Nothing is held on a holiday on which the activity, the walk-in or else the place stays closed. */
export const holidayClosed: UnaryConstraint = {
  kind: 'unary',
  id: 'holiday-closed',
  level: 'hard',
  weight: 1,
  unit: 'sessions on a closed holiday',
  text: {
    nl: 'Er is niets op feestdagen en vakantiedagen waarop de plaats gesloten is.',
    en: 'Nothing is held on holidays on which the place is closed.',
  },
  scope: 'activity',
  bind(quarter) {
    const { bundleOf } = quarter.model
    const { placeOfSite } = quarter.resources
    return {
      penalty(state, activity) {
        if (state.start[activity] < 0) return 0
        const site = siteOf(quarter, state, activity)
        const day = dayOfActivity(quarter, state, activity)
        const place = placeOfSite[site] ?? -1
        return stanceAt(quarter, bundleOf[activity], place, day) === CLOSED ? 1 : 0
      },
      explain(state, activity) {
        const said = sessionWords(quarter, state, activity)
        const place = quarter.problem.digipunten[placeOfSite[siteOf(quarter, state, activity)]]
        return quarter.policyOfBundle[bundleOf[activity]] >= 0
          ? {
              nl: `${said.nl}: op die feestdag of vakantiedag gaat het niet door.`,
              en: `${said.en}: it is not held on that holiday.`,
            }
          : {
              nl: `${said.nl}: ${place.name} is dicht op die feestdag of vakantiedag.`,
              en: `${said.en}: ${place.name} is closed on that holiday.`,
            }
      },
    }
  },
}
