/** What a solver made of an integer model. */
export interface Solution {
  /** one value a column; absent: nothing found */
  readonly values: ArrayLike<number> | undefined
  /** no solution of the model is worth more; Infinity when nothing is proven */
  readonly bound: number
  readonly status: string
}
