import { dayparts as partsOfWeek } from '@digirooster/domain'
import { daypartOfSlot } from '../compile/time-index.ts'
import { matchedWishes } from './matched.ts'
import type { UnaryConstraint } from './constraint.ts'
import { titleOf } from './words.ts'

/** Morning, afternoon and evening. */
const PARTS_OF_DAY = 3

/** Sessions are in the part of the day that people named first. */
export const dayparts: UnaryConstraint = {
  kind: 'unary',
  scope: 'bundle',
  id: 'dayparts',
  level: 'soft',
  weight: 1,
  unit: 'places in another part of the day',
  text: {
    nl: 'Een les valt in het deel van de dag dat mensen als eerste noemen.',
    en: 'A session is in the part of the day that people name first.',
  },
  bind(quarter) {
    const { bundles, model, time } = quarter
    const wanted = Int8Array.from(quarter.demand.lines, ({ dayparts: named }) =>
      named.length === 0 ? -1 : partsOfWeek.indexOf(named[0]) % PARTS_OF_DAY,
    )
    return {
      appliesTo: (bundle) => bundles[bundle].served.some(({ line }) => wanted[line] >= 0),
      penalty(state, bundle) {
        const { served } = bundles[bundle]
        let places = 0
        for (let entry = 0; entry < served.length; entry++) {
          const part = wanted[served[entry].line]
          if (part < 0) continue
          const people = matchedWishes(quarter, state, bundle, served[entry])
          for (let a = model.bundleStart[bundle]; a < model.bundleStart[bundle + 1]; a++)
            if (daypartOfSlot(time, state.start[a]) % PARTS_OF_DAY !== part) places += people
        }
        return places
      },
      explain(_, bundle, penalty) {
        const title = titleOf(quarter, bundle)
        const isOne = penalty === 1
        return {
          nl: `Bij “${title.nl}” ${isOne ? 'valt 1 plaats' : `vallen ${penalty} plaatsen`} niet in het liefste deel van de dag.`,
          en: `At “${title.en}” ${isOne ? '1 place is' : `${penalty} places are`} not in the part of the day people like best.`,
        }
      },
    }
  },
}
