import { isIn } from '../compile/quarter.ts'
import { matchedWishes } from './matched.ts'
import type { UnaryConstraint } from './constraint.ts'
import { titleOf } from './words.ts'

/** Every wish a group is meant for gets a place; wishes no group is meant for are counted with the score. */
export const demand: UnaryConstraint = {
  kind: 'unary',
  scope: 'bundle',
  id: 'demand',
  level: 'demand',
  weight: 0.01,
  unit: 'hundredths of a weighted wish without a place',
  text: {
    nl: 'Zo veel mogelijk wensen krijgen een plaats.',
    en: 'As many wishes as possible get a place.',
  },
  bind(quarter) {
    const { bundles } = quarter
    const { weight } = quarter.demand
    return {
      appliesTo: (bundle) => bundles[bundle].served.length > 0,
      penalty(state, bundle) {
        const { served } = bundles[bundle]
        let lost = 0
        for (let entry = 0; entry < served.length; entry++) {
          const { line, wishes } = served[entry]
          lost += weight[line] * (wishes - matchedWishes(quarter, state, bundle, served[entry]))
        }
        return lost
      },
      explain(state, bundle) {
        const { served, invited } = bundles[bundle]
        const title = titleOf(quarter, bundle)
        const matched = served.reduce(
          (sum, entry) => sum + matchedWishes(quarter, state, bundle, entry),
          0,
        )
        if (!isIn(quarter, state, bundle))
          return {
            nl: `“${title.nl}” heeft nog geen plaats, dus ${invited === 1 ? 'blijft 1 wens' : `blijven ${invited} wensen`} open.`,
            en: `“${title.en}” has no place yet, so ${invited === 1 ? '1 wish stays' : `${invited} wishes stay`} open.`,
          }
        return {
          nl: `“${title.nl}”: voor ${invited - matched} van de ${invited} wensen past de plaats of het moment niet.`,
          en: `“${title.en}”: the place or the time does not suit ${invited - matched} of ${invited} wishes.`,
        }
      },
    }
  },
}
