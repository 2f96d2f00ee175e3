import type { Bilingual, Change } from '@digirooster/domain'
import type { Strand } from '../offering/strand.ts'
import type { Asked, FixKind } from './fix.ts'

/** What takes one obstacle away, and whom to ask. */
export interface Help {
  readonly kind: FixKind
  readonly changes: readonly Change[]
  readonly ask: Asked
  readonly sentence: Bilingual
}

/** Where and for whom help is looked for. */
export interface Need {
  readonly line: number
  readonly strand: Strand | null
  /** part of the week that would open, 0 to 20; -1 when it does not matter */
  readonly part: number
  readonly sites: ReadonlySet<number>
  /** groups that money is asked for */
  readonly groups: number
  /** people without a place who can come together there, at most */
  readonly people: number
}
