import { searchPart, writePart } from '../decompose/plan-part.ts'
import type { PartTask, SearchedPart } from '../decompose/plan-part.ts'
import { planParts, weightsOf } from '../decompose/plan-parts.ts'
import type { PlannedPart, WatchParts } from '../decompose/plan-parts.ts'
import { standingOf } from '../decompose/standing.ts'
import { tasksOf } from '../decompose/whole-plan.ts'
import { contextOf } from '../preflight/context.ts'
import { preflight } from '../preflight/preflight.ts'
import type { OwnRule } from '../rules/own-rule.ts'
import { startBudget } from '../search/options.ts'
import type { Budget } from '../search/options.ts'
import type { Setting, Timetable } from '../search/timetable.ts'
import { dealParts } from './deal-parts.ts'
import { inTurns } from './in-turns.ts'
import type { Island, IslandContext } from './island.ts'
import { fromSnapshot, snapshotOf } from './plan-snapshot.ts'
import type { PlanSnapshot } from './plan-snapshot.ts'
import type { PlanInput, PlanTold, RulesSource } from './plan-told.ts'

/** What an island planned: parts by their number, in the order of the problem. */
export interface PlannedHere {
  /** how many parts there are in all */
  readonly count: number
  readonly parts: readonly (PlannedPart & { readonly part: number })[]
}

type PlanIsland = Island<PlanSnapshot, PlannedHere>

/** Time left when there is none, in seconds: even then there is a plan. */
const NO_TIME = 0.001

/**
 * Makes an island that plans. A problem that falls apart is dealt over the islands, each part to one of them; else each
 * island plans all of it with a seed of its own. Its rounds are those of the search, its moves those of the input.
 */
export async function planIsland(input: PlanInput, context: IslandContext): Promise<PlanIsland> {
  const rules = input.rules && (await importedRules(input.rules))
  const tasks = tasksOf(input.problem, rules, input.startFrom)
  const { signal, now } = context
  const { iterations, deadline } = input
  const budget = startBudget({
    signal,
    now,
    ...(iterations !== undefined && { iterations }),
    ...(deadline !== undefined && { seconds: Math.max(NO_TIME, (deadline - now()) / 1000) }),
  })
  return tasks.length === 1
    ? wholeIsland(tasks[0], input, context, budget)
    : partsIsland(tasks, input, context, budget)
}

/** Plans all of a problem as one of several that exchange the best. */
function wholeIsland(
  task: PartTask,
  { problem, seed }: PlanInput,
  context: IslandContext,
  budget: Budget,
): PlanIsland {
  let setting: Setting | undefined
  const watch = watchOf(context, budget, () => budget.done())
  const turns = inTurns<Timetable, SearchedPart>((rest) => {
    const read = contextOf(problem, task.constraints)
    let hasFindings = context.index > 0
    return searchPart(
      task,
      context.seed,
      budget,
      async (phase, best, bound) => {
        await watch(phase, [best && standingOf(best, bound)])
        // People wait for a first plan, not for what is odd about the quarter.
        if (!best || hasFindings) return
        hasFindings = true
        tell(context, { kind: 'findings', findings: preflight(problem, read) })
      },
      read,
      (best, own) => {
        setting = own
        return rest(best)
      },
    )
  })
  return {
    get standing() {
      const best = turns.result?.found.best ?? turns.best
      const levels = best ? [...best.levels] : [Infinity]
      return { levels, moves: budget.iterations, isDone: turns.result !== undefined }
    },
    run: () => turns.next(),
    snapshot() {
      const best = turns.result?.found.best ?? turns.best
      if (best) return snapshotOf(best)
      throw new TypeError('an island has nothing to show before its first round')
    },
    adopt(snapshot) {
      if (setting) turns.best = fromSnapshot(setting, snapshot)
    },
    async finish() {
      // Stopped between two rounds, a search still has to come to its end.
      while (!turns.result) await turns.next()
      const { bound, ...made } = await writePart(turns.result, seed)
      return { count: 1, parts: [{ part: 0, ...made, bound: await bound() }] }
    },
  }
}

/** Plans its share of the parts of a problem, in one round. */
function partsIsland(
  tasks: readonly PartTask[],
  { problem, seed }: PlanInput,
  context: IslandContext,
  budget: Budget,
): PlanIsland {
  const weights = weightsOf(tasks)
  const mine = dealParts(weights, context.count)[context.index]
  const share = sum(mine.map((part) => weights[part])) / sum(weights)
  const done = () => (budget.isTimed ? budget.done() : Math.min(1, budget.done() / share))
  let planned: PlannedHere | undefined
  const planMine = async (): Promise<PlannedHere> => {
    if (context.index === 0) tell(context, { kind: 'findings', findings: preflight(problem) })
    const parts = await planParts(tasks, seed, budget, watchOf(context, budget, done), mine)
    return { count: tasks.length, parts: parts.map((part, k) => ({ ...part, part: mine[k] })) }
  }
  return {
    get standing() {
      return { levels: [], moves: budget.iterations, isDone: planned !== undefined }
    },
    async run() {
      planned = await planMine()
    },
    snapshot() {
      throw new TypeError('parts that share nothing are not exchanged')
    },
    adopt() {},
    finish: async () => planned ?? (await planMine()),
  }
}

/** Tells where all parts stand, and has a turn of the event loop, so that a signal can arrive. */
function watchOf(context: IslandContext, budget: Budget, done: () => number): WatchParts {
  return async (phase, standings) => {
    const { iterations } = budget
    tell(context, { kind: 'progress', phase, standings, iterations, done: done() })
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
}

function tell(context: IslandContext, told: PlanTold): void {
  context.tell(told)
}

async function importedRules({ module, name }: RulesSource): Promise<readonly OwnRule[]> {
  const exported = (await import(/* @vite-ignore */ String(module))) as Record<string, unknown>
  const rules = exported[name]
  if (Array.isArray(rules)) return rules as readonly OwnRule[]
  throw new TypeError(`${String(module)} must export a list of rules ${name}`)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0)
}
