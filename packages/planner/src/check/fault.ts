import type { Bilingual, Violation } from '@digirooster/domain'
import type { Aspect } from './held.ts'
import type { Moment } from './quarter.ts'

/** A broken hard rule, and whether the planner had any choice in it. */
export interface Fault extends Violation {
  readonly isInherited: boolean
}

/**
 * Writes down one broken hard rule.
 * @param penalty size of the fault in the unit of its rule, above 0
 * @param moments the sessions that break it
 * @param causes  what of these sessions breaks it: when all of them hold all of it, the fault is inherited
 */
export function fault(
  ruleId: string,
  penalty: number,
  moments: readonly Moment[],
  causes: readonly Aspect[],
  text: Bilingual,
): Fault {
  const isInherited = moments.length > 0 && moments.every((m) => holds(m, causes))
  return { ...ownFault(ruleId, penalty, sessionIds(moments), text), isInherited }
}

/** Writes down a broken hard rule that no session that already stood can excuse. */
export function ownFault(
  ruleId: string,
  penalty: number,
  ids: readonly string[],
  text: Bilingual,
): Fault {
  return { ruleId, level: 'hard', penalty, sessionIds: [...ids], text, isInherited: false }
}

/**
 * Compares sessions that together use something with its limit. What the sessions that already
 * stood use too much is inherited; what the others add to that is the plan's own fault.
 * @param excess how much some sessions use too much, 0 when they do not
 */
export function overLimit(
  ruleId: string,
  moments: readonly Moment[],
  causes: readonly Aspect[],
  excess: (moments: readonly Moment[]) => number,
  text: (moments: readonly Moment[]) => Bilingual,
): Fault[] {
  const old = moments.filter((m) => holds(m, causes))
  const oldExcess = excess(old)
  const ownExcess = excess(moments) - oldExcess
  const faults: Fault[] = []
  if (oldExcess > 0) faults.push(fault(ruleId, oldExcess, old, causes, text(old)))
  if (ownExcess > 0) faults.push(ownFault(ruleId, ownExcess, sessionIds(moments), text(moments)))
  return faults
}

/** Whether the planner could choose none of these aspects of a session. */
export function holds(moment: Moment, causes: readonly Aspect[]): boolean {
  if (!moment.isFixed) return false
  return causes.every((cause) =>
    cause === 'group' ? (moment.group?.isKept ?? true) : moment.held.has(cause),
  )
}

/** Ids of some sessions. */
export function sessionIds(moments: readonly Moment[]): string[] {
  return moments.map((m) => m.session.id)
}
