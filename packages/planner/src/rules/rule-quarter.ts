import type {
  Bilingual,
  Level,
  LocalDate,
  LocalDateTime,
  Problem,
  Role,
  SessionKind,
} from '@digirooster/domain'
import type { State } from '../kernel/index.ts'

/** What a bundle is: sessions that are placed together or not at all. Ids are those of the problem. */
export interface BundleFacts {
  readonly kind: SessionKind
  readonly digibankId: string
  /** minutes of each session */
  readonly minutes: number
  readonly sessionCount: number
  /** a course: which, how and for whom; else null */
  readonly courseId: string | null
  readonly formatId: string | null
  readonly topicId: string | null
  readonly level: Level | null
  /** an activity, a walk-in: which; else null */
  readonly activityId: string | null
  readonly walkInId: string | null
}

/** For whom a bundle is, in one plan. */
export interface BundleWishes {
  readonly sessionIds: readonly string[]
  /** people who get a place */
  readonly invited: number
  readonly served: readonly { readonly demandId: string; readonly wishes: number }[]
}

/** A room where it stands; a room of a moving unit is listed once for each stay. */
export interface RoomFacts {
  readonly roomId: string
  readonly digipuntId: string
  /** index of its digipunt in `problem.digipunten` */
  readonly place: number
}

/**
 * The quarter as a rule on one start or one resource reads it: calendar, rooms and what there is to plan. Such a rule
 * narrows what sessions can choose from before any group is proposed, so who comes to a group is not told here.
 */
export interface RuleBase {
  /**
   * what is planned, by index in its lists. It can be a part of the document that was given: look ids up here, not in
   * the document
   */
  readonly problem: Problem
  readonly dayCount: number
  readonly weekCount: number
  /** date of a day, counted from 0 */
  dateOf(day: number): LocalDate
  /** index of the ISO week of a day, from 0 */
  weekOf(day: number): number
  /** 1 Monday to 7 Sunday */
  weekdayOf(day: number): number
  /** day of a slot: quarter-hours are counted from midnight of the first day */
  dayOfSlot(slot: number): number
  /** minutes past midnight at which a slot starts */
  minuteOf(slot: number): number
  timeOf(slot: number): LocalDateTime
  about(bundle: number): BundleFacts
  readonly rooms: readonly RoomFacts[]
  /** what people call a bundle: `E-mail` */
  titleOf(bundle: number): Bilingual
  /** `dinsdag 12 januari` */
  dayWords(day: number): Bilingual
  /** `dinsdag 12 januari om 9.30 uur` */
  timeWords(slot: number): Bilingual
  /** `Bibliotheek, leslokaal` */
  roomWords(room: number): string
}

/**
 * The quarter as a rule on sessions, groups of sessions and totals reads it. An activity here is one session, by index;
 * those of a bundle follow each other. A state says where all stands; what is out has no start (-1) and no resources.
 */
export interface RuleQuarter extends RuleBase {
  readonly activityCount: number
  readonly bundleCount: number
  bundleOf(activity: number): number
  /** activities of a bundle, in order */
  activitiesOf(bundle: number): readonly number[]
  /** which session of its bundle an activity is, from 0 */
  numberOf(activity: number): number
  wishesOf(bundle: number): BundleWishes
  /** whether an activity stood already before this plan */
  isFixed(activity: number): boolean
  /** slot in which an activity starts, -1 when it is out */
  startOf(state: State, activity: number): number
  /** slot after its last one; it must be in */
  endOf(state: State, activity: number): number
  /** day on which it is; it must be in */
  dayOf(state: State, activity: number): number
  /** index in `rooms`, -1 without one */
  roomOf(state: State, activity: number): number
  /** index in `problem.digipunten`, -1 online or out */
  placeOf(state: State, activity: number): number
  /** index in `problem.laptopClasses`, -1 without one */
  laptopClassOf(state: State, activity: number): number
  /** how many people an activity needs */
  staffCount(activity: number): number
  /** as what the n-th of them comes, from 0 */
  roleOf(activity: number, n: number): Role
  /** index in `problem.people` of the n-th of them, -1 while nobody is */
  personOf(state: State, activity: number, n: number): number
  /** what people call a session: `“E-mail”, les 1 van 2, dinsdag 12 januari om 9.30 uur` */
  sessionWords(state: State, activity: number): Bilingual
}
