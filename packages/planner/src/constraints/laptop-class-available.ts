import { endOf, laptopsOf, runsFor } from '../compile/quarter.ts'
import type { UnaryConstraint } from './constraint.ts'
import { slotsOutside } from './slots-outside.ts'
import { lengthWords, sessionWords } from './words.ts'

/** A laptop class is lent out only while its owner does not need it. */
export const laptopClassAvailable: UnaryConstraint = {
  kind: 'unary',
  id: 'laptop-class-available',
  level: 'hard',
  weight: 1,
  unit: 'quarter-hours in which the laptops are not free',
  text: {
    nl: 'Een laptopklas is vrij zolang de sessie duurt.',
    en: 'A laptop class is free as long as the session lasts.',
  },
  scope: 'activity',
  bind(quarter) {
    const { bundleOf } = quarter.model
    const { classBase, classes } = quarter.resources
    const runs = quarter.bundles.map((_, b) => runsFor(quarter, b))
    return {
      penalty(state, activity) {
        const start = state.start[activity]
        const laptops = laptopsOf(quarter, state, activity)
        if (start < 0 || laptops < 0) return 0
        const run = runs[bundleOf[activity]][classBase + laptops]
        return slotsOutside(run, start, endOf(quarter, state, activity))
      },
      explain(state, activity, penalty) {
        const said = sessionWords(quarter, state, activity)
        const { name } = classes[laptopsOf(quarter, state, activity)]
        const long = lengthWords(penalty)
        return {
          nl: `${name} is ${long.nl} niet vrij tijdens ${said.nl}.`,
          en: `${name} is not free for ${long.en} during ${said.en}.`,
        }
      },
    }
  },
}
