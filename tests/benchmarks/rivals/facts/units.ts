import { modeSuits, sessionPriceCents } from '@digirooster/domain'
import type { Activity, Course, Digibank, Level, Person, Problem } from '@digirooster/domain'
import type { Facts, RoomAt } from './facts.ts'
import { slotsOf, startRule } from './unit.ts'
import type { Post, Unit } from './unit.ts'

/** Lists every course × format × level that somebody asks for and that can be paid and taught. */
export function courseUnits(facts: Facts): Unit[] {
  const { problem } = facts
  return problem.digibanken.flatMap((digibank) =>
    problem.courses
      .filter((c) => c.digibankIds.length === 0 || c.digibankIds.includes(digibank.id))
      .flatMap((course) =>
        course.formats.flatMap((format) =>
          format.levels
            .filter((level) => course.levels.includes(level))
            .flatMap((level) => courseUnit(facts, digibank, course, format, level)),
        ),
      ),
  )
}

/** Lists the activities that are owed. */
export function activityUnits(facts: Facts): Unit[] {
  const { problem } = facts
  return problem.activities.flatMap((activity) => {
    const digibank = problem.digibanken.find((d) => d.id === activity.digibankId)
    return digibank && activity.count > 0 ? [activityUnit(facts, digibank, activity)] : []
  })
}

function courseUnit(
  facts: Facts,
  digibank: Digibank,
  course: Course,
  format: Course['formats'][number],
  level: Level,
): Unit[] {
  const { problem } = facts
  const lines = problem.demand.filter(
    (d) =>
      d.digibankId === digibank.id &&
      d.topicId === course.topicId &&
      d.level === level &&
      d.language === course.language &&
      modeSuits(course.mode, d.mode),
  )
  const contract = problem.contracts.find((c) => c.id === course.contractId)
  const line = problem.budgetLines.find(
    (l) => contract && l.contractId === contract.id && l.digibankId === digibank.id,
  )
  const topic = problem.topics.find((t) => t.id === course.topicId)
  const isCovered = !contract?.topicIds.length || contract.topicIds.includes(course.topicId)
  if (lines.length === 0 || (contract && !line) || !isCovered) return []
  const able = peopleFor(problem, digibank)
  const trainers = able('trainer').filter(
    (p) =>
      p.contractId === course.contractId &&
      p.languages.includes(course.language) &&
      p.skills.some((s) => s.topicId === course.topicId && s.levels.includes(level)),
  )
  const posts: Post[] = [
    { role: 'trainer', count: 1, perParticipants: undefined, candidates: trainers },
  ]
  if (format.helpers) {
    const { role, perParticipants } = format.helpers
    posts.push({ role, count: 0, perParticipants, candidates: able(role) })
  }
  const slots = slotsOf(format.minutes)
  return [
    {
      id: `${digibank.id}/${course.id}/${format.id}/${level}`,
      digibank,
      minutes: format.minutes,
      slots,
      sessions: format.sessions,
      minDays: format.minDaysBetween,
      maxDays: format.maxDaysBetween,
      rooms:
        course.mode === 'online'
          ? [facts.online]
          : roomsFor(facts, digibank, 'course', course.features, 1),
      posts,
      centsPerSession: contract ? sessionPriceCents(contract, format.minutes) : 0,
      budgetLineId: line?.id ?? null,
      of: { kind: 'course', course, format, level, lines },
      mayStart: startRule(facts, slots, {
        orderWorkingDays: contract?.orderWorkingDays,
        season: topic?.season,
        dayparts: topic?.audience?.dayparts,
        earliest: undefined,
        latest: undefined,
        startsAt: undefined,
        holidays: undefined,
      }),
    },
  ]
}

function activityUnit(facts: Facts, digibank: Digibank, activity: Activity): Unit {
  const { problem } = facts
  const able = peopleFor(problem, digibank)
  const { digipuntIds, wijkIds, participants } = activity
  const slots = slotsOf(activity.minutes)
  return {
    id: activity.id,
    digibank,
    minutes: activity.minutes,
    slots,
    sessions: activity.sessionsEach,
    minDays: activity.minDaysBetween,
    maxDays: activity.maxDaysBetween,
    rooms: roomsFor(facts, digibank, activity.kind, activity.features, participants).filter(
      ({ site }) =>
        site !== null &&
        (digipuntIds.length === 0 || digipuntIds.includes(site.place.id)) &&
        (wijkIds.length === 0 || wijkIds.includes(site.wijkId)),
    ),
    posts: activity.people.map(({ role, count, topicId }) => ({
      role,
      count,
      perParticipants: undefined,
      candidates: able(role).filter(
        (p) =>
          role !== 'trainer' ||
          topicId === undefined ||
          p.skills.some((s) => s.topicId === topicId),
      ),
    })),
    centsPerSession: activity.cost?.centsPerSession ?? 0,
    budgetLineId: activity.cost?.budgetLineId ?? null,
    of: { kind: 'activity', activity },
    mayStart: startRule(facts, slots, {
      orderWorkingDays: undefined,
      season: undefined,
      dayparts: activity.dayparts.length > 0 ? activity.dayparts : undefined,
      earliest: activity.earliest,
      latest: activity.latest,
      startsAt: activity.startsAt,
      holidays: activity.holidays,
    }),
  }
}

function roomsFor(
  { rooms }: Facts,
  digibank: Digibank,
  kind: Activity['kind'] | 'course',
  features: readonly Course['features'][number][],
  people: number,
): RoomAt[] {
  return rooms.filter(({ site, room }) => {
    if (!site || !room) return false
    const users = site.place.usableBy.length > 0 ? site.place.usableBy : [site.place.digibankId]
    return (
      users.includes(digibank.id) &&
      (room.kinds.length === 0 || room.kinds.includes(kind)) &&
      features.every((feature) => room.features.includes(feature)) &&
      room.seats >= people
    )
  })
}

/** People whom a digibank may ask, by role. */
export function peopleFor(problem: Problem, digibank: Digibank): (role: string) => Person[] {
  const employers = new Map(problem.organisations.map((o) => [o.id, o.digibankIds]))
  return (role) =>
    problem.people.filter((person) => {
      const { usableBy, employerId } = person
      const users = usableBy.length > 0 ? usableBy : (employers.get(employerId ?? '') ?? [])
      const may = users.length === 0 || users.includes(digibank.id)
      return may && person.roles.some((r) => r === role)
    })
}
