import type { Activity } from '@digirooster/domain'
import { groupBy } from './lists.ts'
import type { Moment, Quarter } from './quarter.ts'

/**
 * Sorts the sessions of an activity into the times it is held. A plan does not say which second session
 * follows which first one, so the earliest goes with the earliest: when any way fits the days between,
 * this one does. An incomplete time is shorter than `sessionsEach`.
 */
export function bundlesOf({ ofActivity }: Quarter, activity: Activity): Moment[][] {
  const byNumber = groupBy(ofActivity.get(activity.id) ?? [], (m) => String(m.session.number))
  const bundles: Moment[][] = []
  for (let number = 1; number <= activity.sessionsEach; number++)
    for (const [i, moment] of (byNumber.get(String(number)) ?? []).entries())
      (bundles[i] ??= []).push(moment)
  return bundles
}

/** How many times an activity is held, all its sessions included. */
export function timesHeld(quarter: Quarter, activity: Activity): number {
  return bundlesOf(quarter, activity).filter((b) => b.length === activity.sessionsEach).length
}
