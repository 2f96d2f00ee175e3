import type { Plan } from '@digirooster/domain'
import { bindConstraint } from '../bind-constraint.ts'
import { compile } from '../compile/compile.ts'
import type { Proposal } from '../compile/bundle.ts'
import type { Quarter } from '../compile/quarter.ts'
import { transfer } from '../compile/transfer.ts'
import { decodeOfferings, decodeReferrals, decodeSessions } from '../decode/sessions.ts'
import {
  adopt,
  anneal,
  construct,
  Evaluator,
  mend,
  mendOut,
  putBack,
  random as randomOf,
  swapIn,
  unmoveBroken,
} from '../kernel/index.ts'
import type { State } from '../kernel/index.ts'
import { placedProposals } from '../search/first-timetable.ts'
import type { Budget } from '../search/options.ts'
import type { Prepared } from '../search/prepare.ts'
import { dropUnneeded, release } from '../search/release.ts'
import { hardestFirst, settled } from '../search/timetable.ts'
import type { Setting, Timetable } from '../search/timetable.ts'
import { keepIds } from '../start/keep-ids.ts'
import { matchedOnly } from '../start/matched-only.ts'
import type { PlanStart } from '../start/plan-start.ts'
import { startGroups } from '../start/start-groups.ts'
import { moreGroups } from './more-groups.ts'
import { standingSuits, staysWhereItStood, stoodIn } from './stays.ts'
import type { Stood } from './stays.ts'

/** What the repair of a plan starts from. */
export interface Broken {
  readonly prepared: Prepared
  readonly start: PlanStart
  readonly hit: Stood['hit']
  readonly published: Stood['published']
  /** whether a new group may be held */
  readonly isWelcome: (proposal: Proposal) => boolean
}

/** What a repaired plan holds. */
export type Repaired = Pick<Plan, 'offerings' | 'sessions' | 'referrals'>

/** Cost of a broken hard rule and of one unit of each other level, in wishes: one total, so that wishes buy moves. */
const HARD = 200
const IN_WISHES = [1, 1, 1, 0.01]
const TRIES = 60
const PIECE = 2048
/** Cool: what stands is good, and only what was hit has to find a place. */
const COOLING = { from: 0.5, to: 0.002 }

/**
 * How many times as dear it is to move what the change does not hit, turn by turn: it moves only for what finds no place
 * otherwise.
 */
const TURNS = [20, 1]

/**
 * Puts everything back that can stand as it stood, finds the cheapest place for what was hit, then for wishes that are
 * left; whatever moved without need goes back at the end.
 */
export async function repair(
  { prepared, start, hit, published, isWelcome }: Broken,
  seed: number,
  budget: Budget,
  breathe: () => Promise<void>,
): Promise<Repaired> {
  const { problem, indexes, filters } = prepared
  const random = randomOf(seed)
  const groups = startGroups(prepared, start)
  const { offeringOf, referrals, proposals } = groups
  const stood: Stood = { sessions: start.sessions, offeringOf, hit, published }
  const settingOf = (factor: number): Setting => ({
    ...prepared,
    constraints: [...prepared.constraints, standingSuits, staysWhereItStood(stood, factor)],
    random,
    budget,
    breathe,
  })
  const [setting] = TURNS.map(settingOf)
  const quarter = compile(problem, indexes, proposals, filters, referrals)
  const { wanted } = stoodIn(quarter, stood)
  const evaluator = evaluatorOf(setting, quarter, quarter.initial)
  // What can stand exactly as it stood comes first, then what can with one lesson elsewhere, then all else.
  const order = hardestFirst(quarter)
  budget.spend(adopt(evaluator, random, wanted, order, 0))
  budget.spend(mend(evaluator, random))
  budget.spend(mendOut(evaluator, random, wanted))
  budget.spend(swapIn(evaluator, wanted))
  budget.spend(adopt(evaluator, random, wanted, order, TRIES))
  budget.spend(construct(evaluator, random, order, TRIES))
  const put = { quarter, wanted, proposals, referrals, state: evaluator.state }
  const first = await inTurns(TURNS.map(settingOf), put, budget.left() / 2)

  // Wishes that nobody serves yet: new groups, where they disturb nothing that is worth more.
  const more = moreGroups(prepared, first, isWelcome)
  const isMore = more.proposals.length + more.referrals.length > 0 && budget.left() > 0
  const best = isMore ? await withMore(TURNS.map(settingOf), stood, first, more) : first
  const named = keepIds(best, start, offeringOf)
  return {
    offerings: decodeOfferings(named, best.state),
    sessions: decodeSessions(named, best.state),
    referrals: decodeReferrals(problem, indexes, best.referrals),
  }
}

/** The timetable with groups for the wishes that it leaves, when it is better with them. */
async function withMore(
  settings: readonly Setting[],
  stood: Stood,
  before: Timetable,
  more: ReturnType<typeof moreGroups>,
): Promise<Timetable> {
  const [setting] = settings
  const { problem, indexes, filters, random, budget } = setting
  const proposals = [...placedProposals(before), ...more.proposals]
  const referrals = [...before.referrals, ...more.referrals]
  const quarter = compile(problem, indexes, proposals, filters, referrals)
  const { wanted } = stoodIn(quarter, stood)
  const evaluator = evaluatorOf(setting, quarter, transfer(before.quarter, before.state, quarter))
  budget.spend(construct(evaluator, random, hardestFirst(quarter), TRIES))
  const put = { quarter, wanted, proposals, referrals, state: evaluator.state }
  const after = await inTurns(settings, put, budget.left())
  return total(after) < total(before) ? after : before
}

/** Everything that is put somewhere, and where it should be. */
interface Put {
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
async function inTurns(settings: readonly Setting[], put: Put, most: number): Promise<Timetable> {
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

function total({ levels }: Timetable): number {
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
  release(evaluator)
  return evaluator.state
}

/** An evaluator of a copy of a state that weighs everything but hard rules in wishes. */
function evaluatorOf(
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
