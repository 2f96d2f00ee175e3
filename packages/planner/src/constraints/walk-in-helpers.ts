import { bundleOf, PEOPLE, siteOf } from '../compile/quarter.ts'
import type { UnaryConstraint } from './constraint.ts'
import { sessionWords } from './words.ts'

/** Every open help moment has all the helpers it asks for. */
export const walkInHelpers: UnaryConstraint = {
  kind: 'unary',
  scope: 'activity',
  id: 'walk-in-helpers',
  level: 'owed',
  weight: 5,
  unit: 'helpers that are missing',
  text: {
    nl: 'Elke inloop heeft genoeg helpers.',
    en: 'Every walk-in has enough helpers.',
  },
  bind(quarter) {
    const { roleStart } = quarter.model
    const { placeOfSite } = quarter.resources
    return {
      appliesTo: (activity) => bundleOf(quarter, activity).walkIn !== undefined,
      penalty(state, activity) {
        if (state.start[activity] < 0) return 0
        let missing = 0
        for (let k = roleStart[activity] + PEOPLE; k < roleStart[activity + 1]; k++)
          if (state.resource[k] < 0) missing++
        return missing
      },
      explain(state, activity, penalty) {
        const site = siteOf(quarter, state, activity)
        const place = quarter.problem.digipunten[placeOfSite[site]]?.name
        const said = sessionWords(quarter, state, activity)
        const isOne = penalty === 1
        return {
          nl: `${said.nl}${place ? ` in ${place}` : ''}: ${isOne ? 'er ontbreekt 1 helper' : `er ontbreken ${penalty} helpers`}.`,
          en: `${said.en}${place ? ` in ${place}` : ''}: ${penalty} ${isOne ? 'helper is' : 'helpers are'} missing.`,
        }
      },
    }
  },
}
