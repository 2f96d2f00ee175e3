import { applyChanges } from '@digirooster/domain'
import type { Plan, Problem } from '@digirooster/domain'
import { openPlan } from '../handle/opened.ts'
import type { Opened } from '../handle/opened.ts'
import { probesOf } from '../obstacles/probes.ts'
import { plan as planQuarter } from '../plan.ts'
import { PlannerError } from '../planner-error.ts'
import type { OwnRule } from '../rules/own-rule.ts'
import { candidatesFor } from './candidates.ts'
import { effortOf, inOrder } from './choose-candidates.ts'
import type { Fix, Fixes } from './fix.ts'
import { fixOf } from './fix-words.ts'

/** How fixes are looked for. */
export interface FixesOptions {
  /** only for these wishes; absent: for all without a place */
  readonly demandId?: string
  /** fixes tried by planning again, at most; default 12 */
  readonly most?: number
  /** moves of each re-plan; default 40 000 */
  readonly iterations?: number
  /** whole number; default 1 */
  readonly seed?: number
  /** stops early; what was proven so far is returned */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: { readonly tried: number; readonly of: number }) => void
  /** rules of your own that the plan was made with */
  readonly rules?: readonly OwnRule[]
}

const DEFAULTS = { most: 12, iterations: 40_000, seed: 1 }

/**
 * Finds what would give wishes without a place one: more money, laptops or a place at another time, a trainer’s hours or
 * skill, a partner’s course, another time or a longer trip for the people. The most promising are tried: the quarter is
 * planned again from this plan with and without the change, and the difference is what is told. What gives nothing is
 * not told. The same input, seed and moves give the same fixes.
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
  const { problem } = opened
  const { most, iterations, seed } = { ...DEFAULTS, ...options }
  const lines = linesOf(opened, options.demandId)
  const { left } = probesOf(opened)
  const all = candidatesFor(opened, lines)
  const chosen = inOrder(all, left, most)
  const found: { fix: Fix; effort: number }[] = []
  let tried = 0
  const tell = async () => {
    options.onProgress?.({ tried, of: chosen.length })
    // A turn of the event loop, so that a signal can arrive.
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  await tell()
  const again = (quarter: Problem) =>
    planQuarter(quarter, {
      iterations,
      seed,
      startFrom: opened.plan,
      ...(options.rules && { rules: options.rules }),
    })
  const isStopped = () => options.signal?.aborted ?? false
  // What the search finds anyway is not what a change gives.
  const base = chosen.length === 0 || isStopped() ? undefined : (await again(problem)).plan
  for (const candidate of base ? chosen : []) {
    if (isStopped()) break
    const changed = applyChanges(problem, candidate.changes, opened.plan)
    if (!changed.ok || !base) continue
    const after = (await again(changed.value)).plan
    const fix = fixOf(opened, candidate, base, after, iterations)
    if (fix && isWanted(fix, options.demandId)) found.push({ fix, effort: effortOf(candidate) })
    tried++
    await tell()
  }
  return {
    fixes: found
      .filter(({ fix }) => !found.some((other) => asksLess(other.fix, fix)))
      .sort((a, b) => worthOf(b) - worthOf(a))
      .map(({ fix }) => fix)
      .filter((fix, k, all) => !all.slice(0, k).some((other) => isAlike(other, fix))),
    candidates: all.length,
    tried,
    isStopped: tried < chosen.length,
  }
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
