import type { Bilingual, Problem } from '@digirooster/domain'

/** The choices of a digibank that settings change. */
export type Policy = Problem['digibanken'][number]['policy']

/** How much a setting asks: 2 is as usual, 0 the least, 4 the most. */
export type SettingValue = 0 | 1 | 2 | 3 | 4

/** As usual: the policy stays as it is. */
export const USUAL: SettingValue = 2

/** A plain choice in place of weights; what it does is in `does` and nowhere else. */
export interface Setting {
  readonly id:
    'bereik' | 'nabijheid' | 'eerlijke-spreiding' | 'rust-voor-lesgevers' | 'weinig-wijzigingen'
  readonly name: Bilingual
  /** the question it answers */
  readonly question: Bilingual
  /** the least and the most, as people say it */
  readonly ends: readonly [least: Bilingual, most: Bilingual]
  /** per value: what it does to the policy */
  readonly does: readonly [Effect, Effect, Effect, Effect, Effect]
}

/** What one value of a setting does to a policy; what is absent stays. */
export interface Effect {
  /** weights of rules, times so much */
  readonly weights?: Readonly<Record<string, number>>
  /** share of the money kept for late requests, times so much */
  readonly reserve?: number
  /** minutes people may travel to a course, times so much */
  readonly reach?: number
  /** people that moving a published session must serve more, times so much; `published-closeness` follows */
  readonly movePublished?: number
  /** promised shares: none, half of each, or more for beginners */
  readonly floors?: 'none' | 'half' | StarterFloor
}

/** A higher promise to beginners; other promises stay. */
export interface StarterFloor {
  /** share of the beginners’ wishes promised at least */
  readonly atLeast: number
  /** what comes on top of what the policy promises them, 0 to 1 */
  readonly more: number
}
