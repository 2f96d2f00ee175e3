import type { Change, Plan, Reason } from '@digirooster/domain'

/** Per id of a group that a change itself ends: why it is gone. */
export function asideOf(plan: Plan, changes: readonly Change[]): Map<string, Reason> {
  const gone = new Map<string, Reason>()
  for (const change of changes) {
    if (change.kind === 'cancel')
      gone.set(change.offeringId, {
        code: 'cancelled',
        text: { nl: 'U hebt deze groep geschrapt.', en: 'You cancelled this group.' },
      })
    if (change.kind === 'course-gone')
      for (const { id, courseId } of plan.offerings)
        if (courseId === change.courseId)
          gone.set(id, {
            code: 'course-gone',
            text: {
              nl: 'Deze cursus wordt niet meer gegeven.',
              en: 'This course is not given any more.',
            },
          })
  }
  return gone
}

/** Ids of groups whose people no longer ask so much that it matters, by the demand lines that change. */
export function touchedBy(plan: Plan, changes: readonly Change[]): Set<string> {
  const lines = new Set(
    changes.flatMap((c) =>
      c.kind === 'demand' ? [c.demand.id] : c.kind === 'demand-gone' ? [c.demandId] : [],
    ),
  )
  return new Set(
    plan.offerings.flatMap(({ id, served }) =>
      served.some(({ demandId }) => lines.has(demandId)) ? [id] : [],
    ),
  )
}
