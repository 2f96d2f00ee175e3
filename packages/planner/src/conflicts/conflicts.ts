import type { Bilingual, Plan, Problem } from '@digirooster/domain'
import { openPlan } from '../handle/opened.ts'
import type { Opened } from '../handle/opened.ts'
import { nearestBlocks } from '../obstacles/nearest-blocks.ts'
import { obstacleWords } from '../obstacles/obstacle-words.ts'
import { thingName } from '../obstacles/thing-name.ts'
import type { Obstacle } from '../obstacles/obstacle.ts'
import { probesOf } from '../obstacles/probes.ts'
import { waysFor } from '../obstacles/what-stands-in-the-way.ts'
import type { OwnRule } from '../rules/own-rule.ts'

/** How often one rule at one thing refuses wishes without a place. */
export interface Conflict {
  readonly rule: string
  /** what it is at; for people’s own times, trips and numbers `demand`, whoever they are */
  readonly kind: Obstacle['kind']
  readonly id: string
  readonly name: Bilingual
  /** what it says, in one sentence */
  readonly text: Bilingual
  /** moments at which it stands in the way of a new group where least else does */
  readonly moments: number
  /** of those: moments at which nothing else does */
  readonly alone: number
  /** wishes without a place that meet it */
  readonly wishes: number
  /** part of all that stands in the way, 0 to 1: several things at one moment share it evenly */
  readonly share: number
}

/** Which rules and things fight most over the wishes without a place. */
export interface Conflicts {
  /** those with the largest share first */
  readonly conflicts: readonly Conflict[]
  /** moments of new groups that were tried, over all wishes without a place */
  readonly tried: number
}

/**
 * Tries a new group for all wishes without a place at every moment, with the rest of the plan as it is, and counts what
 * refuses it: which hard rule, at which room, person, laptop class or budget line. The same plan gives the same counts.
 * @param options `rules`: those of your own that the plan was made with
 * @throws {PlannerError} `invalid-rule`
 * @example
 * conflicts(problem, plan).conflicts.slice(0, 5).map(({ text, moments }) => [text.nl, moments])
 */
export function conflicts(
  problem: Problem,
  plan: Plan,
  options: { readonly rules?: readonly OwnRule[] } = {},
): Conflicts {
  return conflictsOf(openPlan(problem, plan, options))
}

/** As `conflicts`, of a plan that is open. */
export function conflictsOf(opened: Opened): Conflicts {
  const { left, placed } = probesOf(opened)
  const counts = new Map<string, Count>()
  let tried = 0
  for (const [line, wishes] of left.entries()) {
    if (wishes === 0) continue
    const { ways, list } = waysFor(opened, line)
    const met = new Set<string>()
    const meet = (obstacle: Obstacle, together: number) => {
      const key = keyOf(obstacle)
      const count = counts.get(key) ?? { obstacle, moments: 0, alone: 0, wishes: 0, share: 0 }
      count.moments++
      if (together === 1) count.alone++
      count.share += wishes / together
      if (!met.has(key)) count.wishes += wishes
      met.add(key)
      counts.set(key, count)
    }
    for (const { common, moments, people, lessons } of ways) {
      if (lessons === 0) continue
      for (const moment of moments) {
        tried++
        const blocks = [...common, ...(nearestBlocks(moment, people) ?? [])]
        for (const block of blocks) meet(list.all[block], blocks.length)
      }
    }
  }
  const names = { problem: opened.problem, demand: placed.indexes.demand }
  const whole = [...counts.values()].reduce((sum, { share }) => sum + share, 0)
  const found = [...counts.values()].map(({ obstacle, ...count }): Conflict => ({
    ...obstacle,
    ...(obstacle.kind === 'demand' && { id: '' }),
    name: obstacle.kind === 'demand' ? PEOPLE : thingName(names, obstacle),
    text: TEXTS[obstacle.rule] ?? obstacleWords(names, [obstacle]).sentences[0],
    ...count,
    share: Math.round((1000 * count.share) / whole) / 1000,
  }))
  found.sort((a, b) => b.share - a.share || b.moments - a.moments || (a.id < b.id ? -1 : 1))
  return { conflicts: found, tried }
}

interface Count {
  readonly obstacle: Obstacle
  moments: number
  alone: number
  wishes: number
  share: number
}

const PEOPLE: Bilingual = { nl: 'de mensen zelf', en: 'the people themselves' }

/** What people’s own obstacles say when they are counted over all of them. */
const TEXTS: Readonly<Record<string, Bilingual>> = {
  'wish-dayparts': {
    nl: 'De mensen zonder plaats kunnen dan niet.',
    en: 'The people without a place cannot come then.',
  },
  'wish-reach': {
    nl: 'De plaats is te ver voor de mensen zonder plaats.',
    en: 'The place is too far for the people without a place.',
  },
  'group-size': {
    nl: 'Te weinig mensen zonder plaats kunnen dan samen komen.',
    en: 'Too few people without a place can come together then.',
  },
}

function keyOf({ rule, kind, id }: Obstacle): string {
  return kind === 'demand' ? rule : `${rule} ${kind} ${id}`
}
