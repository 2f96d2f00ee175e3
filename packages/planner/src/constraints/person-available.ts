import { endOf, PEOPLE, runsFor } from '../compile/quarter.ts'
import type { UnaryConstraint } from './constraint.ts'
import { hasPeople } from './person-minutes.ts'
import { slotsOutside } from './slots-outside.ts'
import { lengthWords, sessionWords } from './words.ts'

/** People are free from the beginning to the end of a session. */
export const personAvailable: UnaryConstraint = {
  kind: 'unary',
  id: 'person-available',
  level: 'hard',
  weight: 1,
  unit: 'quarter-hours in which a person is not free',
  text: {
    nl: 'Iemand is vrij zolang de sessie duurt.',
    en: 'A person is free as long as the session lasts.',
  },
  scope: 'activity',
  bind(quarter) {
    const { roleStart, bundleOf } = quarter.model
    const { personBase, people } = quarter.resources
    const runs = quarter.bundles.map((_, b) => runsFor(quarter, b))
    return {
      appliesTo: (activity) => hasPeople(quarter, activity),
      penalty(state, activity) {
        const start = state.start[activity]
        if (start < 0) return 0
        const end = endOf(quarter, state, activity)
        const freeRun = runs[bundleOf[activity]]
        let outside = 0
        for (let k = roleStart[activity] + PEOPLE; k < roleStart[activity + 1]; k++) {
          const resource = state.resource[k]
          if (resource >= 0) outside += slotsOutside(freeRun[resource], start, end)
        }
        return outside
      },
      explain(state, activity) {
        const said = sessionWords(quarter, state, activity)
        const start = state.start[activity]
        const end = endOf(quarter, state, activity)
        const freeRun = runs[bundleOf[activity]]
        const held = state.resource.subarray(roleStart[activity] + PEOPLE, roleStart[activity + 1])
        const absent = Array.from(held).flatMap((resource) => {
          const slots = resource < 0 ? 0 : slotsOutside(freeRun[resource], start, end)
          return slots > 0
            ? [{ id: people[resource - personBase].id, long: lengthWords(slots) }]
            : []
        })
        return {
          nl: absent
            .map(({ id, long }) => `${id} is ${long.nl} niet vrij tijdens ${said.nl}.`)
            .join(' '),
          en: absent
            .map(({ id, long }) => `${id} is not free for ${long.en} during ${said.en}.`)
            .join(' '),
        }
      },
    }
  },
}
