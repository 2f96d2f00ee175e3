import type { Role } from '#server/database/scope.ts'

/** Somebody’s role as the page shows it. */
export interface ShownMember {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  /** Name of the digibank, for whoever looks after several. */
  readonly digibank: string | null
  readonly seenAt: Date | null
  readonly isYou: boolean
  readonly isClosed: boolean
  readonly asksHelp: boolean
}

/** Somebody who may be chosen in an invitation. */
export interface ShownSubject {
  readonly role: Role
  readonly id: string
  readonly name: string
}
