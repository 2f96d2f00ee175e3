import { endOf, siteOf } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import type { State } from '../kernel/index.ts'
import type { GroupConstraint } from './constraint.ts'
import { nextOf } from './in-order.ts'
import { personDays } from './person-days.ts'
import { dayWords, lengthWords } from './words.ts'

/** Quarter-hours of work for which somebody from a provider gladly comes. */
const WORTH_COMING = 8

/** What it costs when there is less. */
const SHORT_DAY = 2

/** People work their sessions of a day one after the other, and nobody is sent for one short lesson. */
export const compactDays: GroupConstraint = {
  kind: 'group',
  id: 'compact-days',
  level: 'soft',
  weight: 1,
  unit: 'quarter-hours between sessions; a day for one short lesson counts twice',
  text: {
    nl: 'De sessies van iemand op één dag sluiten op elkaar aan.',
    en: 'The sessions of a person on one day follow each other.',
  },
  bind(quarter) {
    const { dayCount, duration } = quarter.model
    const { people } = quarter.resources
    const byContract = Uint8Array.from(people, (p) => (p.contractId === undefined ? 0 : 1))
    return {
      ...personDays(quarter),
      penalty(state, members, count, bucket) {
        const person = (bucket / dayCount) | 0
        if (count === 1) {
          const isTrip = byContract[person] === 1 && siteOf(quarter, state, members[0]) >= 0
          return isTrip && duration[members[0]] < WORTH_COMING ? SHORT_DAY : 0
        }
        return idleOf(quarter, state, members, count, person)
      },
      explain(state, members, count, bucket) {
        const { id } = people[(bucket / dayCount) | 0]
        const day = dayWords(quarter.time.dates[bucket % dayCount])
        if (count === 1) {
          const long = lengthWords(duration[members[0]])
          return {
            nl: `${id} komt op ${day.nl} voor één sessie van ${long.nl}.`,
            en: `${id} comes on ${day.en} for one session of ${long.en}.`,
          }
        }
        const long = lengthWords(idleOf(quarter, state, members, count, (bucket / dayCount) | 0))
        return {
          nl: `${id} wacht op ${day.nl} samen ${long.nl} tussen de sessies.`,
          en: `${id} waits ${long.en} in all between sessions on ${day.en}.`,
        }
      },
    }
  },
}

/** Quarter-hours between successive sessions that the way from one to the other does not take. */
function idleOf(
  quarter: Quarter,
  state: State,
  members: Int32Array,
  count: number,
  person: number,
): number {
  const { travelOfPerson, sites } = quarter.resources
  let idle = 0
  for (let i = 0; i < count; i++) {
    const next = nextOf(state, members, count, members[i])
    if (next < 0) continue
    const from = siteOf(quarter, state, members[i])
    const to = siteOf(quarter, state, next)
    const travel = from < 0 || to < 0 ? 0 : travelOfPerson[person][from * sites.length + to]
    idle += Math.max(0, state.start[next] - endOf(quarter, state, members[i]) - travel)
  }
  return idle
}
