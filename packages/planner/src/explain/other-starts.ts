import { siteOf } from '../compile/quarter.ts'
import { matchedWishes } from '../constraints/matched.ts'
import { timeWords } from '../constraints/words.ts'
import type { Constraint } from '../constraints/constraint.ts'
import type { Placed } from '../decode/decode.ts'
import { LEVELS } from '../kernel/index.ts'
import type { Evaluator, State } from '../kernel/index.ts'
import { costsOf } from '../recount.ts'
import { ruleWords, say, together } from './explanation.ts'
import type { Fact, Said } from './explanation.ts'
import { whereWords } from './session-place.ts'
import { isBetter, outWay, settleAt, tryAt, wayOf, waysAt } from './try-out.ts'
import type { Tried } from './try-out.ts'

/** What became of the other starts of a session, each with every room and everybody it could have. */
export interface OtherStarts {
  /** starts tried, the present one left out */
  readonly starts: number
  /** of those: starts at which no hard rule is broken */
  readonly possible: number
  /** ways tried */
  readonly tries: number
  /** false: at some start there were too many ways to try them all */
  readonly isAll: boolean
  /** where it stands now, and the best on another day; `added` against the session being out */
  readonly now: Tried
  readonly best: Tried | null
}

/** Tries a session at every other start of its domain, the rest of the plan as it is; leaves the evaluator as it was. */
export function otherStarts(evaluator: Evaluator, activity: number): OtherStarts {
  const { model } = evaluator
  const here = wayOf(evaluator, activity)
  settleAt(evaluator, activity, outWay(evaluator, activity))
  const now = tryAt(evaluator, activity, here)
  const day = (start: number) => Math.floor(start / model.slotsPerDay)
  let [starts, possible, tries] = [0, 0, 0]
  let isAll = true
  let best: Tried | null = null
  for (const start of model.domains[model.domainOf[activity]]) {
    if (start === here.start) continue
    starts++
    const found = waysAt(evaluator, activity, start)
    isAll &&= found.isAll
    let bestHere: Tried | null = null
    for (const way of found.ways) {
      tries++
      const tried = tryAt(evaluator, activity, way)
      // What was broken before may stay so; nothing more.
      if (tried.added[0] > now.added[0]) continue
      if (!bestHere || isBetter(tried, bestHere)) bestHere = tried
    }
    if (!bestHere) continue
    possible++
    if (day(start) !== day(here.start) && (!best || isBetter(bestHere, best))) best = bestHere
  }
  settleAt(evaluator, activity, here)
  return { starts, possible, tries, isAll, now, best }
}

/** Says what the best start on another day would be, and what changes then. */
export function bestOther(
  placed: Placed,
  evaluator: Evaluator,
  activity: number,
  { best, now, starts, isAll }: OtherStarts,
): Said {
  if (starts === 0) return { sentences: [], facts: [] }
  const counted: Fact = { name: 'other-starts', unit: 'count', value: starts }
  if (!best)
    return isAll
      ? say(
          `Op geen enkele andere dag past deze sessie: ${starts} andere momenten zijn geprobeerd.`,
          `No other day suits this session: ${starts} other moments were tried.`,
          [counted],
        )
      : say(
          `Op een andere dag is geen plaats gevonden, na ${starts} andere momenten.`,
          `No place was found on another day, after ${starts} other moments.`,
          [counted],
        )
  const { quarter, state } = placed
  const there: State = { start: state.start.slice(), resource: state.resource.slice() }
  there.start[activity] = best.start
  there.resource.set(best.resources, quarter.model.roleStart[activity])
  const when = timeWords(quarter, best.start)
  const isHere = siteOf(quarter, there, activity) === siteOf(quarter, state, activity)
  const where = isHere
    ? { nl: 'op dezelfde plaats', en: 'at the same place' }
    : whereWords(quarter, there, activity)
  const facts = Array.from({ length: LEVELS }, (_, level) => level)
    .filter((level) => level > 0)
    .map((level): Fact => ({
      name: 'other-day-adds',
      of: ['hard', 'owed', 'demand', 'soft'][level],
      unit: 'weighted',
      value: best.added[level] - now.added[level],
    }))
  return together(
    say(
      `De beste andere dag is ${when.nl}, ${small(where.nl)}.`,
      `The best other day is ${when.en}, ${small(where.en)}.`,
      [counted, ...facts],
    ),
    consequence(placed, evaluator, activity, { best, now }, there),
  )
}

function small(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** What people would notice: wishes that lose their place, else the rule that gets worse most. */
function consequence(
  { quarter, state, constraints }: Placed,
  evaluator: Evaluator,
  activity: number,
  { best, now }: { best: Tried; now: Tried },
  there: State,
): Said {
  const bundle = quarter.model.bundleOf[activity]
  const lost = quarter.bundles[bundle].served.reduce(
    (sum, entry) =>
      sum +
      matchedWishes(quarter, state, bundle, entry) -
      matchedWishes(quarter, there, bundle, entry),
    0,
  )
  if (lost > 0)
    return say(
      `Dan ${lost === 1 ? 'verliest 1 wens zijn' : `verliezen ${lost} wensen hun`} plaats.`,
      `Then ${lost === 1 ? '1 wish loses its' : `${lost} wishes lose their`} place.`,
      [{ name: 'other-day-loses', unit: 'count', value: lost }],
    )
  const worse = worstRule(constraints, evaluator, activity, best)
  if (worse) {
    const text = costsOf(worse, quarter, there)
      .filter((cost) => cost.activities.includes(activity))
      .sort((a, b) => b.penalty - a.penalty)
      .map((cost) => cost.text)[0]
    return together(
      say('Dat heeft een nadeel.', 'That has a drawback.', [
        { name: 'other-day-worse', unit: 'id', value: worse.id },
      ]),
      { sentences: [ruleWords(worse.text, text)], facts: [] },
    )
  }
  const isEqual = best.added[3] - now.added[3] > -1e-9
  return isEqual
    ? say('Dat is even goed.', 'That is just as good.')
    : say('Dat is zelfs iets beter.', 'That is even a little better.')
}

/** The rule that costs most more when the session moves; undefined when none does. */
function worstRule(
  constraints: readonly Constraint[],
  evaluator: Evaluator,
  activity: number,
  best: Tried,
): Constraint | undefined {
  const here = wayOf(evaluator, activity)
  const before = evaluator.penalties()
  settleAt(evaluator, activity, best)
  const after = evaluator.penalties()
  settleAt(evaluator, activity, here)
  const more = evaluator.rules.map((rule, k) => rule.weight * (after[k] - before[k]))
  const most = Math.max(...more)
  return most > 1e-9 ? constraints[more.indexOf(most)] : undefined
}
