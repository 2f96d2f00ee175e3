import type { Offering, Session } from '@digirooster/domain'
import { fault, ownFault } from './fault.ts'
import type { Fault } from './fault.ts'
import type { Aspect } from './held.ts'
import { hasReadableTime } from './quarter.ts'
import type { Group, Moment, Quarter } from './quarter.ts'

/**
 * `unknown-reference`: every id exists once, offerings and sessions point at each other, what a session
 * says agrees with what it points at, and its time lies in the quarter. Penalty 1.
 */
export function wrongReferences(quarter: Quarter): Fault[] {
  return [
    ...unreadable(quarter),
    ...repeated(quarter.plan.sessions, 'Sessie', 'Session'),
    ...repeated(quarter.plan.offerings, 'Groep', 'Group'),
    ...quarter.moments.flatMap((moment) => wrongInMoment(quarter, moment)),
    ...quarter.groups.flatMap((group) => wrongInGroup(quarter, group)),
    ...wrongInReferrals(quarter),
  ]
}

function unreadable({ plan }: Quarter): Fault[] {
  return plan.sessions
    .filter((session) => !hasReadableTime(session))
    .map(({ id, start, minutes }) =>
      ownFault('unknown-reference', 1, [id], {
        nl: `Sessie ${id} heeft geen geldige tijd: ${start}, ${minutes} minuten.`,
        en: `Session ${id} has no valid time: ${start}, ${minutes} minutes.`,
      }),
    )
}

function repeated(items: readonly (Session | Offering)[], nl: string, en: string): Fault[] {
  const seen = new Set<string>()
  return items.flatMap((item) => {
    if (!seen.has(item.id)) {
      seen.add(item.id)
      return []
    }
    const ids = 'sessionIds' in item ? item.sessionIds : [item.id]
    return [
      ownFault('unknown-reference', 1, ids, {
        nl: `${nl} ${item.id} staat meer dan één keer in het plan.`,
        en: `${en} ${item.id} is in the plan more than once.`,
      }),
    ]
  })
}

function wrongInMoment({ problem }: Quarter, moment: Moment): Fault[] {
  const { session, group, activity, walkIn } = moment
  const faults: Fault[] = []
  const report = (isWrong: boolean, causes: Aspect[], nl: string, en: string) => {
    if (!isWrong) return
    const text = { nl: `Sessie ${session.id}: ${nl}.`, en: `Session ${session.id}: ${en}.` }
    faults.push(fault('unknown-reference', 1, [moment], causes, text))
  }
  const unknown = (isWrong: boolean, id: string | null, causes: Aspect[]) =>
    report(isWrong, causes, `${id} bestaat niet`, `${id} does not exist`)

  unknown(!moment.digibank, session.digibankId, ['group'])
  unknown(session.digipuntId !== null && !moment.place, session.digipuntId, ['place'])
  report(
    session.roomId !== null && !moment.room,
    ['place'],
    `lokaal ${session.roomId} is er niet op die plaats`,
    `room ${session.roomId} is not at that place`,
  )
  for (const id of session.laptopClassIds)
    unknown(!moment.laptopClasses.some((c) => c.id === id), id, ['place'])
  for (const { personId } of session.people)
    unknown(!moment.people.some(({ person }) => person.id === personId), personId, ['people'])
  unknown(session.offeringId !== null && !group, session.offeringId, ['group'])
  unknown(session.activityId !== null && !activity, session.activityId, ['group'])
  unknown(session.walkInId !== null && !walkIn, session.walkInId, ['group'])
  if (!group) {
    const exists = problem.courses.some((c) => c.id === session.courseId)
    unknown(session.courseId !== null && !exists, session.courseId, ['group'])
  }
  report(
    group !== undefined && !group.offering.sessionIds.includes(session.id),
    ['group'],
    `groep ${session.offeringId} kent deze sessie niet`,
    `group ${session.offeringId} does not know this session`,
  )
  report(
    isMuddled(moment),
    ['group'],
    'soort, cursus, activiteit en digibank horen niet bij elkaar',
    'kind, course, activity and digibank do not belong together',
  )
  report(
    !moment.isInQuarter,
    ['time'],
    `${moment.date} ligt buiten het kwartaal`,
    `${moment.date} is outside the quarter`,
  )
  return faults
}

/** Whether a session is not exactly one of a course, an activity or a walk-in of its own digibank. */
function isMuddled({ session, group, activity, walkIn }: Moment): boolean {
  const { kind, courseId, offeringId, activityId, walkInId, digibankId } = session
  const parents = [offeringId, activityId, walkInId].filter((parent) => parent !== null)
  if (parents.length !== 1) return true
  if (group)
    return (
      kind !== 'course' ||
      courseId !== group.offering.courseId ||
      digibankId !== group.offering.digibankId
    )
  if (courseId !== null && offeringId === null) return true
  if (activity) return kind !== activity.kind || digibankId !== activity.digibankId
  if (walkIn) return kind !== 'walk-in' || digibankId !== walkIn.digibankId
  return false
}

function wrongInGroup({ problem, sessions, demand }: Quarter, group: Group): Fault[] {
  const { offering, course, format, digibank, moments } = group
  const faults: Fault[] = []
  const report = (isWrong: boolean, nl: string, en: string) => {
    if (!isWrong) return
    const text = { nl: `Groep ${offering.id}: ${nl}.`, en: `Group ${offering.id}: ${en}.` }
    faults.push(fault('unknown-reference', 1, moments, ['group'], text))
  }
  const unknown = (isWrong: boolean, id: string) =>
    report(isWrong, `${id} bestaat niet`, `${id} does not exist`)
  unknown(!digibank, offering.digibankId)
  unknown(!course, offering.courseId)
  unknown(course !== undefined && !format, offering.formatId)
  for (const { demandId } of offering.served) unknown(!demand.has(demandId), demandId)
  const lines = problem.budgetLines
  unknown(
    offering.budgetLineId !== null && !lines.some((l) => l.id === offering.budgetLineId),
    offering.budgetLineId ?? '',
  )
  if (course && format) {
    const { level, language, mode } = offering
    report(
      !format.levels.includes(level) || !course.levels.includes(level),
      `deze cursusvorm is niet voor niveau ${level}`,
      `this format is not for level ${level}`,
    )
    report(
      language !== course.language || mode !== course.mode,
      'taal of vorm is anders dan die van de cursus',
      'language or mode differs from that of the course',
    )
  }
  for (const id of offering.sessionIds) {
    const other = sessions.get(id)
    report(
      other !== undefined && other.offeringId !== offering.id,
      `sessie ${id} hoort bij een andere groep`,
      `session ${id} belongs to another group`,
    )
  }
  return faults
}

function wrongInReferrals({ plan, demand, supply }: Quarter): Fault[] {
  return plan.referrals.flatMap(({ demandId, supplyId }) =>
    [...(demand.has(demandId) ? [] : [demandId]), ...(supply.has(supplyId) ? [] : [supplyId])].map(
      (id) =>
        ownFault('unknown-reference', 1, [], {
          nl: `Doorverwijzing: ${id} bestaat niet.`,
          en: `Referral: ${id} does not exist.`,
        }),
    ),
  )
}
