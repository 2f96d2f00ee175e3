import type { Plan } from '@digirooster/domain'
import { decodeOfferings, decodeReferrals } from '../decode/sessions.ts'
import type { Cooling } from '../kernel/index.ts'
import { demandBound } from '../offering/bound.ts'
import { shortfalls } from '../offering/lift.ts'
import { propose, restrictionsOf } from '../offering/propose.ts'
import type { Proposed } from '../offering/propose.ts'
import { relaxationOf } from '../offering/relaxation.ts'
import type { Restriction } from '../offering/relaxation-shape.ts'
import { worthOf } from '../offering/worth.ts'
import type { Worth } from '../offering/worth.ts'
import { firstTimetable } from './first-timetable.ts'
import type { Progress } from './options.ts'
import { better, reassign, timetable } from './timetable.ts'
import type { Setting, Timetable } from './timetable.ts'

/**
 * Moves of the first plan, of a round and of polishing, and temperatures in wishes. Share: of the moves there are, at
 * most, when it comes first.
 */
const FIRST = { from: 2, to: 0.02, iterations: 4000, share: 0.25 }
const MAIN = { from: 3, to: 0.0005, iterations: 100_000 }
const AGAIN = { from: 0.06, to: 0.0005, iterations: 100_000, share: 0.5 }

/** How often what could not be placed restricts a next proposal. */
const ROUNDS = 3

/** What a plan serves, as far as its bound depends on it. */
type Served = Pick<Plan, 'offerings' | 'referrals'>

/** The best timetable of a run and what was learnt on the way. */
export interface Found {
  readonly best: Timetable
  readonly worth: Worth
  /** weighted wishes that no plan that owes as little can exceed */
  readonly boundOf: (served: Served) => Promise<number>
}

/** Told after each step: the phase, the best so far and the bound, once proven. */
export type Watch = (phase: Progress['phase'], best?: Timetable, bound?: number) => Promise<void>

/** Shown the best after each round; the search goes on from what it gives back. */
export type Meet = (best: Timetable, setting: Setting) => Promise<Timetable>

/**
 * Finds a timetable: a greedy first one, or what there was to start from; then rounds that propose by integer
 * programme, place by annealing and divide the wishes; then polishing until the budget is spent.
 */
export async function searchRounds(
  setting: Setting,
  watch: Watch,
  meet: Meet = (best) => Promise.resolve(best),
): Promise<Found> {
  const { problem, indexes, usable, limits, relaxation, market, budget } = setting
  const stop = () => budget.isOver()
  const boundOf = boundsOf(setting, stop)
  let worth: Worth = { worth: [], floors: [] }

  await watch('construct')
  // A run of few moves must have some left for what the integer programme proposes.
  const first = ({ iterations, share, ...cooling }: typeof FIRST): Cooling => {
    const moves = Math.min(iterations, Math.ceil(share * budget.left()))
    return { ...cooling, iterations: Math.max(1, moves) }
  }
  let best = await firstTimetable(setting, first(FIRST), first(AGAIN), (placed) =>
    watch('construct', placed),
  )
  await watch('offering', best)

  let bound: number | undefined
  let restrictions: Restriction[] = []
  for (let round = 0; round < ROUNDS && budget.left() > 0; round++) {
    // Restrictions only steer proposals: the bound stays that of the unrestricted relaxation.
    const model =
      round === 0
        ? relaxation
        : relaxationOf(problem, indexes, usable, [...limits, ...restrictions])
    const proposed = await propose(problem, market, model.model, stop)
    if (budget.left() <= 0) break
    const main = await placeAll(setting, proposed, best)
    best = better(await reassign(setting, main), best)
    await watch('improve', best, bound)
    if (budget.left() > 0) bound = await boundOf(servedBy(setting, best))
    if (round === 0 && budget.left() > 0) worth = await worthOf(problem, indexes, market, stop)
    await watch('assign', best, bound)
    best = await meet(best, setting)
    const lost = restrictionsOf(proposed.proposals, placedOf(main))
    if (lost.length === 0) break
    restrictions = tightest([...restrictions, ...lost])
  }
  while (budget.left() > 0) {
    const again = await timetable(setting, best.proposals, best.referrals, AGAIN, best)
    best = better(await reassign(setting, again), best)
    await watch('assign', best, bound)
    best = await meet(best, setting)
  }
  return { best, worth, boundOf }
}

/** Places what is proposed, from where things stand; once more when not all of it found a place. */
async function placeAll(
  setting: Setting,
  { proposals, referrals }: Proposed,
  from: Timetable,
): Promise<Timetable> {
  const placed = await timetable(setting, proposals, referrals, MAIN, from)
  if (setting.budget.left() <= 0 || placedOf(placed).every(Boolean)) return placed
  return better(await timetable(setting, proposals, referrals, MAIN, placed), placed)
}

/** Bounds by what falls short, which is all of a plan that they depend on. */
function boundsOf(
  { problem, indexes, market }: Setting,
  stop: () => boolean,
): (served: Served) => Promise<number> {
  const known = new Map<string, number>()
  return async (served) => {
    const key = shortfalls(problem, indexes, served).join()
    const bound = known.get(key) ?? (await demandBound(problem, indexes, market, served, stop))
    if (!stop()) known.set(key, bound)
    return bound
  }
}

/** What a timetable serves, as a plan says it. */
function servedBy({ problem, indexes }: Setting, { quarter, state, referrals }: Timetable): Served {
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
