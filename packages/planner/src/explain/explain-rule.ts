import { demand as demandRule } from '../constraints/demand.ts'
import type { Opened } from '../handle/opened.ts'
import { probesOf } from '../obstacles/probes.ts'
import { titleOf } from '../constraints/words.ts'
import { countWords } from '../preflight/finding-words.ts'
import { costsOf } from '../recount.ts'
import { weightOf } from '../bind-constraint.ts'
import { NOTHING, ruleWords, say, together } from './explanation.ts'
import type { Explanation, Fact, Said } from './explanation.ts'
import { waitingWords } from './waiting.ts'

/** Places where a rule costs most that are told. */
const MOST_PLACES = 3

/**
 * Says what a rule costs a plan, where it costs most and for which sessions it does most often.
 * @returns undefined when there is no such rule
 */
export function explainRule(opened: Opened, id: string): Explanation | undefined {
  const { placed } = opened
  const { constraints, quarter, state } = placed
  const rule = constraints.find((constraint) => constraint.id === id)
  if (!rule) return undefined
  const costs = costsOf(rule, quarter, state).sort((a, b) => b.penalty - a.penalty)
  const penalty = costs.reduce((sum, cost) => sum + cost.penalty, 0)
  const weight = weightOf(quarter, rule)
  const facts: Fact[] = [
    { name: 'places', of: id, unit: 'count', value: costs.length },
    { name: 'penalty', of: id, unit: 'weighted', value: penalty },
    { name: 'cost', of: id, unit: 'weighted', value: penalty * weight },
  ]
  const times = countWords(costs.length, { nl: 'keer', en: 'time' }, { nl: 'keer', en: 'times' })
  const counted =
    rule === demandRule
      ? wishesOut(opened)
      : costs.length === 0
        ? say('Dat is in deze planning overal zo.', 'In this plan that is so everywhere.', facts)
        : say(
            `Dat lukt in deze planning ${times.nl} niet, of niet helemaal.`,
            `In this plan that fails ${times.en}, or in part.`,
            facts,
          )
  const off =
    weight === 0 && rule.level === 'soft'
      ? say(
          'Deze digibank laat die regel niet meetellen.',
          'This digibank does not count that rule.',
        )
      : NOTHING
  const said = together(
    { sentences: [rule.text], facts: [] },
    counted,
    off,
    costs.length === 0 ? NOTHING : mostOften(placed, costs),
    ...(costs.length === 0 ? [] : [say('Het meest hier:', 'Most of all here:')]),
    ...costs.slice(0, MOST_PLACES).map(({ text, activities, penalty: one }): Said => ({
      sentences: [ruleWords(rule.text, text)],
      facts: [
        { name: 'place-penalty', of: id, unit: 'weighted', value: one },
        ...activities.slice(0, 4).map((activity): Fact => {
          const bundle = quarter.model.bundleOf[activity]
          const session =
            quarter.bundles[bundle].sessionIds[activity - quarter.model.bundleStart[bundle]]
          return { name: 'session', unit: 'id', value: session }
        }),
      ],
    })),
  )
  return { subject: { kind: 'rule', id }, ...said, how: 'proven', tries: 0 }
}

/** How many wishes have no place, and for which topics most. */
function wishesOut(opened: Opened): Said {
  const { left } = probesOf(opened)
  const lines = Array.from(left.keys()).filter((line) => left[line] > 0)
  return lines.length === 0
    ? say('Alle wensen krijgen een plaats.', 'All wishes get a place.')
    : waitingWords(opened, lines, 'place')
}

/** Which course or activity is in most of the places. */
function mostOften(
  { quarter }: Opened['placed'],
  costs: readonly { readonly activities: readonly number[] }[],
): Said {
  const counts = new Map<string, { nl: string; en: string; count: number }>()
  for (const { activities } of costs)
    for (const bundle of new Set(activities.map((a) => quarter.model.bundleOf[a]))) {
      const title = titleOf(quarter, bundle)
      const known = counts.get(title.nl) ?? { ...title, count: 0 }
      known.count++
      counts.set(title.nl, known)
    }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count)
  if (!most || most.count < 2) return NOTHING
  return say(
    `Het vaakst bij “${most.nl}”: ${most.count} keer.`,
    `Most often at “${most.en}”: ${most.count} times.`,
    [{ name: 'most-often', unit: 'count', value: most.count }],
  )
}
