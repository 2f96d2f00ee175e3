import { WEIGHT_UNIT } from '@digirooster/domain'
import type { Plan, Problem } from '@digirooster/domain'
import { matchedWishes } from '../constraints/matched.ts'
import type { Progress } from '../search/options.ts'
import type { Timetable } from '../search/timetable.ts'

/** Where the planning of one part stands, as far as others are told. */
export interface Standing {
  /** hard, owed, demand and soft */
  readonly levels: readonly number[]
  /** wishes with a place */
  readonly served: number
  /** weighted wishes asked */
  readonly weighted: number
  /** weighted wishes no plan can exceed, once proven */
  readonly bound: number | undefined
}

/** Where a timetable stands. */
export function standingOf(best: Timetable, bound: number | undefined): Standing {
  const { quarter, levels } = best
  const { lines, weight } = quarter.demand
  const weighted = lines.reduce((sum, line, d) => sum + line.wishes * weight[d], 0) / WEIGHT_UNIT
  return { levels: [...levels], served: servedIn(best), weighted, bound }
}

/** Where a plan stands that is written. */
export function standingOfPlan({ score, demandServed, bound }: Plan): Standing {
  return {
    levels: [score.hard, score.owed, score.demand, score.soft],
    served: demandServed.served,
    weighted: demandServed.weightedAsked,
    bound,
  }
}

/**
 * Progress of a run over all parts.
 * @param standings one per part; nothing yet: it has no plan
 */
export function progressOf(
  phase: Progress['phase'],
  problem: Problem,
  budget: { readonly iterations: number; done(): number },
  standings: readonly (Standing | undefined)[],
): Progress {
  const asked = problem.demand.reduce((sum, line) => sum + line.wishes, 0)
  const done = phase === 'done' ? 1 : budget.done()
  const known = standings.filter((s) => s !== undefined)
  const isComplete = known.length > 0 && known.length === standings.length
  const bounds = known.flatMap((s) => s.bound ?? [])
  const bound = isComplete && bounds.length === known.length ? sum(bounds) : null
  const common = { phase, iterations: budget.iterations, done, asked, bound }
  if (!isComplete) return { ...common, score: null, gap: null, served: null }
  const [hard, owed, demand, soft] = [0, 1, 2, 3].map((l) => sum(known.map((s) => s.levels[l])))
  const weighted = sum(known.map((s) => s.weighted))
  const gap = bound ? Math.max(0, (bound - (weighted - demand)) / bound) : null
  return {
    ...common,
    score: { hard, owed, demand, soft },
    gap,
    served: sum(known.map((s) => s.served)),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0)
}

/** Wishes with a place in a timetable. */
function servedIn({ quarter, state, referrals }: Timetable): number {
  const inGroups = quarter.bundles.flatMap((bundle, b) =>
    state.start[quarter.model.bundleStart[b]] < 0
      ? []
      : bundle.served.map((each) => matchedWishes(quarter, state, b, each)),
  )
  const referred = [...referrals.map(({ wishes }) => wishes), ...quarter.demand.referred]
  return sum(inGroups) + sum(referred)
}
