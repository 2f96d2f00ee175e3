import { dateOf } from '@digirooster/domain'
import type { Activity, Digibank } from '@digirooster/domain'
import { counted, many, note } from './note.ts'
import type { Note } from './note.ts'
import type { Outcome } from './outcome.ts'
import { shareOut } from './share.ts'
import { SESSIONS_OF } from './sessions-of.ts'

/**
 * What the next quarter owes regardless of demand: as many as its targets ask; what had a date in this quarter is over;
 * what runs on stays, on top.
 * @param digibanken with the targets of the next quarter
 */
export function nextActivities(
  outcome: Outcome,
  digibanken: readonly Digibank[],
): { activities: Activity[]; notes: Note[] } {
  const { problem, next } = outcome
  const running = runningTimes(outcome)
  const notes: Note[] = []
  const kept = problem.activities.filter((activity) => {
    const last = activity.latest ?? (activity.startsAt && dateOf(activity.startsAt))
    const isOver = last !== undefined && last < next.start && !running.has(activity.id)
    if (isOver) notes.push(overNote(outcome, activity))
    return !isOver
  })
  const counts = owedCounts(kept, digibanken)
  const activities = kept.map((activity): Activity => {
    const runs = running.get(activity.id) ?? 0
    const owed = counts.get(activity.id) ?? activity.count
    const isNewCohort = activity.cohort && activity.kind === 'digibuddy-training' && runs === 0
    if (owed !== activity.count) notes.push(countNote(activity, owed))
    return {
      ...activity,
      count: owed + runs,
      ...(isNewCohort &&
        activity.cohort && {
          cohort: { ...activity.cohort, id: `${activity.id}-${next.quarter.toLowerCase()}` },
        }),
    }
  })
  return { activities, notes }
}

/** Per activity how many of its times have a session in the next quarter already. */
function runningTimes({ plan, stateOf }: Outcome): Map<string, number> {
  const times = new Map<string, Set<string>>()
  for (const session of plan.sessions) {
    if (session.activityId === null || stateOf(session) !== 'next') continue
    const known = times.get(session.activityId) ?? new Set()
    times.set(session.activityId, known.add(session.id.split('/')[0] ?? session.id))
  }
  return new Map([...times].map(([id, found]) => [id, found.size]))
}

/** How many times of each activity the targets ask; nothing for what no target counts. */
function owedCounts(
  activities: readonly Activity[],
  digibanken: readonly Digibank[],
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { id: digibankId, targets } of digibanken)
    for (const { measure, quarter } of targets) {
      const kind = SESSIONS_OF[measure]
      const own = activities.filter((a) => a.kind === kind && a.digibankId === digibankId)
      if (own.length === 0) continue
      const size = measure === 'digibuddies-trained' ? (own[0].cohort?.size ?? 1) : 1
      const shares = shareOut(
        Math.ceil(quarter / Math.max(1, size)),
        own.map((a) => Math.max(1, a.count)),
      )
      for (const [k, activity] of own.entries()) counts.set(activity.id, shares[k])
    }
  return counts
}

function overNote({ plan, stateOf }: Outcome, { id, title }: Activity): Note {
  const isHeld = plan.sessions.some(
    (s) => s.activityId === id && ['held', 'ahead'].includes(stateOf(s)),
  )
  return isHeld
    ? note(
        'carried',
        'activity-over',
        `“${title.nl}” is voorbij.`,
        `“${title.en ?? title.nl}” is over.`,
      )
    : note(
        'to-do',
        'activity-not-held',
        `“${title.nl}” ging niet door en de datum is voorbij. Vul een nieuwe datum in als het nog moet.`,
        `“${title.en ?? title.nl}” was not held and its date is over. Fill in a new date if it still must be.`,
      )
}

function countNote({ id, title, count }: Activity, owed: number): Note {
  return note(
    'carried',
    'activity-count',
    `“${title.nl}”: ${many(owed, 'keer', 'keer')} in het nieuwe kwartaal, eerst ${count}.`,
    `“${title.en ?? title.nl}”: ${many(owed, 'time', 'times')} in the new quarter, before ${count}.`,
    [counted('owed', owed, id)],
  )
}
