import type { Plan, Problem } from '@digirooster/domain'
import { partBound } from './joint-bound.ts'
import type { PartBound } from './joint-bound.ts'
import type { Constraint } from '../constraints/constraint.ts'
import { decode } from '../decode/decode.ts'
import { random } from '../kernel/index.ts'
import { contextOf } from '../preflight/context.ts'
import type { Context } from '../preflight/context.ts'
import type { Budget } from '../search/options.ts'
import { prepare } from '../search/prepare.ts'
import { searchRounds } from '../search/rounds.ts'
import type { Found, Meet, Watch } from '../search/rounds.ts'
import type { Setting } from '../search/timetable.ts'
import { beginFrom } from '../start/begin-from.ts'
import type { Begun } from '../start/begin-from.ts'
import { keepIds } from '../start/keep-ids.ts'
import type { PlanStart } from '../start/plan-start.ts'
import type { StartReport } from '../start/start-report.ts'

/** Moves between two tellings of progress. */
const TELL_AFTER = 16_384

/** What is planned as a whole. */
export interface PartTask {
  readonly problem: Problem
  /** the rules that count */
  readonly constraints: readonly Constraint[]
  /** what there was before */
  readonly start?: PlanStart
}

/** The plan of one problem, and what it means for a whole that the problem is a part of. */
export interface PartPlan {
  readonly plan: Plan
  readonly bound: () => Promise<PartBound>
  /** what became of the plan it started from */
  readonly start?: StartReport
}

/** What was found for one problem, before it is written as people read it. */
export interface SearchedPart {
  readonly setting: Setting
  readonly context: Context
  readonly found: Found
  /** the plan it started from, and what was made of it */
  readonly from?: { readonly start: PlanStart; readonly begun: Begun }
}

/**
 * Plans one problem as a whole, from the offering to the plan people read. Depends on nothing but the task, the
 * seed and the moves of the budget, so that it can be done anywhere.
 * @param context the problem as it was read already; else it is read
 * @param watch told after each step, and now and then between
 */
export async function planPart(
  task: PartTask,
  seed: number,
  budget: Budget,
  watch: Watch,
  context: Context = contextOf(task.problem, task.constraints),
): Promise<PartPlan> {
  return writePart(await searchPart(task, seed, budget, watch, context), seed)
}

/** The search of `planPart` alone. */
export async function searchPart(
  { problem, constraints, start }: PartTask,
  seed: number,
  budget: Budget,
  watch: Watch,
  context: Context,
  meet?: Meet,
): Promise<SearchedPart> {
  const prepared = await prepare(problem, constraints, context)
  let told = budget.iterations
  const tell: Watch = async (...standing) => {
    told = budget.iterations
    await watch(...standing)
  }
  const setting = {
    ...prepared,
    random: random(seed),
    budget,
    breathe: async () => {
      if (budget.iterations - told >= TELL_AFTER) await tell('improve')
    },
  }
  if (!start) return { setting, context, found: await searchRounds(setting, tell, meet) }
  const begun = beginFrom(setting, start)
  const found = await searchRounds({ ...setting, start: begun.timetable }, tell, meet)
  return { setting, context, found, from: { start, begun } }
}

/**
 * Writes what was found.
 * @param seed that of the whole run, for the plan to tell
 */
export async function writePart(
  { setting, context, found, from }: SearchedPart,
  seed: number,
): Promise<PartPlan> {
  const { problem, budget, indexes, market } = setting
  const stopped = budget.isCancelled ? 'cancelled' : 'finished'
  const run = { seed, iterations: budget.iterations, stopped } as const
  const { best, boundOf, worth } = found
  const quarter = from ? keepIds(best, from.start, from.begun.groups.offeringOf) : best.quarter
  const plan = await decode({ ...setting, ...best, quarter, context }, run, boundOf, worth)
  const bound = () => partBound(problem, indexes, market, plan, () => budget.isCancelled)
  return { plan, bound, ...(from && { start: from.begun.report }) }
}
