import type {
  Activity,
  Course,
  CourseFormat,
  DeviceType,
  Level,
  Offering,
  Role,
  Session,
  SessionKind,
  WalkIn,
} from '@digirooster/domain'

/** Wishes of one demand line that a group is meant for. */
export interface ServedWishes {
  /** index of the demand line */
  readonly line: number
  readonly wishes: number
}

/** A group the offering proposes: one course in one format, for these wishes. */
export interface Proposal {
  /** offering id; its sessions are `id/1`, `id/2`, … */
  readonly id: string
  readonly course: Course
  readonly format: CourseFormat
  readonly level: Level
  readonly digibankId: string
  /** wijk it is meant for; null online */
  readonly wijkId: string | null
  readonly served: readonly ServedWishes[]
  /** where it came from in the relaxation that proposed it */
  readonly origin?: { readonly strand: number; readonly class: number }
}

/** One person a session needs. */
export interface StaffSlot {
  readonly role: Role
  /** trainers only: what they must be able to teach; no level is any level */
  readonly topicId?: string | undefined
  readonly level?: Level | undefined
  readonly language?: string | undefined
  /** trainers of a course: who pays them; null is nobody */
  readonly contractId?: string | null
  readonly mayBeVacant: boolean
}

/** What stands already of one session, and what of that may not change. */
export interface FixedPart {
  readonly session: Session
  readonly holdsTime: boolean
  readonly holdsPlace: boolean
  readonly holdsPeople: boolean
  readonly isPublished: boolean
  /** the coordinator keeps it as it is */
  readonly isPinned: boolean
}

/** Sessions that are placed together or not at all, before they become integers. */
export interface Bundle {
  readonly id: string
  readonly kind: SessionKind
  readonly digibankId: string
  readonly minutes: number
  readonly sessionIds: readonly string[]
  /** per session: what stands already */
  readonly fixed: readonly (FixedPart | undefined)[]
  /** per session: the start when it is given (`YYYY-MM-DDTHH:mm`) */
  readonly givenStart: readonly (string | undefined)[]
  /** per session: people it needs */
  readonly staff: readonly (readonly StaffSlot[])[]
  /** false: online, or a corner nothing else uses */
  readonly needsRoom: boolean
  /** room that is given, by id */
  readonly roomId?: string | undefined
  /** digipunt of a session without a room */
  readonly digipuntId?: string | undefined
  readonly isOptional: boolean
  /** people who get a place */
  readonly invited: number
  readonly noShowRate: number
  readonly devices: { readonly count: number; readonly types: readonly DeviceType[] }
  readonly costCents: number
  readonly budgetLineId: string | null
  readonly served: readonly ServedWishes[]
  readonly minDays: number
  readonly maxDays: number
  readonly course?: Course | undefined
  readonly format?: CourseFormat | undefined
  readonly level?: Level | undefined
  readonly activity?: Activity | undefined
  readonly walkIn?: WalkIn | undefined
  readonly offering?: Offering | undefined
}
