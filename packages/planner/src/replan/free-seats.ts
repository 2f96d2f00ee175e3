import {
  daypartOf,
  daypartsSuit,
  devicesNeeded,
  helpersNeeded,
  modeSuits,
  needsReach,
  reach,
} from '@digirooster/domain'
import type {
  Course,
  CourseFormat,
  Demand,
  Offering,
  Plan,
  Problem,
  Session,
} from '@digirooster/domain'

/**
 * Gives wishes without a place a seat in a group that has one, where and when they can come: the same lessons, room,
 * devices and helpers will do. Groups that have begun or cannot stay as they are take nobody.
 * @param hit sessions that cannot stay as they are
 * @returns the groups that get more people, by id
 */
export function seated(
  problem: Problem,
  plan: Pick<Plan, 'offerings' | 'sessions' | 'referrals'>,
  hit: ReadonlySet<string>,
): Map<string, Offering> {
  const left = new Map(problem.demand.map((line) => [line.id, line.wishes]))
  const take = (id: string, wishes: number) => left.set(id, (left.get(id) ?? 0) - wishes)
  const standing = new Map(problem.fixed.offerings.map((offering) => [offering.id, offering]))
  const offerings = plan.offerings.map((offering) => standing.get(offering.id) ?? offering)
  for (const { served } of offerings) for (const s of served) take(s.demandId, s.wishes)
  for (const { demandId, wishes } of plan.referrals) take(demandId, wishes)
  const open = problem.demand.filter(({ id }) => (left.get(id) ?? 0) > 0)
  const canCome = comingTo(problem)
  const changed = new Map<string, Offering>()
  for (const offering of open.length > 0 ? offerings : []) {
    const course = problem.courses.find(({ id }) => id === offering.courseId)
    const format = course?.formats.find(({ id }) => id === offering.formatId)
    const lessons = plan.sessions.filter(({ offeringId }) => offeringId === offering.id)
    const isFree = lessons.every(({ id, start }) => !hit.has(id) && start >= problem.horizon.asOf)
    if (!course || !format || course.noNewGroups || lessons.length === 0 || !isFree) continue
    const most = mostPeople(problem, course, format, lessons, offering.invited)
    let room = most - offering.invited
    const served = [...offering.served]
    for (const line of open) {
      const wishes = Math.min(room, left.get(line.id) ?? 0)
      if (wishes <= 0 || !canCome(line, offering, course, lessons)) continue
      const known = served.findIndex(({ demandId }) => demandId === line.id)
      if (known < 0) served.push({ demandId: line.id, wishes })
      else served[known] = { demandId: line.id, wishes: served[known].wishes + wishes }
      take(line.id, wishes)
      room -= wishes
    }
    const invited = most - room
    if (invited > offering.invited) changed.set(offering.id, { ...offering, served, invited })
  }
  return changed
}

/** Prepares a function that says whether people can follow a group where and when it meets. */
function comingTo(problem: Problem) {
  const canReach = reach(problem)
  const places = new Map(problem.digipunten.map((place) => [place.id, place]))
  return (
    line: Demand,
    offering: Offering,
    course: Course,
    lessons: readonly Session[],
  ): boolean => {
    const digibank = problem.digibanken.find(({ id }) => id === line.digibankId)
    const isSame =
      line.digibankId === offering.digibankId &&
      line.topicId === course.topicId &&
      line.level === offering.level &&
      line.language === course.language &&
      modeSuits(course.mode, line.mode)
    if (!digibank || !isSame) return false
    if (
      !daypartsSuit(
        line.dayparts,
        lessons.map(({ start }) => daypartOf(start)),
      )
    )
      return false
    return lessons.every(({ digipuntId }) => {
      const place = places.get(digipuntId ?? '')
      if (!place || !needsReach(course.mode, line.mode)) return true
      // Where a moving unit stands differs by the day: nobody is sent after it.
      return place.kind !== 'moving-unit' && canReach(digibank, line, place)
    })
  }
}

/** How many people a group can have in the rooms, with the devices and the helpers that it has. */
function mostPeople(
  problem: Problem,
  course: Course,
  format: CourseFormat,
  lessons: readonly Session[],
  invited: number,
): number {
  let most = invited
  const fits = (people: number) =>
    helpersNeeded(format, people) === helpersNeeded(format, invited) &&
    lessons.every((lesson) => hasRoom(problem, course, lesson, people))
  while (most < format.group.max && fits(most + 1)) most++
  return most
}

function hasRoom(
  { digipunten, laptopClasses }: Problem,
  { device, mode }: Course,
  { roomId, laptopClassIds }: Session,
  people: number,
): boolean {
  if (mode === 'online') return true
  const room = digipunten.flatMap(({ rooms }) => rooms).find(({ id }) => id === roomId)
  if (room && people > room.seats) return false
  const needed = devicesNeeded(device, people)
  if (!device || needed === 0) return true
  const sets = [room, ...laptopClasses.filter(({ id }) => laptopClassIds.includes(id))]
  const types = [...new Set([device.type, ...device.substitutes])]
  const there = sets.reduce(
    (sum, set) => sum + types.reduce((n, type) => n + (set?.devices[type] ?? 0), 0),
    0,
  )
  return needed <= there
}
