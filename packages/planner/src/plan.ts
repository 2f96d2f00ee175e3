import { WEIGHT_UNIT } from '@digirooster/domain'
import type { Problem } from '@digirooster/domain'
import { constraints } from './constraints/registry.ts'
import { decode } from './decode/decode.ts'
import { random } from './kernel/index.ts'
import { preflight } from './preflight/preflight.ts'
import { startBudget } from './search/options.ts'
import type { Budget, PlanOptions, PlanResult, Progress } from './search/options.ts'
import { prepare } from './search/prepare.ts'
import type { Prepared } from './search/prepare.ts'
import { searchRounds } from './search/rounds.ts'
import type { Watch } from './search/rounds.ts'
import type { Timetable } from './search/timetable.ts'

/** Moves between two tellings of progress. */
const TELL_AFTER = 16_384

/**
 * Plans a quarter: which groups, when, where, with whom, for which wishes.
 * The same problem, seed and number of iterations give the same plan.
 * @throws {PlannerError} `invalid-option`
 * @example
 * const result = await plan(problem, { iterations: 200_000, seed: 1 })
 * result.plan.demandServed.served
 */
export async function plan(problem: Problem, options: PlanOptions = {}): Promise<PlanResult> {
  const budget = startBudget(options)
  const seed = options.seed ?? 1
  let prepared: Prepared | undefined = undefined
  let last: { best?: Timetable | undefined; bound?: number | undefined; iterations: number } = {
    iterations: 0,
  }
  const watch: Watch = async (phase, best = last.best, bound = last.bound) => {
    last = { best, bound, iterations: budget.iterations }
    options.onProgress?.(progressOf(phase, problem, budget, prepared, best, bound))
    // A turn of the event loop, so that a signal can arrive.
    await new Promise((resolve) => setTimeout(resolve, 0))
  }

  await watch('preflight')
  const findings = preflight(problem)
  prepared = await prepare(problem, constraints)
  const setting = {
    ...prepared,
    random: random(seed),
    budget,
    breathe: async () => {
      if (budget.iterations - last.iterations >= TELL_AFTER) await watch('improve')
    },
  }
  const found = await searchRounds(setting, watch)
  const stopped = budget.isCancelled ? 'cancelled' : 'finished'
  const run = { seed, iterations: budget.iterations, stopped } as const
  const result = await decode({ ...prepared, ...found.best }, run, found.boundOf, found.worth)
  await watch('done', found.best, result.bound)
  return { status: stopped, plan: result, findings }
}

function progressOf(
  phase: Progress['phase'],
  problem: Problem,
  budget: Budget,
  prepared: Prepared | undefined,
  best: Timetable | undefined,
  bound: number | undefined,
): Progress {
  const asked = problem.demand.reduce((sum, line) => sum + line.wishes, 0)
  const done = phase === 'done' ? 1 : budget.done()
  const common = { phase, iterations: budget.iterations, done, asked, bound: bound ?? null }
  if (!best || !prepared) return { ...common, score: null, gap: null, served: null }
  const { lines, weight } = prepared.indexes.demand
  const [hard, owed, demand, soft] = best.levels
  const weighted = lines.reduce((sum, line, d) => sum + line.wishes * weight[d], 0) / WEIGHT_UNIT
  const gap = bound ? Math.max(0, (bound - (weighted - demand)) / bound) : null
  return { ...common, score: { hard, owed, demand, soft }, gap, served: servedIn(best) }
}

/** Wishes with a place in a timetable. */
function servedIn({ quarter, state, referrals }: Timetable): number {
  const inGroups = quarter.bundles.flatMap((bundle, b) =>
    state.start[quarter.model.bundleStart[b]] < 0 ? [] : bundle.served,
  )
  return [...inGroups, ...referrals].reduce((sum, { wishes }) => sum + wishes, 0)
}
