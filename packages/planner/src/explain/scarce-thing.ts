import { choicesOf } from '../compile/domains.ts'
import type { Placed } from '../decode/decode.ts'
import { filtersOf } from '../filters.ts'
import { momentsOf } from '../obstacles/moments.ts'
import { nearestBlocks } from '../obstacles/nearest-blocks.ts'
import { ObstacleList } from '../obstacles/obstacle.ts'
import { obstacleWords } from '../obstacles/obstacle-words.ts'
import { testsOf } from '../obstacles/probes.ts'
import { NOTHING, say, together } from './explanation.ts'
import type { Said } from './explanation.ts'

/** Share of the other moments at which one thing stands in the way before it is told. */
const TOLD_FROM = 0.3

/** Says which thing keeps a session from most other moments, with the rest of the plan as it is. */
export function scarceThing(placed: Placed, activity: number): Said {
  const { quarter, constraints, problem, indexes } = placed
  const { model } = quarter
  const bundle = model.bundleOf[activity]
  const state = {
    start: placed.state.start.slice(),
    resource: placed.state.resource.slice(),
  }
  const own = state.start[activity]
  state.start[activity] = -1
  state.resource.fill(-1, model.roleStart[activity], model.roleStart[activity + 1])
  const apart = { ...placed, state }
  const list = new ObstacleList()
  const choices = choicesOf(quarter, bundle, filtersOf(constraints), false)
  const moments = momentsOf(
    { placed: apart, list, breaks: testsOf(apart) },
    { bundle, activity, choices },
  )
  const counts = new Map<number, number>()
  let others = 0
  for (const moment of moments) {
    if (moment.start === own) continue
    others++
    for (const block of nearestBlocks(moment, () => [[]]) ?? [])
      counts.set(block, (counts.get(block) ?? 0) + 1)
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  if (!most || most[1] < TOLD_FROM * others) return NOTHING
  const names = { problem, demand: indexes.demand }
  return together(
    say(
      `Op ${most[1]} van ${others} andere momenten staat vooral dit in de weg:`,
      `At ${most[1]} of ${others} other moments this stands in the way most:`,
      [
        { name: 'other-moments', unit: 'count', value: others },
        { name: 'blocked-moments', of: list.all[most[0]].rule, unit: 'count', value: most[1] },
      ],
    ),
    obstacleWords(names, [list.all[most[0]]]),
  )
}
