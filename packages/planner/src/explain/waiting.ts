import type { Opened } from '../handle/opened.ts'
import { obstacleWords } from '../obstacles/obstacle-words.ts'
import type { Obstacle } from '../obstacles/obstacle.ts'
import { probesOf } from '../obstacles/probes.ts'
import { waysFor, whatStandsInTheWay } from '../obstacles/what-stands-in-the-way.ts'
import type { InTheWay } from '../obstacles/what-stands-in-the-way.ts'
import { listWords, topicWords } from '../constraints/term-words.ts'
import { wishWords } from '../preflight/finding-words.ts'
import { NOTHING, say, together } from './explanation.ts'
import type { Fact, Said } from './explanation.ts'

const known = new WeakMap<Opened, Map<number, InTheWay>>()

/** What stands in the way of a demand line; asked once for each plan that is open. */
function inTheWayOf(opened: Opened, line: number): InTheWay {
  const lines = known.get(opened) ?? new Map<number, InTheWay>()
  known.set(opened, lines)
  const found = lines.get(line) ?? whatStandsInTheWay(waysFor(opened, line))
  lines.set(line, found)
  return found
}

/** Demand lines that wait for a thing: it is in a set of obstacles that stands in their way. */
export function waitingFor(
  opened: Opened,
  kind: Obstacle['kind'],
  ids: ReadonlySet<string>,
): number[] {
  const { left } = probesOf(opened)
  return Array.from(left.keys()).filter(
    (line) =>
      left[line] > 0 &&
      inTheWayOf(opened, line).sets.some((set) =>
        set.some((obstacle) => obstacle.kind === kind && ids.has(obstacle.id)),
      ),
  )
}

/** Says which wishes wait for the thing that is explained, or for a place at all. */
export function waitingWords(
  opened: Opened,
  lines: readonly number[],
  what: 'this' | 'place' = 'this',
): Said {
  const { left, placed } = probesOf(opened)
  if (lines.length === 0)
    return say('Geen enkele wens wacht hierop.', 'No wish waits for this.', [
      { name: 'waiting', unit: 'count', value: 0 },
    ])
  const { demand } = placed.indexes
  const byTopic = new Map<string, number>()
  for (const d of lines) {
    const { topicId } = demand.lines[d]
    byTopic.set(topicId, (byTopic.get(topicId) ?? 0) + left[d])
  }
  const total = lines.reduce((sum, d) => sum + left[d], 0)
  const wishes = wishWords(total)
  const topics = [...byTopic].sort((a, b) => b[1] - a[1]).slice(0, 2)
  const names = listWords(
    topics.map(([id, count]) => {
      const topic = topicWords(placed.quarter, id)
      return { nl: `${count} voor “${topic.nl}”`, en: `${count} for “${topic.en}”` }
    }),
  )
  const facts = lines.map((d): Fact => ({
    name: 'waits',
    of: demand.lines[d].id,
    unit: 'count',
    value: left[d],
  }))
  return say(
    `${wishes.nl} ${total === 1 ? 'wacht' : 'wachten'} ${what === 'this' ? 'hierop' : 'nog op een plaats'}, zoals ${names.nl}.`,
    `${wishes.en} ${total === 1 ? 'waits' : 'wait'} for ${what === 'this' ? 'this' : 'a place'}, such as ${names.en}.`,
    facts,
  )
}

/** Says which obstacle stands in the way of most of these wishes. */
export function commonObstacle(opened: Opened, lines: readonly number[]): Said {
  const { left, placed } = probesOf(opened)
  const counts = new Map<string, { obstacles: Obstacle[]; wishes: number }>()
  for (const line of lines) {
    const met = new Set<string>()
    for (const obstacle of inTheWayOf(opened, line).sets[0] ?? []) {
      const key =
        obstacle.kind === 'demand' || obstacle.kind === 'offering'
          ? obstacle.rule
          : `${obstacle.rule} ${obstacle.id}`
      const count = counts.get(key) ?? { obstacles: [], wishes: 0 }
      if (!count.obstacles.some(({ id }) => id === obstacle.id)) count.obstacles.push(obstacle)
      // Several full groups are one reason for the same wishes.
      if (!met.has(key)) count.wishes += left[line]
      met.add(key)
      counts.set(key, count)
    }
  }
  // That groups are full is true of most wishes, and nothing that somebody can be asked about.
  const isFull = ({ obstacles }: { obstacles: Obstacle[] }) => obstacles[0].rule.endsWith('-full')
  const [most] = [...counts.values()].sort(
    (a, b) => Number(isFull(a)) - Number(isFull(b)) || b.wishes - a.wishes,
  )
  if (!most) return NOTHING
  const wishes = wishWords(most.wishes)
  return together(
    say(
      `Bij ${wishes.nl} zonder plaats staat dit in de weg:`,
      `For ${wishes.en} without a place this stands in the way:`,
    ),
    obstacleWords({ problem: placed.problem, demand: placed.indexes.demand }, most.obstacles),
  )
}
