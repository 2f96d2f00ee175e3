import {
  addMinutes,
  dateOf,
  slotCeil,
  slotOf,
  standingWithin,
  travelMinutes,
} from '@digirooster/domain'
import type {
  Activity,
  Contract,
  Course,
  CourseFormat,
  Demand,
  Digibank,
  Digipunt,
  LaptopClass,
  Offering,
  Person,
  Plan,
  Problem,
  Role,
  Session,
  Supply,
  TravelPoint,
  WalkIn,
} from '@digirooster/domain'
import { heldAspects, isKept } from './held.ts'
import type { Aspect } from './held.ts'
import { byId, groupBy, sum } from './lists.ts'
import { openBook } from './open-slots.ts'
import type { OpenBook } from './open-slots.ts'

/** One group that follows one course, with its sessions as they stand in the plan. */
export interface Group {
  readonly offering: Offering
  readonly digibank: Digibank | undefined
  readonly course: Course | undefined
  readonly format: CourseFormat | undefined
  readonly contract: Contract | undefined
  /** wishes served, recounted */
  readonly invited: number
  /** the offering already stood, and nobody was added */
  readonly isKept: boolean
  /** by number, then by start */
  readonly moments: Moment[]
}

/** One session with a readable time, and everything its ids point to; what does not exist is absent. */
export interface Moment {
  readonly session: Session
  readonly date: string
  /** first slot it uses, counted from midnight of `horizon.start` */
  readonly from: number
  /** first slot after it */
  readonly until: number
  readonly isInQuarter: boolean
  /** already stood before this plan was made */
  readonly isFixed: boolean
  /** what the planner could not choose, and did not change */
  readonly held: ReadonlySet<Aspect>
  readonly digibank: Digibank | undefined
  readonly group: Group | undefined
  readonly activity: Activity | undefined
  readonly walkIn: WalkIn | undefined
  readonly place: Digipunt | undefined
  readonly room: Digipunt['rooms'][number] | undefined
  readonly laptopClasses: readonly LaptopClass[]
  readonly people: readonly { readonly role: Role; readonly person: Person }[]
  /** people with a place, recounted */
  readonly invited: number
}

/** Problem and plan side by side, with the plan's ids looked up. */
export interface Quarter {
  readonly problem: Problem
  readonly plan: Plan
  /** by start */
  readonly moments: readonly Moment[]
  readonly groups: readonly Group[]
  /** sessions of each activity, by its id */
  readonly ofActivity: ReadonlyMap<string, readonly Moment[]>
  /** sessions as the plan lists them, also those without a readable time */
  readonly sessions: ReadonlyMap<string, Session>
  readonly demand: ReadonlyMap<string, Demand>
  readonly supply: ReadonlyMap<string, Supply>
  readonly open: OpenBook
  readonly travel: ReturnType<typeof travelMinutes>
}

/** Looks up every id of the plan once; sessions without a readable time, and repeated ids, are left out. */
export function readQuarter(given: Problem, plan: Plan): Quarter {
  const problem = { ...given, fixed: standingWithin(given) }
  const digibanken = byId(problem.digibanken)
  const courses = byId(problem.courses)
  const contracts = byId(problem.contracts)
  const demand = byId(problem.demand)
  const groups = new Map<string, Group>()
  for (const offering of plan.offerings) {
    if (groups.has(offering.id)) continue
    const course = courses.get(offering.courseId)
    groups.set(offering.id, {
      offering,
      digibank: digibanken.get(offering.digibankId),
      course,
      format: course?.formats.find((f) => f.id === offering.formatId),
      contract: contracts.get(course?.contractId ?? ''),
      invited: sum(offering.served.map((s) => wholeCount(s.wishes))),
      isKept: isKept(problem, offering),
      moments: [],
    })
  }
  const moments = readMoments(problem, plan, groups)
  for (const moment of moments) moment.group?.moments.push(moment)
  for (const group of groups.values()) group.moments.sort(byNumber)
  return {
    problem,
    plan,
    moments,
    groups: [...groups.values()],
    ofActivity: groupBy(moments, (m) => m.activity?.id),
    sessions: byId(plan.sessions),
    demand,
    supply: byId(problem.supply),
    open: openBook(problem),
    travel: travelMinutes(problem),
  }
}

function readMoments(problem: Problem, plan: Plan, groups: ReadonlyMap<string, Group>): Moment[] {
  const { start: firstDay, end: lastDay } = problem.horizon
  const digibanken = byId(problem.digibanken)
  const activities = byId(problem.activities)
  const walkIns = byId(problem.walkIns)
  const places = byId(problem.digipunten)
  const classes = byId(problem.laptopClasses)
  const people = byId(problem.people)
  const fixed = new Map(problem.fixed.sessions.map((f) => [f.session.id, f]))
  const moments = new Map<string, Moment>()
  for (const session of plan.sessions) {
    if (!hasReadableTime(session) || moments.has(session.id)) continue
    const { start, minutes } = session
    const date = dateOf(start)
    const group = groups.get(session.offeringId ?? '')
    const activity = activities.get(session.activityId ?? '')
    const walkIn = walkIns.get(session.walkInId ?? '')
    const place = places.get(session.digipuntId ?? '')
    const old = fixed.get(session.id)
    moments.set(session.id, {
      session,
      date,
      from: slotOf(firstDay, start),
      until: slotCeil(firstDay, addMinutes(start, minutes)),
      isInQuarter: date >= firstDay && date <= lastDay,
      isFixed: old !== undefined,
      held: old ? heldAspects(old, session, problem.horizon.asOf) : new Set(),
      digibank: digibanken.get(session.digibankId),
      group,
      activity,
      walkIn,
      place,
      room: place?.rooms.find((r) => r.id === session.roomId),
      laptopClasses: [...new Set(session.laptopClassIds)].flatMap((id) => classes.get(id) ?? []),
      people: session.people.flatMap(({ role, personId }) => {
        const person = people.get(personId)
        return person ? [{ role, person }] : []
      }),
      invited:
        group?.invited ??
        activity?.participants ??
        walkIn?.expectedVisitors ??
        wholeCount(session.invited),
    })
  }
  return [...moments.values()].sort(byStart)
}

/** Whether a session starts at a minute that exists and lasts a whole number of minutes. */
export function hasReadableTime({ start, minutes }: Session): boolean {
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 1440) return false
  if (!/^(19|20)\d\d-\d\d-\d\dT\d\d:\d\d$/.test(start) || start < '1901') return false
  const time = new Date(`${start}:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().slice(0, 16) === start
}

/** A count of a plan as a number that can be added; nonsense counts for nothing. */
export function wholeCount(count: number): number {
  return Number.isInteger(count) && count > 0 ? count : 0
}

/**
 * Where a place stands at a moment: a moving unit stands where its itinerary says. Its stays are different
 * spots, so that people and laptops travel from one to the next, and known trips are those of the wijken.
 */
export function spotOf(
  place: Digipunt,
  start: string,
): TravelPoint & { readonly id: string; readonly wijkId: string } {
  const stays = place.kind === 'moving-unit' ? place.itinerary : []
  const stay = stays.find((s) => s.from <= start && start < s.to)
  const { wijkId, latitude, longitude } = stay ?? place
  return { id: stay ? `${place.id}@${stay.from}` : place.id, wijkId, latitude, longitude }
}

function byStart(a: Moment, b: Moment): number {
  return a.from - b.from || a.until - b.until || (a.session.id < b.session.id ? -1 : 1)
}

function byNumber(a: Moment, b: Moment): number {
  return a.session.number - b.session.number || byStart(a, b)
}
