import { dateOf, daysBetween } from '@digirooster/domain'
import { dayOfActivity } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import type { UnaryConstraint } from './constraint.ts'
import { matchedWishes } from './matched.ts'
import { sessionWords } from './words.ts'

/** Weeks people gladly wait, counted from their wish or, when that is later, from when the plan is made. */
const WAIT = 8

/** Wishes that wait a week longer for one point of penalty: about one group. */
const GROUP = 8

/** A course starts soon after people asked for it, in an IT café or elsewhere. */
export const leadTime: UnaryConstraint = {
  kind: 'unary',
  scope: 'bundle',
  id: 'lead-time',
  level: 'soft',
  weight: 1,
  unit: `weeks longer than ${WAIT}, for ${GROUP} people`,
  text: {
    nl: `Een cursus begint binnen ${WAIT} weken nadat mensen erom vroegen.`,
    en: `A course starts within ${WAIT} weeks after people asked for it.`,
  },
  bind(quarter) {
    const { bundles, model } = quarter
    const asked = askedDays(quarter)
    const weeksLate = (line: number, day: number) =>
      Math.max(0, Math.ceil((day - asked[line]) / 7) - WAIT)
    return {
      appliesTo: (bundle) => bundles[bundle].served.length > 0,
      penalty(state, bundle) {
        const { served } = bundles[bundle]
        const day = dayOfActivity(quarter, state, model.bundleStart[bundle])
        let weeks = 0
        for (let entry = 0; entry < served.length; entry++) {
          const late = weeksLate(served[entry].line, day)
          if (late > 0) weeks += late * matchedWishes(quarter, state, bundle, served[entry])
        }
        return Math.round(weeks / GROUP)
      },
      explain(state, bundle) {
        const first = model.bundleStart[bundle]
        const said = sessionWords(quarter, state, first)
        const waits = bundles[bundle].served.map(({ line }) =>
          weeksLate(line, dayOfActivity(quarter, state, first)),
        )
        const most = WAIT + Math.max(...waits)
        return {
          nl: `${said.nl}: sommige mensen wachten dan ${most} weken. Liefst zijn dat er hoogstens ${WAIT}.`,
          en: `${said.en}: some people then wait ${most} weeks. At most ${WAIT} is better.`,
        }
      },
    }
  },
}

/** Per demand line: the day of the horizon from which its people wait, often before the quarter and so negative. */
function askedDays({ problem, time, demand }: Quarter): Int32Array {
  const today = dateOf(problem.horizon.asOf)
  return Int32Array.from(demand.lines, ({ date }) =>
    daysBetween(time.startDate, date > today ? date : today),
  )
}
