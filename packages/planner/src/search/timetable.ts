import { assignDemand } from '../assign/assign-demand.ts'
import { placedGroups } from '../assign/placed-groups.ts'
import { bindConstraint } from '../bind-constraint.ts'
import type { Proposal } from '../compile/bundle.ts'
import { compile } from '../compile/compile.ts'
import type { Referral } from '../compile/compile.ts'
import type { Quarter } from '../compile/quarter.ts'
import { transfer } from '../compile/transfer.ts'
import { anneal, compareLevels, construct, Evaluator, unmoveBroken } from '../kernel/index.ts'
import type { Cooling, Random, State } from '../kernel/index.ts'
import type { Budget } from './options.ts'
import type { Prepared } from './prepare.ts'
import { dropUnneeded, release } from './release.ts'

/** What every step of a run shares. */
export interface Setting extends Prepared {
  readonly random: Random
  readonly budget: Budget
  /** lets others have their turn, and progress be told */
  readonly breathe: () => Promise<void>
  /** what there was before; absent: nothing */
  readonly start?: Timetable | undefined
}

/** The better of two timetables by levels; the second when they are equal. */
export function better(found: Timetable, best: Timetable): Timetable {
  return compareLevels(found.levels, best.levels) < 0 ? found : best
}

/** A timetable with what it serves, and its costs by level. */
export interface Timetable {
  readonly quarter: Quarter
  readonly state: State
  readonly proposals: readonly Proposal[]
  readonly referrals: readonly Referral[]
  /** hard, owed, demand (hundredths × weight, unmeant wishes in), soft */
  readonly levels: Float64Array
}

/**
 * Cost of one unit of each level in the search: a broken hard rule is worth more than any wish, what
 * is owed and wishes are counted in wishes, quality decides between plans that serve the same.
 */
const LEVEL_WEIGHTS = [200, 1, 1, 0.01]

const TRIES = 60
const PIECE = 4096

/**
 * Places what is proposed, improves it by annealing, and stops early when the budget says so.
 * @param tries places that are tried for each bundle before the annealing
 */
export async function timetable(
  setting: Setting,
  proposals: readonly Proposal[],
  referrals: readonly Referral[],
  cooling: Cooling,
  from?: Timetable,
  tries = TRIES,
): Promise<Timetable> {
  const { problem, indexes, filters, random, budget, breathe } = setting
  const quarter = compile(problem, indexes, proposals, filters, referrals)
  const state = from ? transfer(from.quarter, from.state, quarter) : quarter.initial
  const evaluator = evaluatorOf(setting, quarter, {
    start: state.start.slice(),
    resource: state.resource.slice(),
  })
  budget.spend(construct(evaluator, random, hardestFirst(quarter), tries))
  // Cools all the way also when fewer moves are left.
  const moves = Math.max(1, Math.min(cooling.iterations, budget.left()))
  const run = anneal(evaluator, random, { ...cooling, iterations: moves })
  while (!run.isDone) {
    const left = budget.left()
    if (left <= 0) break
    budget.spend(run.step(Math.min(PIECE, left)))
    await breathe()
  }
  evaluator.state.start.set(run.best.start)
  evaluator.state.resource.set(run.best.resource)
  evaluator.recount()
  unmoveBroken(evaluator, quarter.initial)
  release(evaluator)
  return counted(setting, evaluator, quarter, proposals, referrals)
}

/** A timetable that was found elsewhere, of the same problem. */
export function timetableOf(
  setting: Setting,
  found: Pick<Timetable, 'state' | 'proposals' | 'referrals'>,
): Timetable {
  const { proposals, referrals, state } = found
  const quarter = compile(setting.problem, setting.indexes, proposals, setting.filters, referrals)
  return settled(setting, quarter, state, proposals, referrals)
}

/** Divides the wishes anew over the groups where they stand; groups that nobody can fill leave. */
export async function reassign(setting: Setting, from: Timetable): Promise<Timetable> {
  const { problem, indexes, filters } = setting
  const groups = placedGroups(from.quarter, from.state)
  const { served, referrals } = await assignDemand(problem, indexes, groups)
  const byId = new Map(from.proposals.map((p) => [p.id, p]))
  const proposals = groups.flatMap((group, g): Proposal[] => {
    const proposal = byId.get(from.quarter.bundles[group.bundle].id)
    return proposal && served[g].length > 0 ? [{ ...proposal, served: served[g] }] : []
  })
  const quarter = compile(problem, indexes, proposals, filters, referrals)
  const state = transfer(from.quarter, from.state, quarter)
  const evaluator = evaluatorOf(setting, quarter, state)
  dropUnneeded(evaluator)
  unmoveBroken(evaluator, quarter.initial)
  release(evaluator)
  return settled(setting, quarter, evaluator.state, proposals, referrals)
}

/** Makes an evaluator of a state, which it changes, with the rules that count. */
export function evaluatorOf({ constraints }: Setting, quarter: Quarter, state: State): Evaluator {
  const rules = constraints.map((constraint) => bindConstraint(quarter, constraint, true))
  return new Evaluator(quarter.model, rules, state, LEVEL_WEIGHTS)
}

/** Costs of a state, counted in full. */
export function settled(
  setting: Setting,
  quarter: Quarter,
  state: State,
  proposals: readonly Proposal[],
  referrals: readonly Referral[],
): Timetable {
  return counted(setting, evaluatorOf(setting, quarter, state), quarter, proposals, referrals)
}

/** The timetable of an evaluator, its costs counted in full. */
function counted(
  setting: Setting,
  evaluator: Evaluator,
  quarter: Quarter,
  proposals: readonly Proposal[],
  referrals: readonly Referral[],
): Timetable {
  evaluator.recount()
  const levels = evaluator.levels.slice()
  levels[2] += 0.01 * unmeant(setting, quarter)
  return { quarter, state: evaluator.state, proposals, referrals, levels }
}

/** Weight of the wishes that no bundle and no partner is meant to serve. */
function unmeant({ indexes }: Setting, quarter: Quarter): number {
  const { lines, weight } = indexes.demand
  const left = Int32Array.from(lines, (line, d) => line.wishes - quarter.referred[d])
  for (const bundle of quarter.bundles)
    for (const { line, wishes } of bundle.served) left[line] -= wishes
  return left.reduce((sum, n, d) => sum + n * weight[d], 0)
}

/** Activities first, then the longest series, then the largest groups: what is hardest to place. */
export function hardestFirst(quarter: Quarter): number[] {
  const size = (b: number) => quarter.bundles[b].sessionIds.length
  return quarter.bundles
    .map((_, b) => b)
    .sort((a, b) => {
      const [first, second] = [quarter.bundles[a], quarter.bundles[b]]
      const isActivity =
        Number(second.activity !== undefined) - Number(first.activity !== undefined)
      return isActivity || size(b) - size(a) || second.invited - first.invited || a - b
    })
}
