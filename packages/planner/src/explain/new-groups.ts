import { SLOTS_PER_DAY } from '@digirooster/domain'
import type { Plan, Problem } from '@digirooster/domain'
import { reaches } from '../compile/demand-index.ts'
import type { Quarter } from '../compile/quarter.ts'
import { daypartOfSlot } from '../compile/time-index.ts'
import type { Constraint } from '../constraints/constraint.ts'
import { groupSize } from '../constraints/group-size.ts'
import { seriesOrder } from '../constraints/series-order.ts'
import { budget as budgetRule } from '../constraints/budget.ts'
import type { Evaluator } from '../kernel/index.ts'
import { placePlan } from './place-plan.ts'
import { nearestWay, outWay, settleAt, tryAt, tryOut, waysAt } from './try-out.ts'
import type { Way } from './try-out.ts'
import type { Option } from './unmet.ts'

/** Steps of the search for dates of one series. */
const MOST_STEPS = 2000

/** What became of every new group around a demand line, the rest of the plan as it is. */
export interface NewGroups {
  /** moments tried, and ways at them */
  readonly moments: number
  readonly tries: number
  /** false: somewhere not everything was tried */
  readonly isAll: boolean
  /** hard rules, by the number of moments at which they stand in the way, most first */
  readonly blame: readonly { readonly rule: Constraint; readonly moments: number }[]
  /** most people without a place that can come to one place at one moment */
  readonly most: number
  /** people a group has at least */
  readonly least: number
  /** a group that is possible: its first session */
  readonly found: { readonly quarter: Quarter; readonly option: Option; readonly way: Way } | null
}

/** A new group of the least size, as it is tried out. */
interface Trial {
  readonly quarter: Quarter
  readonly evaluator: Evaluator
  readonly rules: readonly Constraint[]
  readonly option: Option
  /** demand line that the group is for: it must be able to come */
  readonly line: number
  readonly activities: readonly number[]
  /** wishes per line that have no place */
  readonly left: Int32Array
  readonly blame: Map<Constraint, number>
  readonly counts: Counts
}

interface Counts {
  moments: number
  tries: number
  isAll: boolean
  most: number
}

/**
 * Tries a new group for a demand line with every strand, wijk, start, room, laptop class and trainer it could have,
 * filled with people who have no place. Only hard rules count: a group that is possible serves more.
 */
export function newGroups(
  problem: Problem,
  plan: Plan,
  constraints: readonly Constraint[],
  line: number,
  left: Int32Array,
  options: readonly Option[],
  budget: Plan['budget'],
): NewGroups {
  const probes = options.map(({ strand, spot }, k) => ({
    id: `new-group-${k}`,
    course: strand.course,
    format: strand.format,
    level: strand.level,
    digibankId: strand.digibank.id,
    wijkId: spot.wijkId,
    served: [{ line, wishes: strand.format.group.min }],
  }))
  const { quarter, state } = placePlan(problem, plan, { constraints, extra: probes })
  // Who can come is counted here: the rule knows that only of a series that stands whole.
  const rules = constraints.filter((c) => c.level === 'hard' && c.id !== groupSize.id)
  const evaluator = tryOut(quarter, state, rules)
  const blame = new Map<Constraint, number>()
  const least = Math.min(...options.map(({ strand }) => strand.format.group.min))
  const counts: Counts = { moments: 0, tries: 0, isAll: true, most: 0 }
  for (const [k, option] of options.entries()) {
    const money = budget.find((b) => b.budgetLineId === option.strand.budgetLineId)
    const bundle = quarter.bundles.findIndex((b) => b.id === probes[k].id)
    const first = quarter.model.bundleStart[bundle]
    const activities = quarter.bundles[bundle].sessionIds.map((_, n) => first + n)
    if (money && money.freeCents < option.strand.costCents) {
      const starts = quarter.model.domains[quarter.model.domainOf[first]].length
      counts.moments += starts
      blame.set(budgetRule, (blame.get(budgetRule) ?? 0) + starts)
      continue
    }
    const tried = { quarter, evaluator, rules, option, line, activities, left }
    const trial: Trial = { ...tried, blame, counts }
    const way = tryGroup(trial)
    if (way) return { ...counts, least, blame: ordered(blame), found: { quarter, option, way } }
  }
  return { ...counts, least, blame: ordered(blame), found: null }
}

function ordered(blame: ReadonlyMap<Constraint, number>): NewGroups['blame'] {
  return [...blame]
    .map(([rule, moments]) => ({ rule, moments }))
    .sort((a, b) => b.moments - a.moments)
}

/** The way of the first session of a group that is possible, else null. */
function tryGroup(trial: Trial): Way | null {
  const { quarter, activities, option } = trial
  const [first] = activities
  const possible: number[] = []
  for (const start of quarter.model.domains[quarter.model.domainOf[first]]) {
    trial.counts.moments++
    const way = firstWay(trial, first, start, option.spot.lines)
    if (!way) continue
    if (activities.length === 1) return way
    possible.push(start)
  }
  if (possible.length === 0) return null
  const steps = { left: MOST_STEPS }
  const found = tryDates(trial, 0, possible, option.spot.lines, steps)
  if (found) return found
  trial.blame.set(seriesOrder, (trial.blame.get(seriesOrder) ?? 0) + possible.length)
  // Each date was taken with the first way that worked; another could have left more for the next.
  trial.counts.isAll = false
  return null
}

/** The first way to hold a session at a start for enough of these people; notes what stands in the way without one. */
function firstWay(
  trial: Trial,
  activity: number,
  start: number,
  lines: readonly number[],
): Way | null {
  const { evaluator, quarter, blame, rules, option } = trial
  const { rooms, siteWijk } = quarter.resources
  const suits = (room: number) =>
    siteWijk[rooms[room].site] === option.spot.wijkId &&
    peopleAt(trial, lines, start, rooms[room].site).length > 0
  const isOnline = option.spot.wijkId === null
  const roomList =
    quarter.model.candidates[quarter.model.candidatesOf[quarter.model.roleStart[activity]]]
  if (isOnline ? peopleAt(trial, lines, start, -1).length === 0 : !roomList.some(suits)) {
    trial.counts.tries++
    blame.set(groupSize, (blame.get(groupSize) ?? 0) + 1)
    return null
  }
  const { ways, isAll } = waysAt(evaluator, activity, start, suits)
  trial.counts.isAll &&= isAll
  for (const way of ways) {
    trial.counts.tries++
    if (tryAt(evaluator, activity, way).added[0] <= 0) return way
  }
  const before = evaluator.penalties()
  settleAt(evaluator, activity, nearestWay(evaluator, activity, start, suits))
  const after = evaluator.penalties()
  settleAt(evaluator, activity, outWay(evaluator, activity))
  for (const [k, rule] of rules.entries())
    if (after[k] > before[k]) blame.set(rule, (blame.get(rule) ?? 0) + 1)
  return null
}

/** Lines of people who can come to a site at a start; none when they are too few for a group, or it is not for the line asked about. */
function peopleAt(trial: Trial, lines: readonly number[], start: number, site: number): number[] {
  const { quarter, left, option, counts, line } = trial
  const bit = 1 << daypartOfSlot(quarter.time, start)
  const coming = lines.filter(
    (d) =>
      left[d] > 0 &&
      (quarter.demand.daypartMask[d] & bit) !== 0 &&
      (site < 0 || reaches(quarter.demand, d, site)),
  )
  const people = coming.reduce((sum, d) => sum + left[d], 0)
  counts.most = Math.max(counts.most, people)
  const isGroup = people >= option.strand.format.group.min && coming.includes(line)
  return isGroup ? coming : []
}

/** Looks for dates of all lessons of a series, one after the other; leaves the evaluator as it was. */
function tryDates(
  trial: Trial,
  number: number,
  starts: readonly number[],
  lines: readonly number[],
  steps: { left: number },
  before = -1,
): Way | null {
  const { activities, evaluator, quarter, option } = trial
  if (number === activities.length) return outWay(evaluator, activities[0])
  const activity = activities[number]
  const { minDaysBetween, maxDaysBetween } = option.strand.format
  for (const start of starts) {
    if (before >= 0) {
      const days = Math.floor(start / SLOTS_PER_DAY) - Math.floor(before / SLOTS_PER_DAY)
      if (days < Math.max(1, minDaysBetween) || days > maxDaysBetween) continue
    }
    if (steps.left-- <= 0) return null
    const way = freeWay(trial, activity, start, lines)
    if (!way) continue
    const site = way.resources[0] < 0 ? -1 : quarter.resources.siteOfRoom[way.resources[0]]
    settleAt(evaluator, activity, way)
    const rest = tryDates(
      trial,
      number + 1,
      starts,
      peopleAt(trial, lines, start, site),
      steps,
      start,
    )
    settleAt(evaluator, activity, outWay(evaluator, activity))
    if (rest) return way
  }
  return null
}

/** As `firstWay`, without counting or blaming. */
function freeWay(
  trial: Trial,
  activity: number,
  start: number,
  lines: readonly number[],
): Way | null {
  const { rooms, siteWijk } = trial.quarter.resources
  const { wijkId } = trial.option.spot
  if (wijkId === null && peopleAt(trial, lines, start, -1).length === 0) return null
  const { ways } = waysAt(
    trial.evaluator,
    activity,
    start,
    (room) =>
      siteWijk[rooms[room].site] === wijkId &&
      peopleAt(trial, lines, start, rooms[room].site).length > 0,
  )
  return ways.find((way) => tryAt(trial.evaluator, activity, way).added[0] <= 0) ?? null
}
