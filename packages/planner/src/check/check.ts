import type { Plan, Problem, Violation } from '@digirooster/domain'
import { closeTogether, unmetNeeds } from './activities.ts'
import { overspentLines } from './budget.ts'
import { devicesShort, lackingFeatures, seatsShort, wrongRooms } from './capacity.ts'
import { wrongTotals } from './claims-of-plan.ts'
import { wrongSessionFigures } from './claims-of-sessions.ts'
import { countDemand, mismatchedWishes } from './demand.ts'
import { cohortConflicts, personConflicts, roomConflicts } from './exclusivity.ts'
import type { Fault } from './fault.ts'
import { changedPast, movedPins } from './fixed.ts'
import { longDays, longWeeks } from './hours.ts'
import { laptopClassConflicts, laptopClassMoves } from './laptop-classes.ts'
import { sum } from './lists.ts'
import { absentLaptops, absentPeople, closedHolidays, closedPlaces } from './opening.ts'
import { shortfalls } from './owed.ts'
import { forbiddenUses } from './permission.ts'
import { readQuarter } from './quarter.ts'
import type { Quarter } from './quarter.ts'
import { wrongReferences } from './references.ts'
import { brokenOrder, partialSeries, wrongGroupSizes } from './series.ts'
import { lackingSkills, wrongStaffing } from './staff.ts'
import { outOfAudience, outOfSeason, shortNotice, wrongStarts } from './starts.ts'
import { wrongWalkIns } from './walk-ins.ts'

/** What the second opinion finds in a plan. */
export interface CheckResult {
  /** hard rules the plan breaks by its own choice */
  readonly violations: Violation[]
  /** hard rules broken only by what already stood */
  readonly inherited: Violation[]
  /** what is owed and not given; penalties in the unit of their rule, unweighted */
  readonly shortfalls: Violation[]
  /** `hard` sums the violations, `owed` the weighted shortfalls, `demand` the weighted wishes without a place */
  readonly score: { readonly hard: number; readonly owed: number; readonly demand: number }
  /** figures of the plan itself that differ from the recount; rule ids start with `claim-` */
  readonly claims: Violation[]
}

/** What rules cost that this code does not know, counted by whoever does. */
export type Beside = Omit<CheckResult, 'score'> & {
  /** weighted */
  readonly score: Pick<CheckResult['score'], 'owed' | 'demand'>
}

const NOTHING: Beside = {
  violations: [],
  inherited: [],
  shortfalls: [],
  claims: [],
  score: { owed: 0, demand: 0 },
}

const hardRules: readonly ((quarter: Quarter) => Fault[])[] = [
  wrongReferences,
  wrongWalkIns,
  roomConflicts,
  personConflicts,
  laptopClassConflicts,
  laptopClassMoves,
  cohortConflicts,
  closedPlaces,
  absentPeople,
  absentLaptops,
  closedHolidays,
  wrongStarts,
  outOfSeason,
  outOfAudience,
  seatsShort,
  devicesShort,
  lackingFeatures,
  wrongRooms,
  forbiddenUses,
  lackingSkills,
  wrongStaffing,
  longDays,
  longWeeks,
  brokenOrder,
  partialSeries,
  wrongGroupSizes,
  overspentLines,
  shortNotice,
  movedPins,
  changedPast,
  unmetNeeds,
  closeTogether,
  mismatchedWishes,
]

/**
 * Recounts a plan from its problem alone and lists every hard rule it breaks, everything owed it does
 * not give and every figure it states wrongly. Shares no code with the search, so that both must be
 * wrong in the same way to hide a fault. Never throws on nonsense in a plan.
 * @param problem a problem that passed the schema
 * @param weights default weight per rule id of level `owed`, 1 when absent; what a digibank’s
 *   policy says goes before, the highest where they differ
 * @param beside what other rules cost, which the plan counts too
 */
export function check(
  problem: Problem,
  plan: Plan,
  {
    weights = {},
    beside = NOTHING,
  }: { readonly weights?: Readonly<Record<string, number>>; readonly beside?: Beside } = {},
): CheckResult {
  const quarter = readQuarter(problem, plan)
  const faults = hardRules.flatMap((rule) => rule(quarter))
  const own = faults.filter((f) => !f.isInherited)
  const inherited = [...faults.filter((f) => f.isInherited).map(asViolation), ...beside.inherited]
  const count = countDemand(quarter)
  const owed = shortfalls(quarter, count)
  const weightOf = (ruleId: string) => {
    const said = problem.digibanken.flatMap(({ policy }) => policy.weights[ruleId] ?? [])
    return said.length > 0 ? Math.max(...said) : (weights[ruleId] ?? 1)
  }
  const score = {
    hard: sum([...own, ...beside.violations].map((f) => f.penalty)),
    owed: sum(owed.map((s) => s.penalty * weightOf(s.ruleId))) + beside.score.owed,
    demand: (count.weightedAsked - count.weightedServed) / 100 + beside.score.demand,
  }
  return {
    violations: [...own.map(asViolation), ...beside.violations],
    inherited,
    shortfalls: [...owed.map(asViolation), ...beside.shortfalls],
    score,
    claims: [
      ...wrongSessionFigures(quarter),
      ...wrongTotals(quarter, count, score, inherited),
      ...beside.claims,
    ],
  }
}

function asViolation({ ruleId, level, penalty, sessionIds, text }: Violation): Violation {
  return { ruleId, level, penalty, sessionIds, text }
}
