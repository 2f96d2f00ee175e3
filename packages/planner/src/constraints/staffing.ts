import { PEOPLE, staffSlot } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import type { State } from '../kernel/index.ts'
import type { UnaryConstraint } from './constraint.ts'
import { hasPeople } from './person-minutes.ts'
import { listWords, roleWords } from './term-words.ts'
import { sessionWords } from './words.ts'

/** A session has all its people; walk-ins may do with fewer helpers. */
export const staffing: UnaryConstraint = {
  kind: 'unary',
  id: 'staffing',
  level: 'hard',
  weight: 1,
  unit: 'people missing',
  text: {
    nl: 'Een sessie heeft alle mensen die nodig zijn, zoals een lesgever.',
    en: 'A session has all the people it needs, such as a trainer.',
  },
  scope: 'activity',
  bind(quarter) {
    const { roleStart, mayBeVacant } = quarter.model
    return {
      appliesTo: (activity) => hasPeople(quarter, activity),
      penalty(state, activity) {
        if (state.start[activity] < 0) return 0
        let missing = 0
        for (let k = roleStart[activity] + PEOPLE; k < roleStart[activity + 1]; k++)
          if (state.resource[k] < 0 && mayBeVacant[k] === 0) missing++
        return missing
      },
      explain(state, activity) {
        const said = sessionWords(quarter, state, activity)
        const missing = listWords(vacantRoles(quarter, state, activity))
        return {
          nl: `${said.nl} heeft nog geen ${missing.nl}.`,
          en: `${said.en} still has no ${missing.en}.`,
        }
      },
    }
  },
}

function vacantRoles(
  quarter: Quarter,
  state: State,
  activity: number,
): { nl: string; en: string }[] {
  const { roleStart, mayBeVacant } = quarter.model
  const vacant = []
  for (let k = roleStart[activity] + PEOPLE; k < roleStart[activity + 1]; k++)
    if (state.resource[k] < 0 && mayBeVacant[k] === 0)
      vacant.push(roleWords(staffSlot(quarter, activity, k).role))
  return vacant
}
