import type { Session } from '@digirooster/domain'

/** Id of what a session is held with or not at all: its group, the time of its activity, or itself. */
export function unitIdOf({ id, offeringId, activityId }: Session): string {
  if (offeringId !== null) return offeringId
  return activityId === null ? id : id.split('/')[0]
}
