import { daysBetween } from '@digirooster/domain'
import type { Session } from '@digirooster/domain'
import { bundlesOf } from './bundles.ts'
import { fault } from './fault.ts'
import type { Fault } from './fault.ts'
import { sum } from './lists.ts'
import type { Moment, Quarter } from './quarter.ts'
import { courseText, momentText, quoted } from './words.ts'

/**
 * `series-order`: sessions of one series or cohort follow each other, with neither too few nor too many
 * days between; penalty in days short or over, 1 when the order is wrong.
 */
export function brokenOrder(quarter: Quarter): Fault[] {
  const ofGroups = quarter.groups.flatMap(({ format, moments }) =>
    format ? outOfStep(moments, format) : [],
  )
  const ofActivities = quarter.problem.activities.flatMap((activity) =>
    bundlesOf(quarter, activity).flatMap((bundle) => outOfStep(bundle, activity)),
  )
  return [...ofGroups, ...ofActivities]
}

/**
 * `series-whole`: a series has all its sessions, numbered and as long as its format says; penalty in
 * sessions that lack, are too many or differ.
 */
export function partialSeries(quarter: Quarter): Fault[] {
  const { problem, groups, ofActivity } = quarter
  // What stands lasts as long as was agreed, whatever new times do.
  const agreed = new Map(problem.fixed.sessions.map(({ session }) => [session.id, session.minutes]))
  const ofGroups = groups.flatMap((group) => {
    const { format, offering } = group
    if (!format) return []
    const { sessions: whole, minutes } = format
    const earlier = earlierLessons(problem, (session) => session.offeringId === offering.id, whole)
    const count = whole - earlier
    const wrong = group.moments.filter(
      ({ session }, i) =>
        session.number !== earlier + i + 1 ||
        session.of !== whole ||
        session.minutes !== (agreed.get(session.id) ?? minutes) ||
        offering.sessionIds[i] !== session.id,
    ).length
    const penalty =
      Math.abs(count - group.moments.length) +
      Math.abs(count - offering.sessionIds.length) +
      (group.moments.length === count && offering.sessionIds.length === count ? wrong : 0)
    const title = courseText(group)
    const text = {
      nl: `Reeks ${title.nl} (${offering.id}) klopt niet: ${count} sessies van ${minutes} minuten nodig.`,
      en: `Series ${title.en} (${offering.id}) is not right: it needs ${count} sessions of ${minutes} minutes.`,
    }
    return penalty > 0 ? [fault('series-whole', penalty, group.moments, ['time'], text)] : []
  })
  const ofActivities = problem.activities.flatMap((activity) => {
    const { sessionsEach, minutes } = activity
    const all = ofActivity.get(activity.id) ?? []
    const own = all.filter(({ session: { id } }) => {
      const time = timeOf(id)
      const isOfTime = (session: Session) => timeOf(session.id) === time
      return earlierLessons(problem, isOfTime, sessionsEach) === 0
    })
    const counts = Array.from(
      { length: sessionsEach },
      (_, i) => own.filter((m) => m.session.number === i + 1).length,
    )
    const loose = own.length - sessionsEach * Math.min(...counts)
    const wrong = own.filter(
      ({ session: { id, of, minutes: lasts } }) =>
        of !== sessionsEach || lasts !== (agreed.get(id) ?? minutes),
    ).length
    const title = quoted(activity.title)
    const text = {
      nl: `${title.nl} klopt niet: elke keer ${sessionsEach} sessies van ${minutes} minuten nodig.`,
      en: `${title.en} is not right: each time needs ${sessionsEach} sessions of ${minutes} minutes.`,
    }
    return loose + wrong > 0 ? [fault('series-whole', loose + wrong, own, ['time'], text)] : []
  })
  return [...ofGroups, ...ofActivities]
}

/** Lessons of a series that were held before this quarter: all that stand come behind them. */
function earlierLessons(
  { fixed }: Quarter['problem'],
  isOfSeries: (session: Session) => boolean,
  whole: number,
): number {
  const standing = fixed.sessions.map(({ session }) => session).filter(isOfSeries)
  const first = Math.min(...standing.map(({ number }) => number))
  const isTail = standing.length > 0 && standing.length === whole - first + 1
  return isTail && standing.every(({ of }) => of === whole) ? first - 1 : 0
}

/** Which time of an activity a session is of, by its id. */
function timeOf(sessionId: string): string {
  return sessionId.split('/')[0]
}

/** `group-size`: a group is neither too small nor too big; penalty in people too few or too many. */
export function wrongGroupSizes({ groups }: Quarter): Fault[] {
  return groups.flatMap((group) => {
    const { format, invited, moments } = group
    if (!format) return []
    const { min, max } = format.group
    const penalty = sum([Math.max(0, min - invited), Math.max(0, invited - max)])
    if (penalty === 0) return []
    const title = courseText(group)
    return [
      fault('group-size', penalty, moments, ['group'], {
        nl: `Groep ${title.nl} (${group.offering.id}) telt ${invited} mensen; het moeten er ${min} tot ${max} zijn.`,
        en: `Group ${title.en} (${group.offering.id}) has ${invited} people; it must have ${min} to ${max}.`,
      }),
    ]
  })
}

function outOfStep(
  moments: readonly Moment[],
  { minDaysBetween, maxDaysBetween }: { minDaysBetween: number; maxDaysBetween: number },
): Fault[] {
  return moments.flatMap((moment, i) => {
    const before = moments[i - 1]
    if (!before) return []
    const days = daysBetween(before.date, moment.date)
    const penalty =
      Math.max(0, minDaysBetween - days) +
      Math.max(0, days - maxDaysBetween) +
      (days === 0 && moment.from < before.until ? 1 : 0)
    if (penalty === 0) return []
    const what = momentText(moment)
    return [
      fault('series-order', penalty, [before, moment], ['time'], {
        nl: `${what.nl} komt ${days} dagen na de vorige sessie; ${minDaysBetween} tot ${maxDaysBetween} mag.`,
        en: `${what.en} is ${days} days after the session before; ${minDaysBetween} to ${maxDaysBetween} is allowed.`,
      }),
    ]
  })
}
