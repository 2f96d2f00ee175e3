import type { Plan } from '@digirooster/domain'
import type { Proposal } from '../compile/bundle.ts'
import { compile } from '../compile/compile.ts'
import { standingReferrals } from '../compile/standing-referrals.ts'
import { transfer } from '../compile/transfer.ts'
import { decodeOfferings, decodeReferrals, decodeSessions } from '../decode/sessions.ts'
import { adopt, construct, mend, mendOut, random as randomOf, swapIn } from '../kernel/index.ts'
import { placedProposals } from '../search/first-timetable.ts'
import type { Budget } from '../search/options.ts'
import type { Prepared } from '../search/prepare.ts'
import { hardestFirst } from '../search/timetable.ts'
import type { Setting, Timetable } from '../search/timetable.ts'
import { keepIds } from '../start/keep-ids.ts'
import type { PlanStart } from '../start/plan-start.ts'
import { startGroups } from '../start/start-groups.ts'
import { moreGroups } from './more-groups.ts'
import { standingSuits, staysWhereItStood, stoodIn } from './stays.ts'
import type { Stood } from './stays.ts'
import { evaluatorOf, inTurns, total } from './turns.ts'

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

const TRIES = 60

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
    referrals: decodeReferrals(problem, indexes, [
      ...standingReferrals(problem, indexes.demand.indexOf),
      ...best.referrals,
    ]),
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
