import { both, sessionWords } from '../constraints/words.ts'
import type { Placed } from '../decode/decode.ts'
import type { Opened } from '../handle/opened.ts'
import { obstacleWords } from '../obstacles/obstacle-words.ts'
import type { ObstacleSet } from '../obstacles/obstacle.ts'
import { probesOf } from '../obstacles/probes.ts'
import { SOURCES } from '../obstacles/sources.ts'
import type { LineWays } from '../obstacles/what-stands-in-the-way.ts'
import { dateWords, organisationName } from '../preflight/finding-words.ts'
import { NOTHING, say, together } from './explanation.ts'
import type { Said } from './explanation.ts'

/** Says the sets of obstacles, each of which is enough. */
export function inTheWay(placed: Placed, sets: readonly ObstacleSet[]): Said {
  const names = { problem: placed.problem, demand: placed.indexes.demand }
  return together(
    ...sets.flatMap((set, k) => [
      k === 0
        ? set.length === 1
          ? say('Dit staat in de weg:', 'This stands in the way:')
          : say('Dit staat samen in de weg:', 'Together this stands in the way:')
        : say(
            'Ook zonder dat blijft in de weg staan:',
            'Without that, this would still stand in the way:',
          ),
      obstacleWords(names, set),
    ]),
  )
}

/** A group that still has a place for these people, if they could come then or there. */
export function otherwiseFree(opened: Opened, { ways, list }: LineWays): Said {
  const { quarter, state } = probesOf(opened).placed
  const asksOnly = ways.filter(
    ({ bundle, common }) =>
      bundle >= 0 && common.length > 0 && common.every((k) => list.all[k].rule.startsWith('wish-')),
  )
  const [way] = asksOnly.toSorted((a, b) => a.common.length - b.common.length)
  if (!way) return NOTHING
  const when = sessionWords(quarter, state, quarter.model.bundleStart[way.bundle])
  const rules = way.common.map((k) => list.all[k].rule)
  const isFar = rules.includes('wish-reach')
  const isOther = rules.includes('wish-dayparts')
  const why = isFar
    ? isOther
      ? { nl: 'te ver en op een ander dagdeel', en: 'too far and at another time' }
      : { nl: 'te ver', en: 'too far' }
    : { nl: 'op een ander dagdeel', en: 'at another time' }
  return say(
    `Plaats is er nog, maar ${why.nl}: ${when.nl}.`,
    `There is still a place, but ${why.en}: ${when.en}.`,
    [{ name: 'place-otherwise', unit: 'id', value: quarter.bundles[way.bundle].id }],
  )
}

/** Since when these wishes wait, and through whom these people are reached. */
export function askedBy({ problem, indexes }: Placed, line: number): Said {
  const { date, source, contactOrganisationId } = indexes.demand.lines[line]
  const day = dateWords(date)
  const via =
    contactOrganisationId === undefined
      ? SOURCES[source]
      : both({ nl: organisationName({ problem }, contactOrganisationId) })
  return say(`Gevraagd op ${day.nl} via ${via.nl}.`, `Asked on ${day.en} through ${via.en}.`, [
    { name: 'asked-on', unit: 'date', value: date },
    ...(contactOrganisationId === undefined
      ? []
      : [{ name: 'via', unit: 'id', value: contactOrganisationId } as const]),
  ])
}
