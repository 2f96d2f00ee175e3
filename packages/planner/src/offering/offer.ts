import type { Kind } from './pools.ts'

/** A group of an offer: its kind and, per line of the pool, its people. */
export interface OfferedGroup {
  readonly kind: Kind
  readonly wishes: Int32Array
}

/** One way to serve a pool: groups and who is in them. */
export interface Offer {
  /** index of the pool */
  readonly pool: number
  readonly groups: readonly OfferedGroup[]
  /** tells offers apart */
  readonly key: string
  /** columns of the relaxation and their values */
  readonly columns: readonly number[]
  readonly values: readonly number[]
}
