import {
  addWorkingDays,
  dateOf,
  holidayStance,
  isInSeason,
  SLOT_MINUTES,
  SLOTS_PER_DAY,
} from '@digirooster/domain'
import type {
  Activity,
  Course,
  CourseFormat,
  Demand,
  Digibank,
  Level,
  Person,
  Role,
} from '@digirooster/domain'
import type { Facts, RoomAt, Site } from './facts.ts'

/** People a unit needs in one role, and who can do it. */
export interface Post {
  readonly role: Role
  /** fixed, or one for every so many people in the group */
  readonly count: number
  readonly perParticipants: number | undefined
  readonly candidates: readonly Person[]
}

/** What can be planned: groups of one course, format and level, or times of one activity. */
export interface Unit {
  readonly id: string
  readonly digibank: Digibank
  readonly minutes: number
  /** length of a session, in slots */
  readonly slots: number
  readonly sessions: number
  readonly minDays: number
  readonly maxDays: number
  readonly rooms: readonly RoomAt[]
  readonly posts: readonly Post[]
  readonly centsPerSession: number
  readonly budgetLineId: string | null
  readonly of: CoursePart | ActivityPart
  /** whether a session may start there then, people and openness left out */
  mayStart(site: Site | null, slot: number): boolean
}

/** A unit that serves wishes. */
export interface CoursePart {
  readonly kind: 'course'
  readonly course: Course
  readonly format: CourseFormat
  readonly level: Level
  readonly lines: readonly Demand[]
}

/** A unit that is owed. */
export interface ActivityPart {
  readonly kind: 'activity'
  readonly activity: Activity
}

/** Slots of a session. */
export function slotsOf(minutes: number): number {
  return Math.ceil(minutes / SLOT_MINUTES)
}

/** What limits the start of a session, whatever it is. */
export interface StartLimits {
  /** contract with a notice period */
  readonly orderWorkingDays: number | undefined
  readonly season: Parameters<typeof isInSeason>[0]
  /** parts of the week; undefined: all */
  readonly dayparts: readonly string[] | undefined
  readonly earliest: string | undefined
  readonly latest: string | undefined
  /** the only first start */
  readonly startsAt: string | undefined
  readonly holidays: Activity['holidays']
}

/** Prepares `mayStart` of a unit. */
export function startRule(
  { problem, dates, slotCount, startOf, daypartOf }: Facts,
  slots: number,
  limits: StartLimits,
): Unit['mayStart'] {
  const { asOf } = problem.horizon
  const firstOrder =
    limits.orderWorkingDays === undefined
      ? ''
      : addWorkingDays(dateOf(asOf), limits.orderWorkingDays)
  const daysOf = dates.map(
    (date) =>
      date >= firstOrder &&
      isInSeason(limits.season, date) &&
      (limits.earliest === undefined || date >= limits.earliest) &&
      (limits.latest === undefined || date <= limits.latest),
  )
  const mayStart = (site: Site | null, slot: number) => {
    const day = Math.floor(slot / SLOTS_PER_DAY)
    const date = dates[day]
    if (date === undefined || !daysOf[day] || (slot % SLOTS_PER_DAY) + slots > SLOTS_PER_DAY)
      return false
    const start = startOf[slot] ?? ''
    if (start < asOf || (limits.startsAt !== undefined && start !== limits.startsAt)) return false
    const policy = limits.holidays ?? site?.place.holidays
    if (policy && holidayStance(policy, date) === 'closed') return false
    if (site && (slot < site.from || slot + slots > site.until)) return false
    const allowed = site?.place.allowedStarts ?? [0, 30]
    if (limits.startsAt === undefined && !allowed.includes((slot % 4) * SLOT_MINUTES)) return false
    return limits.dayparts === undefined || limits.dayparts.some((part) => part === daypartOf[slot])
  }
  // Asked again and again for the same slots: 0 is not known yet, 1 no, 2 yes.
  const known = new Map<Site | null, Uint8Array>()
  return (site, slot) => {
    const answers = known.get(site) ?? new Uint8Array(slotCount)
    known.set(site, answers)
    if (answers[slot] === 0) answers[slot] = mayStart(site, slot) ? 2 : 1
    return answers[slot] === 2
  }
}
