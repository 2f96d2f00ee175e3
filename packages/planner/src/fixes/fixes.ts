import { applyChanges } from '@digirooster/domain'
import type { Change, Plan, Problem } from '@digirooster/domain'
import { openPlan } from '../handle/opened.ts'
import type { Opened } from '../handle/opened.ts'
import { probesOf } from '../obstacles/probes.ts'
import { PlannerError } from '../planner-error.ts'
import { replan } from '../replan/replan.ts'
import type { ReplanResult } from '../replan/replan-result.ts'
import type { OwnRule } from '../rules/own-rule.ts'
import { candidatesFor } from './candidates.ts'
import { effortOf, inOrder } from './choose-candidates.ts'
import type { Fix, Fixes } from './fix.ts'
import { fixOf } from './fix-words.ts'

/** How fixes are looked for. */
export interface FixesOptions {
  /** only for these wishes; absent: for all without a place */
  readonly demandId?: string
  /** fixes tried by planning again, at most; default 20 */
  readonly most?: number
  /** moves of each re-plan; default 40 000 */
  readonly iterations?: number
  /** whole number; default 1 */
  readonly seed?: number
  /** stops early; what was proven so far is returned */
  readonly signal?: AbortSignal
  /** `of` is 0 as long as it is not known what to try */
  readonly onProgress?: (progress: { readonly tried: number; readonly of: number }) => void
  /** rules of your own that the plan was made with */
  readonly rules?: readonly OwnRule[]
}

const DEFAULTS = { most: 20, iterations: 40_000, seed: 1 }

/**
 * Finds what would give wishes without a place one: more money, laptops or a place at another time, a trainer’s hours or
 * skill, a partner’s course, another time or a longer trip for the people. The most promising are tried: the plan is
 * repaired with and without the change, and the difference is what is told. What gives nothing, or takes places from too
 * many others, is not told. The same input, seed and moves give the same fixes.
 * @throws {PlannerError} `unknown-subject` for a demand line that does not exist; `invalid-option`, `invalid-rule`
 * @example
 * const { fixes: found } = await fixes(problem, plan, { most: 6 })
 * found[0]?.sentences.map((s) => s.nl)
 */
export async function fixes(
  problem: Problem,
  plan: Plan,
  options: FixesOptions = {},
): Promise<Fixes> {
  return fixesFor(openPlan(problem, plan, { rules: options.rules }), options)
}

/** As `fixes`, of a plan that is open. */
export async function fixesFor(opened: Opened, options: FixesOptions = {}): Promise<Fixes> {
  const { most } = { ...DEFAULTS, ...options }
  if (linesOf(opened, options.demandId).length === 0)
    return { fixes: [], withoutAsking: 0, candidates: 0, tried: 0, isStopped: false }
  const isStopped = () => options.signal?.aborted ?? false
  const goesOn = async (tried = 0, of = 0) => {
    options.onProgress?.({ tried, of })
    // A turn of the event loop, so that a signal can arrive.
    await new Promise((resolve) => setTimeout(resolve, 0))
    return !isStopped()
  }
  const base = (await goesOn()) ? await settledPlan(opened, options) : opened
  const lines = linesOf(base, options.demandId)
  const all = await candidatesFor(base, lines, () => goesOn())
  const chosen = isStopped() ? [] : inOrder(all, probesOf(base).left, most)
  const found: { fix: Fix; effort: number }[] = []
  let tried = 0
  while (tried < chosen.length && (await goesOn(tried, chosen.length))) {
    const candidate = chosen[tried]
    const after = await again(base, candidate.changes, options)
    if (isStopped()) break
    tried++
    const fix = after && fixOf(base, candidate, after, iterationsOf(options))
    if (fix && isHarmless(fix) && isWanted(fix, options.demandId))
      found.push({ fix, effort: effortOf(candidate) })
  }
  options.onProgress?.({ tried, of: chosen.length })
  return {
    fixes: found
      .filter(({ fix }) => !found.some((other) => asksLess(other.fix, fix)))
      .sort((a, b) => worthOf(b) - worthOf(a))
      .map(({ fix }) => fix)
      .filter((fix, k, all) => !all.slice(0, k).some((other) => isAlike(other, fix))),
    withoutAsking: waitingIn(opened) - waitingIn(base),
    candidates: all.length,
    tried,
    isStopped: isStopped(),
  }
}

/** Wishes without a place. */
function waitingIn(opened: Opened): number {
  return probesOf(opened).left.reduce((sum, count) => sum + count, 0)
}

/** Repairs with nothing changed, at most, before fixes are looked for. */
const MOST_TURNS = 3

/** The plan with what planning again gives anyway: that is not what a fix gives. */
async function settledPlan(opened: Opened, options: FixesOptions): Promise<Opened> {
  let best = opened
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const after = await again(best, [], options)
    const next = after && openPlan(after.problem, after.plan, { rules: options.rules })
    if (!next || waitingIn(next) >= waitingIn(best)) break
    best = next
  }
  return best
}

/** The plan repaired after changes: what stands stays, so that the difference is what the changes do. */
async function again(
  { problem, plan }: Opened,
  changes: readonly Change[],
  options: FixesOptions,
): Promise<ReplanResult | undefined> {
  if (!applyChanges(problem, changes, plan).ok) return undefined
  const { seed = DEFAULTS.seed, signal, rules } = options
  const iterations = iterationsOf(options)
  return replan(problem, plan, changes, {
    iterations,
    seed,
    ...(signal && { signal }),
    ...(rules && { rules }),
  })
}

function iterationsOf({ iterations = DEFAULTS.iterations }: FixesOptions): number {
  return iterations
}

/** Whether few lose a place for it: at most one for every four who get one. */
function isHarmless({ effect: { wishes, lost } }: Fix): boolean {
  return 4 * lost <= wishes
}

function linesOf(opened: Opened, demandId: string | undefined): number[] {
  const { left, placed } = probesOf(opened)
  const { lines, indexOf } = placed.indexes.demand
  if (demandId === undefined) return lines.flatMap((_, d) => (left[d] > 0 ? [d] : []))
  const line = indexOf.get(demandId)
  if (line === undefined)
    throw new PlannerError(
      'unknown-subject',
      `demand (${demandId}) is not in this quarter.\nMaybe it belongs to another plan.`,
    )
  return left[line] > 0 ? [line] : []
}

/** Whether a fix gives as much with a part of the changes of another. */
function asksLess(fix: Fix, other: Fix): boolean {
  const changes = other.changes.map((change) => JSON.stringify(change))
  return (
    fix.changes.length < other.changes.length &&
    fix.effect.wishes >= other.effect.wishes &&
    fix.changes.every((change) => changes.includes(JSON.stringify(change)))
  )
}

/** Whether two fixes ask the same people for the same sort of thing, and help the same wishes. */
function isAlike(a: Fix, b: Fix): boolean {
  const told = ({ kinds, asks, helps }: Fix) => JSON.stringify([kinds, asks, helps])
  return told(a) === told(b)
}

/** Whether a fix helps the wishes that were asked about. */
function isWanted({ helps }: Fix, demandId: string | undefined): boolean {
  return demandId === undefined || helps.some((h) => h.demandId === demandId)
}

/** Cents that weigh as much as asking somebody something. */
const EFFORT_CENTS = 150_00

/** Wishes for what a fix costs in money and effort; who loses a place counts against it. */
function worthOf({ fix, effort }: { fix: Fix; effort: number }): number {
  const { wishes, cents } = fix.effect
  return wishes / (Math.max(0, cents) + EFFORT_CENTS * effort)
}
