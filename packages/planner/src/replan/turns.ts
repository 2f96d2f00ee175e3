import { bindConstraint } from '../bind-constraint.ts'
import type { Proposal } from '../compile/bundle.ts'
import type { Quarter } from '../compile/quarter.ts'
import { anneal, Evaluator, putBack, unmoveBroken } from '../kernel/index.ts'
import type { State } from '../kernel/index.ts'
import { dropUnneeded, release } from '../search/release.ts'
import { settled } from '../search/timetable.ts'
import type { Setting, Timetable } from '../search/timetable.ts'
import { matchedOnly } from '../start/matched-only.ts'

/** Cost of a broken hard rule and of one unit of each other level, in wishes: one total, so that wishes buy moves. */
const HARD = 200
const IN_WISHES = [1, 1, 1, 0.01]
const PIECE = 2048
/** Cool: what stands is good, and only what was hit has to find a place. */
const COOLING = { from: 0.5, to: 0.002 }

/** Everything that is put somewhere, and where it should be. */
export interface Put {
  readonly quarter: Quarter
  readonly wanted: State
  readonly state: State
  readonly proposals: readonly Proposal[]
  readonly referrals: Timetable['referrals']
}

/**
 * Improves a state as long as something that was there is out or a hard rule is broken: first with what stands almost
 * fixed, then at its price.
 * @returns the best of all turns, by the settings of the last
 */
export async function inTurns(
  settings: readonly Setting[],
  put: Put,
  most: number,
): Promise<Timetable> {
  const last = settings[settings.length - 1]
  let best: Timetable | undefined
  let { state } = put
  for (const setting of settings) {
    const evaluator = evaluatorOf(setting, put.quarter, state)
    const isOver = !isUnfinished(evaluator)
    if (!isOver) await cool(setting, evaluator, most / settings.length)
    state = finished(setting, put, evaluator)
    await setting.breathe()
    const { proposals, referrals } = put
    const found = matchedOnly(last, settled(last, put.quarter, state, proposals, referrals))
    if (!best || total(found) < total(best)) best = found
    if (isOver) break
  }
  if (!best) throw new Error('inTurns() needs a setting.')
  return best
}

/** What a timetable costs, in wishes. */
export function total({ levels }: Timetable): number {
  return HARD * levels[0] + IN_WISHES.reduce((sum, w, l) => (l > 0 ? sum + w * levels[l] : sum), 0)
}

/** Whether something that was there is out, or a hard rule is broken. */
function isUnfinished({ model, state, levels }: Evaluator): boolean {
  if (levels[0] > 0) return true
  for (let b = 0; b < model.bundleCount; b++) if (state.start[model.bundleStart[b]] < 0) return true
  return false
}

async function cool(
  { random, budget, breathe }: Setting,
  evaluator: Evaluator,
  most: number,
): Promise<void> {
  const iterations = Math.min(MOST_MOVES, Math.floor(most))
  if (iterations < 1) return
  const run = anneal(evaluator, random, { ...COOLING, iterations })
  while (!run.isDone && budget.left() > 0) {
    budget.spend(run.step(Math.min(PIECE, budget.left())))
    await breathe()
  }
  evaluator.state.start.set(run.best.start)
  evaluator.state.resource.set(run.best.resource)
  evaluator.recount()
}

/** Moves of one annealing run at most: more hardly finds better places so near to what stood. */
const MOST_MOVES = 30_000

/** Puts back what moved for nothing, and takes out what breaks a hard rule by choice. */
function finished(setting: Setting, { quarter, wanted }: Put, evaluator: Evaluator): State {
  setting.budget.spend(putBack(evaluator, wanted))
  dropUnneeded(evaluator)
  unmoveBroken(evaluator, quarter.initial)
  // What moved along with it may go back too.
  setting.budget.spend(putBack(evaluator, wanted))
  release(evaluator)
  return evaluator.state
}

/** An evaluator of a copy of a state that weighs everything but hard rules in wishes. */
export function evaluatorOf(
  { constraints }: Pick<Setting, 'constraints'>,
  quarter: Quarter,
  { start, resource }: State,
): Evaluator {
  const rules = constraints.map((constraint) => {
    const rule = bindConstraint(quarter, constraint, true)
    if (rule.level === 0) return rule
    return { ...rule, level: 1, weight: rule.weight * IN_WISHES[rule.level] }
  })
  const copy = { start: start.slice(), resource: resource.slice() }
  return new Evaluator(quarter.model, rules, copy, [HARD, 1, 0, 0])
}
