import type { Offering, Session } from '@digirooster/domain'
import type { Bundle } from '../compile/bundle.ts'
import type { Quarter } from '../compile/quarter.ts'

/**
 * The quarter with the session ids of a plan, which another planner may have named its own way.
 * @param offeringOf the group of the plan that a bundle is, by the id of the bundle
 */
export function withIdsOf(
  quarter: Quarter,
  offeringOf: (bundleId: string) => Offering | undefined,
  sessions: readonly Session[],
): Quarter {
  const strangers = strangeOccurrences(quarter, sessions)
  const known = new Set(sessions.map(({ id }) => id))
  const lessons = new Map<string, Session[]>()
  for (const session of sessions) {
    const { offeringId } = session
    if (offeringId !== null) lessons.set(offeringId, [...(lessons.get(offeringId) ?? []), session])
  }
  const bundles = quarter.bundles.map((bundle): Bundle => {
    if (!bundle.isOptional) return bundle
    const offering = bundle.course && offeringOf(bundle.id)
    const isFree = () => bundle.sessionIds.every((id) => !known.has(id))
    const own = offering
      ? lessonIds(offering, lessons.get(offering.id) ?? [])
      : bundle.activity && isFree()
        ? strangers.get(bundle.activity.id)?.shift()
        : undefined
    if (!own) return bundle
    return { ...bundle, sessionIds: bundle.sessionIds.map((id, k) => own[k] ?? id) }
  })
  return { ...quarter, bundles }
}

/** Ids of the lessons of a group by their number; those that it names and that are not there fill the gaps. */
export function lessonIds(
  { sessionIds }: Pick<Offering, 'sessionIds'>,
  lessons: readonly Session[],
): (string | undefined)[] {
  const ids: (string | undefined)[] = [...sessionIds]
  const there = new Set(lessons.map(({ id }) => id))
  for (const [k, id] of sessionIds.entries()) if (there.has(id)) ids[k] = undefined
  for (const { id, number } of lessons) ids[number - 1] = id
  return ids
}

/** Per activity: occurrences whose session ids this planner would not give, by number. */
function strangeOccurrences(
  quarter: Quarter,
  sessions: readonly Session[],
): Map<string, (string | undefined)[][]> {
  const known = new Set(quarter.bundles.flatMap((b) => b.sessionIds))
  const strange = sessions
    .filter((s) => s.activityId !== null && !known.has(s.id))
    .sort((a, b) => a.number - b.number)
  const occurrences = new Map<string, (string | undefined)[][]>()
  for (const { id, activityId, number } of strange) {
    const list = occurrences.get(activityId ?? '') ?? []
    occurrences.set(activityId ?? '', list)
    const open = list.find((ids) => ids[number - 1] === undefined)
    if (open) open[number - 1] = id
    else list.push(Array.from({ length: number }, (_, k) => (k === number - 1 ? id : undefined)))
  }
  return occurrences
}
