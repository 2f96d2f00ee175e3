import type { Offering, Plan, Problem, Session } from '@digirooster/domain'
import type { Placed } from '../decode/decode.ts'
import { decodeOfferings, decodeReferrals, decodeSessions } from '../decode/sessions.ts'

/** A plan as a problem knows it, with what figures are counted from. */
export interface Counted {
  readonly problem: Problem
  readonly plan: Plan
  readonly placed: Placed
  readonly offerings: readonly Offering[]
  readonly sessions: readonly Session[]
  readonly referrals: Plan['referrals']
}

/** Reads back what a problem knows of a plan that was placed. */
export function countedOf(problem: Problem, plan: Plan, placed: Placed): Counted {
  const { quarter, state, indexes } = placed
  return {
    problem,
    plan,
    placed,
    offerings: decodeOfferings(quarter, state),
    sessions: decodeSessions(quarter, state),
    referrals: decodeReferrals(problem, indexes, placed.referrals),
  }
}
