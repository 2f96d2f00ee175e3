import { travelMinutes } from '@digirooster/domain'
import { siteOf } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import type { State } from '../kernel/index.ts'
import type { GroupConstraint } from './constraint.ts'
import { startsBefore } from './in-order.ts'
import { personDays } from './person-days.ts'
import { dayWords, minuteWords } from './words.ts'

/** Minutes in one point of penalty. */
const STEP = 10

const UNKNOWN = -1

/** People travel little: from where they start to their places of the day and back. */
export const peopleTravel: GroupConstraint = {
  kind: 'group',
  id: 'people-travel',
  level: 'soft',
  weight: 1,
  unit: '10 minutes on the road',
  text: {
    nl: 'Lesgevers en vrijwilligers zijn op een dag niet lang onderweg.',
    en: 'Trainers and volunteers are not long on the road on one day.',
  },
  bind(quarter) {
    const { dayCount } = quarter.model
    const { people } = quarter.resources
    const trips = tripsOf(quarter)
    const minutesOf = (state: State, members: Int32Array, count: number, person: number) => {
      let total = 0
      let last = -1
      for (let i = 0; i < count; i++) {
        const a = members[i]
        const site = siteOf(quarter, state, a)
        if (site < 0) continue
        const before = placeBefore(quarter, state, members, count, a)
        total +=
          before < 0
            ? trips.fromBase(person, site)
            : trips.between(person, siteOf(quarter, state, before), site)
        if (last < 0 || startsBefore(state, last, a)) last = a
      }
      return last < 0 ? 0 : total + trips.fromBase(person, siteOf(quarter, state, last))
    }
    return {
      ...personDays(quarter),
      penalty: (state, members, count, bucket) =>
        Math.round(minutesOf(state, members, count, (bucket / dayCount) | 0) / STEP),
      explain(state, members, count, bucket) {
        const person = (bucket / dayCount) | 0
        const { id } = people[person]
        const day = dayWords(quarter.time.dates[bucket % dayCount])
        const long = minuteWords(minutesOf(state, members, count, person))
        return {
          nl: `${id} is op ${day.nl} ${long.nl} onderweg.`,
          en: `${id} is on the road for ${long.en} on ${day.en}.`,
        }
      },
    }
  },
}

/** The session at a place just before another one, -1 before the first; online there is nothing to travel. */
function placeBefore(
  quarter: Quarter,
  state: State,
  members: Int32Array,
  count: number,
  activity: number,
): number {
  let before = -1
  for (let i = 0; i < count; i++) {
    const other = members[i]
    if (siteOf(quarter, state, other) < 0 || !startsBefore(state, other, activity)) continue
    if (before < 0 || startsBefore(state, before, other)) before = other
  }
  return before
}

interface Trips {
  /** minutes from where a person starts to a site, 0 when nobody knows where that is */
  readonly fromBase: (person: number, site: number) => number
  /** minutes a person needs from one site to another */
  readonly between: (person: number, from: number, to: number) => number
}

/** Trips by person, worked out when first asked: few of all that are possible are ever made. */
function tripsOf({ problem, resources }: Quarter): Trips {
  const { people, sites } = resources
  const minutes = travelMinutes(problem)
  const modes = [...new Set(people.map((p) => p.travelMode))]
  const modeOf = Int32Array.from(people, (p) => modes.indexOf(p.travelMode))
  const starts = new Int16Array(people.length * sites.length).fill(UNKNOWN)
  const ways = new Int16Array(modes.length * sites.length * sites.length).fill(UNKNOWN)
  return {
    fromBase(person, site) {
      const at = person * sites.length + site
      if (starts[at] === UNKNOWN) {
        const { base, travelMode } = people[person]
        starts[at] = base ? minutes(base, sites[site], travelMode) : 0
      }
      return starts[at]
    },
    between(person, from, to) {
      const at = (modeOf[person] * sites.length + from) * sites.length + to
      if (ways[at] === UNKNOWN) ways[at] = minutes(sites[from], sites[to], modes[modeOf[person]])
      return ways[at]
    },
  }
}
