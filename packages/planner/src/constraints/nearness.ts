import { travelMinutes } from '@digirooster/domain'
import { siteOf } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import { matchedWishes } from './matched.ts'
import type { UnaryConstraint } from './constraint.ts'
import { titleOf } from './words.ts'

/** Minutes in one point of penalty. */
const STEP = 10

/** Courses are near the people who asked for them; a trip of somebody badly mobile counts twice. */
export const nearness: UnaryConstraint = {
  kind: 'unary',
  scope: 'bundle',
  id: 'nearness',
  level: 'soft',
  weight: 1,
  unit: '10 minutes of travel to a session',
  text: {
    nl: 'Een cursus is dicht bij de mensen die erom vroegen.',
    en: 'A course is near the people who asked for it.',
  },
  bind(quarter) {
    const { bundles, model } = quarter
    const { siteCount } = quarter.demand
    const trips = tripsOf(quarter)
    return {
      appliesTo: (bundle) => bundles[bundle].served.length > 0,
      penalty(state, bundle) {
        const { served } = bundles[bundle]
        const from = model.bundleStart[bundle]
        const to = model.bundleStart[bundle + 1]
        let total = 0
        for (let entry = 0; entry < served.length; entry++) {
          const { line } = served[entry]
          const people = matchedWishes(quarter, state, bundle, served[entry]) * trips.factor[line]
          const row = trips.rowOf[line] * siteCount
          for (let a = from; a < to; a++) {
            const site = siteOf(quarter, state, a)
            if (site >= 0) total += people * trips.minutes[row + site]
          }
        }
        return Math.round(total / (to - from) / STEP)
      },
      explain(_, bundle, penalty) {
        const title = titleOf(quarter, bundle)
        const hasDouble = bundles[bundle].served.some(({ line }) => trips.factor[line] === 2)
        const minutes = penalty * STEP
        return {
          nl: `Naar “${title.nl}” reizen de deelnemers per les samen ongeveer ${minutes} minuten.${hasDouble ? ' Wie zich moeilijk verplaatst, telt dubbel.' : ''}`,
          en: `To “${title.en}” the participants together travel about ${minutes} minutes a lesson.${hasDouble ? ' People who are badly mobile count twice.' : ''}`,
        }
      },
    }
  },
}

interface Trips {
  /** per line: its row in `minutes` */
  readonly rowOf: Int32Array
  /** per wijk that asks × site: minutes by the mode the policy names */
  readonly minutes: Int32Array
  /** per line: how often a trip counts; 0 for people who follow from home */
  readonly factor: Uint8Array
}

/** Travel of the people of every demand line to every site; lines of one wijk share a row. */
function tripsOf({ problem, demand, resources }: Quarter): Trips {
  const minutesBetween = travelMinutes(problem)
  const rows = new Map<string, number>()
  const table: number[] = []
  const rowOf = demand.lines.map((line, k) => {
    const digibank = demand.digibank[k]
    const key = `${digibank.id} ${line.wijkId}`
    const known = rows.get(key)
    if (known !== undefined) return known
    const row = rows.size
    rows.set(key, row)
    const wijk = digibank.wijken.find((w) => w.id === line.wijkId)
    for (const site of resources.sites)
      table.push(wijk ? minutesBetween(wijk, site, digibank.policy.reach.mode) : 0)
    return row
  })
  return {
    rowOf: Int32Array.from(rowOf),
    minutes: Int32Array.from(table),
    factor: Uint8Array.from(demand.lines, ({ mode, mobility }) =>
      mode === 'online' ? 0 : mobility === 'limited' ? 2 : 1,
    ),
  }
}
