import type { Bilingual } from '@digirooster/domain'
import { placedGroups } from '../assign/placed-groups.ts'
import { levelWords } from '../constraints/term-words.ts'
import { both, sessionWords, titleOf } from '../constraints/words.ts'
import { budgetOf } from '../decode/totals.ts'
import { decodeOfferings, decodeSessions } from '../decode/sessions.ts'
import type { Placed } from '../decode/decode.ts'
import type { Opened } from '../handle/opened.ts'
import { obstacleOf } from './demand-obstacles.ts'
import { askedBy, inTheWay, otherwiseFree } from './demand-words.ts'
import { newGroups } from './new-groups.ts'
import { attemptsOf } from './new-group-words.ts'
import { NOTHING, say, together } from './explanation.ts'
import type { Explanation, Said } from './explanation.ts'
import { contextOf } from '../preflight/context.ts'
import { obstacles } from '../preflight/obstacles.ts'
import { waysFor, whatStandsInTheWay } from '../obstacles/what-stands-in-the-way.ts'
import { diagnose } from './unmet.ts'

/** Groups that serve a demand line that are told. */
const MOST_GROUPS = 3

/**
 * Says why wishes of a demand line have no place: the first thing that stands in the way, with its facts.
 * When nothing does, tries every new group around the line with the rest of the plan as it is.
 * @returns undefined when the problem has no such line
 */
export function explainDemand(opened: Opened, id: string): Explanation | undefined {
  const line = opened.placed.indexes.demand.indexOf.get(id)
  if (line === undefined) return undefined
  const why = whyOf(opened, id, line)
  return { ...why, ...together(why, askedBy(opened.placed, line)) }
}

function whyOf(opened: Opened, id: string, line: number): Explanation {
  const { problem, plan, placed } = opened
  const { indexes, quarter, state, strands, constraints } = placed
  const left = wishesLeft(placed)
  const subject = { kind: 'demand', id } as const
  const start = together(countOf(placed, line, left[line]), groupsOf(placed, line))
  if (left[line] === 0) return { subject, ...start, how: 'proven', tries: 0 }
  const room = roomInGroups(placed, line)
  if (room !== NOTHING) return { subject, ...together(start, room), how: 'proven', tries: 0 }
  const offerings = decodeOfferings(quarter, state)
  const budget = budgetOf(problem, offerings, decodeSessions(quarter, state))
  const obstacle = obstacles(problem, contextOf(problem, constraints)).get(line)
  const diagnosis = diagnose(problem, indexes, strands, budget, line, obstacle)
  const first = { sentences: [diagnosis.text], facts: [] }
  if (PLAIN.has(diagnosis.code) || diagnosis.strands.length === 0) {
    const facts = obstacleOf(placed, line, diagnosis, budget)
    return { subject, ...together(start, first, facts), how: 'proven', tries: 0 }
  }
  const lineWays = waysFor(opened, line)
  const { sets, tries } = whatStandsInTheWay(lineWays)
  if (sets.length > 0) {
    // Where more money would not help, that it is used up is not why.
    const isMoney = sets.some((set) => set.some(({ rule }) => rule === 'budget'))
    const isOpen = diagnosis.code === 'no-capacity' || (diagnosis.code === 'budget' && !isMoney)
    const facts = isOpen ? NOTHING : together(first, obstacleOf(placed, line, diagnosis, budget))
    // One obstacle that was said need not be said again.
    const isSaid = !isOpen && sets.length === 1 && sets[0].length === 1
    const told = together(
      start,
      facts,
      isSaid ? NOTHING : inTheWay(placed, sets),
      otherwiseFree(opened, lineWays),
    )
    return { subject, ...told, how: 'proven', tries, obstacles: sets }
  }
  const attempts = newGroups(problem, plan, constraints, line, left, diagnosis.options, budget)
  return {
    subject,
    ...together(start, attempts.found ? NOTHING : first, attemptsOf(attempts)),
    how: attempts.isAll || attempts.found ? 'proven' : 'not-found',
    tries: tries + attempts.tries,
  }
}

/** Reasons that say all there is. */
const PLAIN: ReadonlySet<string> = new Set(['out-of-season', 'no-course', 'no-trainer', 'notice'])

/** Wishes per demand line that no group and no partner serves. */
function wishesLeft({ quarter, state, indexes }: Placed): Int32Array {
  const left = Int32Array.from(indexes.demand.lines, (wish, d) => wish.wishes - quarter.referred[d])
  for (const { served } of decodeOfferings(quarter, state))
    for (const { demandId, wishes } of served)
      left[indexes.demand.indexOf.get(demandId) ?? -1] -= wishes
  return left.map((count) => Math.max(0, count))
}

function countOf({ problem, indexes }: Placed, line: number, left: number): Said {
  const wish = indexes.demand.lines[line]
  const topic = problem.topics.find((t) => t.id === wish.topicId)
  const name: Bilingual = topic ? both(topic.name) : { nl: wish.topicId, en: wish.topicId }
  const whom = levelWords(wish.level)
  const wijken = problem.digibanken.flatMap((d) => d.wijken)
  const wijk = wijken.find((w) => w.id === wish.wijkId)?.name ?? wish.wijkId
  const what = say(
    `“${name.nl}” voor ${whom.nl} uit ${wijk}.`,
    `“${name.en}” for ${whom.en} from ${wijk}.`,
    [
      { name: 'wishes', unit: 'count', value: wish.wishes },
      { name: 'without-place', unit: 'count', value: left },
    ],
  )
  const { wishes } = wish
  if (left === 0)
    return together(
      what,
      wishes === 1
        ? say('De wens krijgt een plaats.', 'The wish gets a place.')
        : say(`Alle ${wishes} wensen krijgen een plaats.`, `All ${wishes} wishes get a place.`),
    )
  const isOne = left === 1
  const all = left === wishes
  return together(
    what,
    say(
      `${all ? (isOne ? 'De wens' : `De ${left} wensen`) : `${left} van de ${wishes} wensen`} ${isOne ? 'heeft' : 'hebben'} nog geen plaats.`,
      `${all ? (isOne ? 'The wish' : `The ${left} wishes`) : `${left} of ${wishes} wishes`} ${isOne ? 'has' : 'have'} no place yet.`,
    ),
  )
}

/** Where the wishes that have a place have it. */
function groupsOf({ quarter, state, problem, referrals }: Placed, line: number): Said {
  const groups = quarter.bundles.flatMap((bundle, b): Said[] => {
    const first = quarter.model.bundleStart[b]
    const wishes = bundle.served.find((s) => s.line === line)?.wishes ?? 0
    if (wishes === 0 || state.start[first] < 0) return []
    const when = sessionWords(quarter, state, first)
    return [
      say(`${has(wishes).nl} bij ${when.nl}.`, `${has(wishes).en} at ${when.en}.`, [
        { name: 'served', of: bundle.id, unit: 'count', value: wishes },
      ]),
    ]
  })
  const sent = referrals.filter((r) => r.line === line)
  const partners = sent.map(({ supply, wishes }): Said => {
    const title = both(problem.supply[supply].title)
    return say(
      `${has(wishes).nl} bij de gratis les “${title.nl}”.`,
      `${has(wishes).en} at the free lesson “${title.en}”.`,
      [{ name: 'referred', of: problem.supply[supply].id, unit: 'count', value: wishes }],
    )
  })
  return together(...[...groups, ...partners].slice(0, MOST_GROUPS))
}

function has(wishes: number): Bilingual {
  return wishes === 1
    ? { nl: '1 wens staat', en: '1 wish is' }
    : { nl: `${wishes} wensen staan`, en: `${wishes} wishes are` }
}

/** Groups where these people can still join. */
function roomInGroups({ quarter, state }: Placed, line: number): Said {
  for (const { bundle, max, lines } of placedGroups(quarter, state)) {
    const free = max - quarter.bundles[bundle].invited
    if (free <= 0 || !lines.includes(line)) continue
    const title = titleOf(quarter, bundle)
    const when = sessionWords(quarter, state, quarter.model.bundleStart[bundle])
    return together(
      say(
        `Bij “${title.nl}” ${free === 1 ? 'is nog 1 plaats' : `zijn nog ${free} plaatsen`} vrij.`,
        `“${title.en}” still has ${free === 1 ? '1 place' : `${free} places`} free.`,
        [{ name: 'free-places', of: quarter.bundles[bundle].id, unit: 'count', value: free }],
      ),
      say(`Het gaat om ${when.nl}.`, `That is ${when.en}.`),
    )
  }
  return NOTHING
}
