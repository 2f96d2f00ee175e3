import type { LaptopClass, Person, Role, WalkIn } from '@digirooster/domain'
import type { RoomAt } from '../facts/facts.ts'
import type { Unit } from '../facts/unit.ts'

/** Somebody in a session. */
export interface Shift {
  readonly role: Role
  readonly person: Person
}

/** One session with all it uses. */
export interface DraftSession {
  readonly start: number
  readonly at: RoomAt
  readonly laptops: LaptopClass | null
  readonly people: readonly Shift[]
}

/** One group of a course, or one time of an activity, whole. */
export interface DraftBundle {
  readonly unit: Unit
  readonly sessions: readonly DraftSession[]
  /** courses: whose wishes, by demand id */
  readonly served: ReadonlyMap<string, number>
}

/** One walk-in moment with who helps. */
export interface DraftWalkIn {
  readonly walkIn: WalkIn
  readonly sessionId: string
  readonly start: string
  readonly people: readonly Shift[]
  readonly missing: number
}

/** What a rival decided; everything else in a plan follows. */
export interface Draft {
  readonly bundles: readonly DraftBundle[]
  readonly walkIns: readonly DraftWalkIn[]
  readonly referrals: readonly { demandId: string; supplyId: string; wishes: number }[]
}
