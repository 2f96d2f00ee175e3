import { isIn } from '../compile/quarter.ts'
import type { UnaryConstraint } from './constraint.ts'
import { titleOf } from './words.ts'

/** Every activity that is owed this quarter gets a time and a place. */
export const activitiesHeld: UnaryConstraint = {
  kind: 'unary',
  scope: 'bundle',
  id: 'activities-held',
  level: 'owed',
  weight: 50,
  unit: 'activities that are not held',
  text: {
    nl: 'Elke beloofde activiteit krijgt een plaats in het kwartaal.',
    en: 'Every promised activity gets a place in the quarter.',
  },
  bind(quarter) {
    const { bundles } = quarter
    return {
      appliesTo: (bundle) => bundles[bundle].activity !== undefined && bundles[bundle].isOptional,
      penalty: (state, bundle) => (isIn(quarter, state, bundle) ? 0 : 1),
      explain(_, bundle) {
        const { activity } = bundles[bundle]
        const times = bundles.filter((b) => b.activity?.id === activity?.id)
        const number = times.indexOf(bundles[bundle]) + 1
        const title = titleOf(quarter, bundle)
        const isOne = times.length === 1
        return {
          nl: `“${title.nl}”${isOne ? '' : `, keer ${number} van ${times.length},`} heeft nog geen plaats.`,
          en: `“${title.en}”${isOne ? '' : `, time ${number} of ${times.length},`} has no place yet.`,
        }
      },
    }
  },
}
