/** What a solver says it found, before anything is checked or rounded. */
export interface SolverClaim {
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'unbounded' | 'unknown'
  /** One per column; present when the status is `optimal` or `feasible`. */
  readonly values?: Float64Array
  /** The solver's proven upper bound of the objective; Infinity when it has none. */
  readonly bound: number
  /** One per row, for models without integral columns. */
  readonly duals?: Float64Array
}
