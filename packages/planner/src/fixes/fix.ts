import type { Bilingual, Change } from '@digirooster/domain'
import type { Fact } from '../explain/explanation.ts'

/** What sort of help a fix is. */
export type FixKind =
  | 'money'
  | 'laptops'
  | 'place'
  | 'trainer-time'
  | 'trainer-skill'
  | 'free-course'
  | 'other-time'
  | 'longer-trip'
  | 'smaller-group'

/** Somebody who has to say yes. */
export interface Asked {
  /** null: nobody in the quarter; `who` says who */
  readonly organisationId: string | null
  readonly who: Bilingual
}

/** Something that would give wishes a place, before it is proven. */
export interface Candidate {
  readonly kinds: readonly FixKind[]
  readonly changes: readonly Change[]
  readonly asks: readonly Asked[]
  /** whom to ask for what, at most 20 words each */
  readonly sentences: readonly Bilingual[]
  /** indexes of the demand lines it may help */
  readonly lines: ReadonlySet<number>
}

/** What a re-plan gives with a fix more than the same re-plan without it. */
export interface FixEffect {
  readonly wishes: number
  readonly groups: number
  /** euro cents more, over all budget lines; VAT and trainers in */
  readonly cents: number
  /** wishes of other lines that have no place then and had one */
  readonly lost: number
}

/** Something that gives wishes a place: whom to ask, what it costs and what it gives, as a re-plan gave it. */
export interface Fix {
  readonly kinds: readonly FixKind[]
  /** what becomes different */
  readonly changes: readonly Change[]
  readonly asks: readonly Asked[]
  readonly effect: FixEffect
  /** demand lines that have more places then */
  readonly helps: readonly { readonly demandId: string; readonly wishes: number }[]
  /** whom to ask, what it gives, what it costs; at most 20 words each */
  readonly sentences: readonly Bilingual[]
  readonly facts: readonly Fact[]
  readonly proof: 'replanned'
  /** moves of the re-plan */
  readonly iterations: number
}

/** Fixes that were proven, the most wishes for the least money and effort first. */
export interface Fixes {
  readonly fixes: readonly Fix[]
  /** wishes that get a place when the plan is only planned again, with nobody asked; the effects come on top of those */
  readonly withoutAsking: number
  /** things thought of, and those that were tried by planning again */
  readonly candidates: number
  readonly tried: number
  /** true: stopped before all of those were tried */
  readonly isStopped: boolean
}
