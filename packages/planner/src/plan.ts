import type { Plan, Problem } from '@digirooster/domain'
import { indexProblem } from './compile/compile.ts'
import type { Indexes } from './compile/compile.ts'
import { constraints } from './constraints/registry.ts'
import { decode } from './decode/decode.ts'
import { decodeOfferings, decodeReferrals } from './decode/sessions.ts'
import { filtersOf } from './filters.ts'
import { compareLevels, random } from './kernel/index.ts'
import { greedyProposal } from './offering/greedy.ts'
import { demandBound } from './offering/bound.ts'
import { shortfalls } from './offering/lift.ts'
import { propose, restrictionsOf } from './offering/propose.ts'
import { relaxationOf, seriesLimits } from './offering/relaxation.ts'
import type { Restriction } from './offering/relaxation-shape.ts'
import { isUsable, strandsOf } from './offering/strand.ts'
import { worthOf } from './offering/worth.ts'
import type { Worth } from './offering/worth.ts'
import { preflight } from './preflight/preflight.ts'
import { startBudget } from './search/options.ts'
import type { PlanOptions, PlanResult, Progress } from './search/options.ts'
import { reassign, timetable } from './search/timetable.ts'
import type { Setting, Timetable } from './search/timetable.ts'

/** Moves of the first plan, of a round, and temperatures in wishes. */
const FIRST = { from: 2, to: 0.02, iterations: 20_000 }
const MAIN = { from: 3, to: 0.0005, iterations: 150_000 }
const AGAIN = { from: 0.06, to: 0.0005, iterations: 100_000 }

/** How often what could not be placed restricts a next proposal. */
const ROUNDS = 3

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
  const asked = problem.demand.reduce((sum, line) => sum + line.wishes, 0)
  let best: Timetable | undefined
  let provenBound: number | null = null
  const tell = async (phase: Progress['phase']) => {
    options.onProgress?.(progressOf(phase, budget, best, provenBound, asked))
    // A turn of the event loop, so that a signal can arrive.
    await new Promise((resolve) => setTimeout(resolve, 0))
  }

  await tell('preflight')
  const findings = preflight(problem)
  const indexes = indexProblem(problem)
  const filters = filtersOf(constraints)
  const strands = strandsOf(problem, indexes, filters)
  const usable = strands.filter(isUsable)
  const limits = await seriesLimits(problem, indexes, usable)
  const relaxation = relaxationOf(problem, indexes, usable, limits)
  let lastTold = 0
  const setting: Setting = {
    problem,
    indexes,
    constraints,
    filters,
    random: random(seed),
    budget,
    breathe: async () => {
      if (budget.iterations - lastTold < 16_384) return
      lastTold = budget.iterations
      await tell('improve')
    },
  }
  const keep = (found: Timetable) => {
    if (!best || compareLevels(found.levels, best.levels) < 0) best = found
  }

  await tell('construct')
  const greedy = greedyProposal(problem, indexes, relaxation)
  const first = await timetable(setting, greedy.proposals, greedy.referrals, FIRST)
  keep(await reassign(setting, first))
  await tell('offering')
  const stop = () => budget.isOver()
  let dual = Infinity
  // What falls short decides the bound, so plans that owe the same share it.
  const bounds = new Map<string, number>()
  const boundOf = async (placed: Pick<Plan, 'offerings' | 'referrals'>) => {
    const key = shortfalls(problem, indexes, placed).join()
    const known = bounds.get(key)
    if (known !== undefined) return known
    const bound = await demandBound(problem, indexes, relaxation, dual, placed, stop)
    if (!stop()) bounds.set(key, bound)
    return bound
  }
  let restrictions: Restriction[] = []
  let worth: Worth = { worth: [], floors: [] }
  for (let round = 0; round < ROUNDS && budget.left() > 0; round++) {
    const model =
      round === 0
        ? relaxation
        : relaxationOf(problem, indexes, usable, [...limits, ...restrictions])
    const proposed = await propose(problem, model, stop)
    // Restrictions only steer proposals: the bound is that of the unrestricted relaxation.
    if (round === 0) dual = proposed.bound
    if (budget.left() === 0) break
    const main = await timetable(setting, proposed.proposals, proposed.referrals, MAIN)
    keep(await reassign(setting, main))
    if (best && budget.left() > 0) provenBound = await boundOf(servedBy(problem, indexes, best))
    if (round === 0 && budget.left() > 0) worth = await worthOf(problem, indexes, relaxation)
    await tell('assign')
    const lost = restrictionsOf(proposed.proposals, placedOf(main))
    if (lost.length === 0) break
    restrictions = tightest([...restrictions, ...lost])
  }
  while (budget.left() > 0 && best) {
    const again = await timetable(setting, best.proposals, best.referrals, AGAIN, best)
    keep(await reassign(setting, again))
    await tell('assign')
  }
  if (!best) throw new RangeError('no timetable was made.\nMaybe report this problem.')
  const run = {
    seed,
    iterations: budget.iterations,
    stopped: budget.isCancelled ? ('cancelled' as const) : ('finished' as const),
  }
  const result: Plan = await decode(
    { problem, indexes, constraints, strands, ...best },
    run,
    boundOf,
    worth,
  )
  provenBound = result.bound
  await tell('done')
  return { status: run.stopped, plan: result, findings }
}

/** What a timetable serves, as a plan says it. */
function servedBy(
  problem: Problem,
  indexes: Indexes,
  { quarter, state, referrals }: Timetable,
): Pick<Plan, 'offerings' | 'referrals'> {
  return {
    offerings: decodeOfferings(quarter, state),
    referrals: decodeReferrals(problem, indexes, referrals),
  }
}

/** Per proposal of a timetable: whether it was placed. */
function placedOf({ quarter, state, proposals }: Timetable): boolean[] {
  const startOf = new Map(
    quarter.bundles.map((bundle, b) => [bundle.id, state.start[quarter.model.bundleStart[b]]]),
  )
  return proposals.map((p) => (startOf.get(p.id) ?? -1) >= 0)
}

/** One restriction per strand and class, the tightest. */
function tightest(restrictions: readonly Restriction[]): Restriction[] {
  const byKey = new Map<string, Restriction>()
  for (const r of restrictions) {
    const key = `${r.strand} ${r.class}`
    const known = byKey.get(key)
    if (!known || r.most < known.most) byKey.set(key, r)
  }
  return [...byKey.values()]
}

function progressOf(
  phase: Progress['phase'],
  budget: { iterations: number; done(): number },
  best: Timetable | undefined,
  bound: number | null,
  asked: number,
): Progress {
  const levels = best?.levels
  return {
    phase,
    iterations: budget.iterations,
    done: phase === 'done' ? 1 : budget.done(),
    score: levels ? { hard: levels[0], owed: levels[1], demand: levels[2], soft: levels[3] } : null,
    bound,
    gap: null,
    served: best ? servedIn(best) : null,
    asked,
  }
}

function servedIn({ quarter, state, referrals }: Timetable): number {
  const inGroups = quarter.bundles.reduce(
    (sum, bundle, b) =>
      state.start[quarter.model.bundleStart[b]] < 0 || !bundle.course ? sum : sum + bundle.invited,
    0,
  )
  return inGroups + referrals.reduce((sum, r) => sum + r.wishes, 0)
}
