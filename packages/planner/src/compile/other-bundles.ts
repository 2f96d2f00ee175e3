import { devicesNeeded, walkInCalendar } from '@digirooster/domain'
import type { Activity, Problem } from '@digirooster/domain'
import type { Bundle, FixedPart, StaffSlot } from './bundle.ts'
import { withHeldStaff } from './held-staff.ts'

/** Every occurrence the plan owes of every activity; those that stand already come first and never leave. */
export function bundlesOfActivities(
  problem: Problem,
  fixedParts: ReadonlyMap<string, FixedPart>,
): Bundle[] {
  return problem.activities.flatMap((activity) => {
    const standing = standingOccurrences(activity, fixedParts)
    const taken = new Set(standing.keys())
    const bundles = [...standing].map(([id, parts]) => ({
      ...activityBundle(
        // What stands lasts as long as was agreed.
        { ...activity, minutes: parts[0].session.minutes },
        id,
        parts.map((p) => p.session.id),
        parts,
      ),
      isOptional: false,
    }))
    for (let k = 1; bundles.length < activity.count; k++) {
      const id = `${activity.id}.${k}`
      if (taken.has(id)) continue
      const ids = Array.from({ length: activity.sessionsEach }, (_, n) => `${id}/${n + 1}`)
      bundles.push(
        activityBundle(
          activity,
          id,
          ids,
          ids.map(() => undefined),
        ),
      )
    }
    return bundles
  })
}

/** Every open help moment; its start is given, so it never leaves. */
export function bundlesOfWalkIns(
  problem: Problem,
  fixedParts: ReadonlyMap<string, FixedPart>,
): Bundle[] {
  const momentsOf = walkInCalendar(problem)
  return problem.walkIns.flatMap((walkIn) => {
    const moments = momentsOf(walkIn)
    const known = new Set(moments.map((m) => m.sessionId))
    // What stands already stays, also on a day that is blocked since: it is listed as inherited.
    const standing = [...fixedParts.values()]
      .filter(({ session }) => session.walkInId === walkIn.id && !known.has(session.id))
      .map(({ session }) => ({
        sessionId: session.id,
        start: session.start,
        minutes: session.minutes,
        role: walkIn.helpers.role,
        helpers: walkIn.helpers.count,
      }))
    return [...moments, ...standing].map((occurrence): Bundle => {
      const helper: StaffSlot = { role: occurrence.role, mayBeVacant: true }
      return {
        id: occurrence.sessionId,
        kind: 'walk-in',
        digibankId: walkIn.digibankId,
        minutes: occurrence.minutes,
        sessionIds: [occurrence.sessionId],
        fixed: [fixedParts.get(occurrence.sessionId)],
        givenStart: [occurrence.start],
        staff: [
          withHeldStaff(
            Array.from({ length: occurrence.helpers }, () => helper),
            fixedParts.get(occurrence.sessionId),
          ),
        ],
        needsRoom: walkIn.roomId !== undefined,
        roomId: walkIn.roomId,
        digipuntId: walkIn.digipuntId,
        isOptional: false,
        invited: walkIn.expectedVisitors,
        noShowRate: 0,
        devices: { count: 0, types: [] },
        costCents: 0,
        budgetLineId: null,
        served: [],
        minDays: 0,
        maxDays: 0,
        walkIn,
      }
    })
  })
}

/** Sessions of an activity that stand already, by the occurrence their ids name (`id.k/n`). */
function standingOccurrences(
  activity: Activity,
  fixedParts: ReadonlyMap<string, FixedPart>,
): Map<string, FixedPart[]> {
  const standing = new Map<string, FixedPart[]>()
  for (const part of fixedParts.values()) {
    if (part.session.activityId !== activity.id) continue
    const id = part.session.id.split('/')[0]
    standing.set(id, [...(standing.get(id) ?? []), part])
  }
  for (const parts of standing.values()) parts.sort((a, b) => a.session.number - b.session.number)
  return standing
}

function activityBundle(
  activity: Activity,
  id: string,
  sessionIds: readonly string[],
  fixed: readonly (FixedPart | undefined)[],
): Bundle {
  const staff = activity.people.flatMap((need) =>
    Array.from({ length: need.count }, (): StaffSlot => ({
      role: need.role,
      topicId: need.topicId,
      mayBeVacant: false,
    })),
  )
  return {
    id,
    kind: activity.kind,
    digibankId: activity.digibankId,
    minutes: activity.minutes,
    sessionIds,
    fixed,
    givenStart: sessionIds.map((_, k) => (k === 0 ? activity.startsAt : undefined)),
    staff: sessionIds.map((_, k) => withHeldStaff(staff, fixed[k])),
    needsRoom: true,
    isOptional: true,
    invited: activity.participants,
    noShowRate: activity.noShowRate,
    devices: {
      count: devicesNeeded(activity.device, activity.participants),
      types: activity.device ? [activity.device.type, ...activity.device.substitutes] : [],
    },
    costCents: (activity.cost?.centsPerSession ?? 0) * sessionIds.length,
    budgetLineId: activity.cost?.budgetLineId ?? null,
    served: [],
    minDays: activity.minDaysBetween,
    maxDays: activity.maxDaysBetween,
    activity,
  }
}
