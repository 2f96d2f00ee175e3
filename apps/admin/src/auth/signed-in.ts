import type { Role } from '../database/scope.ts'

/** One way in which somebody may work: a role in a digibank, or the installation for an admin. */
export interface Membership {
  readonly id: string
  readonly role: Role
  /** Null for an admin only. */
  readonly digibankId: string | null
  /** Name to show; null for an admin. */
  readonly digibankName: string | null
  /** Whom of the quarter this is: a person, an organisation or a contract. */
  readonly subjectId: string | null
}

/** Who sends a request, after the session is checked. */
export interface SignedIn {
  /** Name of the session that may be shown and logged; not the secret in the cookie. */
  readonly sessionId: string
  readonly accountId: string
  readonly name: string
  readonly email: string
  readonly language: 'nl' | 'en'
  /** In which role this session works; null until one is chosen. */
  readonly membership: Membership | null
  readonly memberships: readonly Membership[]
}
