import { endOf, PEOPLE, siteOf } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import type { State } from '../kernel/index.ts'
import type { GroupConstraint } from './constraint.ts'
import { personDays } from './person-days.ts'
import { lengthWords, sessionWords } from './words.ts'

/** A person is in one place at a time and needs time to travel. */
export const personConflict: GroupConstraint = {
  kind: 'group',
  id: 'person-conflict',
  level: 'hard',
  weight: 1,
  unit: 'quarter-hours short',
  text: {
    nl: 'Iemand is maar op één plaats tegelijk en heeft tijd nodig om te reizen.',
    en: 'A person is in one place at a time and needs time to travel.',
  },
  bind(quarter) {
    const { dayCount } = quarter.model
    const { personBase, people } = quarter.resources
    return {
      ...personDays(quarter),
      penalty(state, members, count, bucket) {
        const person = (bucket / dayCount) | 0
        let short = 0
        for (let i = 0; i < count; i++) {
          short += doubled(quarter, state, members[i], personBase + person)
          for (let j = i + 1; j < count; j++)
            short += shortBetween(quarter, state, members[i], members[j], person)
        }
        return short
      },
      explain(state, members, count, bucket, penalty) {
        const code = people[(bucket / dayCount) | 0].id
        const said = Array.from(members.subarray(0, count), (a) => sessionWords(quarter, state, a))
        const long = lengthWords(penalty)
        return {
          nl: `${code} komt ${long.nl} tekort tussen ${said.map((s) => s.nl).join(' en ')}.`,
          en: `${code} is ${long.en} short between ${said.map((s) => s.en).join(' and ')}.`,
        }
      },
    }
  },
}

/** Length of an activity for every time one person fills a further role in it. */
function doubled(quarter: Quarter, state: State, activity: number, resource: number): number {
  const { roleStart, duration } = quarter.model
  let times = 0
  for (let k = roleStart[activity] + PEOPLE; k < roleStart[activity + 1]; k++)
    if (state.resource[k] === resource) times++
  return Math.max(0, times - 1) * duration[activity]
}

/** Quarter-hours that a person lacks between two activities of one day: their overlap, travel included. */
function shortBetween(
  quarter: Quarter,
  state: State,
  a: number,
  b: number,
  person: number,
): number {
  const from = siteOf(quarter, state, a)
  const to = siteOf(quarter, state, b)
  const { travelOfPerson, sites } = quarter.resources
  const travel = from < 0 || to < 0 ? 0 : travelOfPerson[person][from * sites.length + to]
  const gap =
    Math.max(state.start[a], state.start[b]) -
    Math.min(endOf(quarter, state, a), endOf(quarter, state, b))
  return Math.max(0, travel - gap)
}
