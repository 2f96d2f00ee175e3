/**
 * Maximise `objective · x` over `lower ≤ x ≤ upper` and `rowLower ≤ A x ≤ rowUpper`.
 * Bounds may be infinite; `A` is in compressed sparse rows, columns ascending and unique per row.
 * Made by `LinearModelBuilder` only, and never mutated afterwards.
 */
export interface LinearModel {
  /** Number of columns (variables). */
  readonly columns: number
  readonly objective: Float64Array
  readonly lower: Float64Array
  readonly upper: Float64Array
  /** 1 where the column must be a whole number. */
  readonly integer: Uint8Array
  readonly rowLower: Float64Array
  readonly rowUpper: Float64Array
  /** Row `r` holds the terms `rowStart[r]` up to and not including `rowStart[r + 1]`. */
  readonly rowStart: Int32Array
  readonly column: Int32Array
  readonly value: Float64Array
}

/** The solvers behind `solveLinear`. */
export type LpSolver = 'highs' | 'javascript-lp-solver'

/** How far to solve. All limits count work, none counts time, so that a solve can be repeated exactly. */
export interface LpOptions {
  /** Branch-and-bound nodes at most; no limit when absent. The root counts as the first node. */
  readonly nodeLimit?: number
  /** Simplex iterations at most, over all nodes; no limit when absent. A limit may be overrun within one step. */
  readonly iterationLimit?: number
  /** Optimal means: objective at least `bound - relativeGap × |objective|`. Default 0. */
  readonly relativeGap?: number
  /** Forget that columns are integral. */
  readonly relaxed?: boolean
  /** Only `bound` matters: no effort goes into finding solutions, and there may be none in the result. */
  readonly boundOnly?: boolean
  /** Asked at fixed places of an integer solve: true stops it there. What then comes back is not repeatable. */
  readonly stop?: () => boolean
  /** Default `auto`: small models go to javascript-lp-solver. What that cannot prove, HiGHS solves, also when asked by name. */
  readonly solver?: 'auto' | LpSolver
  /** Values per column to start from (integer models only). A feasible start is never made worse. */
  readonly start?: Float64Array
}

/**
 * What `solveLinear` found. `values` satisfy the model (checked), integral columns are exactly whole;
 * `objective` is theirs; `bound` is proven: no solution is worth more.
 * `duals` (one per row, only without integral columns): what one more unit of the row's binding
 * side is worth; ≥ 0 where `rowUpper` binds, ≤ 0 where `rowLower` binds, else 0.
 */
export type LpResult =
  | {
      readonly status: 'optimal'
      readonly values: Float64Array
      readonly objective: number
      readonly bound: number
      readonly duals?: Float64Array
      readonly solver: LpSolver
    }
  | {
      /** A limit stopped the solver with a solution in hand. */
      readonly status: 'feasible'
      readonly values: Float64Array
      readonly objective: number
      readonly bound: number
      readonly solver: LpSolver
    }
  | {
      /** `unknown`: a limit stopped the solver before it had a solution. */
      readonly status: 'infeasible' | 'unbounded' | 'unknown'
      readonly bound: number
      readonly solver: LpSolver
    }

/** Collects columns, then rows over them, into a `LinearModel`. */
export class LinearModelBuilder {
  readonly #objective: number[] = []
  readonly #lower: number[] = []
  readonly #upper: number[] = []
  readonly #integer: number[] = []
  readonly #rowLower: number[] = []
  readonly #rowUpper: number[] = []
  readonly #rowStart: number[] = [0]
  readonly #column: number[] = []
  readonly #value: number[] = []

  /** Rows added so far. */
  get rows(): number {
    return this.#rowLower.length
  }

  /**
   * Adds a variable.
   * @param spec   worth per unit; bounds, default 0 and Infinity, may cross (the model is then infeasible)
   * @returns      the index of the column, counted from 0
   * @throws {RangeError} when a number is not one, or a bound leaves no value at all
   */
  addColumn(spec: {
    objective: number
    lower?: number
    upper?: number
    integer?: boolean
  }): number {
    const { objective, lower = 0, upper = Infinity, integer = false } = spec
    const index = this.#objective.length
    checkFinite(objective, `The objective of column ${index}`)
    checkBounds(lower, upper, `column ${index}`)
    this.#objective.push(objective)
    this.#lower.push(lower)
    this.#upper.push(upper)
    this.#integer.push(integer ? 1 : 0)
    return index
  }

  /**
   * Adds a constraint on the sum of `value × column`; terms on one column are added up, zeros dropped.
   * @param spec   bounds of the sum; absent means unbounded on that side
   * @returns      the index of the row, counted from 0
   * @throws {RangeError} when a column does not exist yet or a number is not one
   */
  addRow(
    spec: { lower?: number; upper?: number },
    terms: Iterable<readonly [column: number, value: number]>,
  ): number {
    const { lower = -Infinity, upper = Infinity } = spec
    const index = this.#rowLower.length
    checkBounds(lower, upper, `row ${index}`)
    const merged = new Map<number, number>()
    for (const [column, value] of terms) {
      if (!(Number.isInteger(column) && column >= 0 && column < this.#objective.length)) {
        throw new RangeError(
          `Column ${column} in row ${index} does not exist.\nThere are ${this.#objective.length} columns; add columns before the rows that use them.`,
        )
      }
      checkFinite(value, `The coefficient of column ${column} in row ${index}`)
      merged.set(column, (merged.get(column) ?? 0) + value)
    }
    for (const [column, value] of [...merged].sort(([a], [b]) => a - b)) {
      if (value === 0) continue
      this.#column.push(column)
      this.#value.push(value)
    }
    this.#rowStart.push(this.#column.length)
    this.#rowLower.push(lower)
    this.#rowUpper.push(upper)
    return index
  }

  /** Freezes what was added so far; the builder may go on and build a larger model. */
  build(): LinearModel {
    return {
      columns: this.#objective.length,
      objective: Float64Array.from(this.#objective),
      lower: Float64Array.from(this.#lower),
      upper: Float64Array.from(this.#upper),
      integer: Uint8Array.from(this.#integer),
      rowLower: Float64Array.from(this.#rowLower),
      rowUpper: Float64Array.from(this.#rowUpper),
      rowStart: Int32Array.from(this.#rowStart),
      column: Int32Array.from(this.#column),
      value: Float64Array.from(this.#value),
    }
  }
}

function checkFinite(value: number, what: string): void {
  if (!Number.isFinite(value)) throw new RangeError(`${what} (${value}) must be a finite number.`)
}

function checkBounds(lower: number, upper: number, what: string): void {
  if (Number.isNaN(lower) || lower === Infinity) {
    throw new RangeError(
      `The lower bound of ${what} (${lower}) must be a number below Infinity.\nLeave it out, or use -Infinity, where there is none.`,
    )
  }
  if (Number.isNaN(upper) || upper === -Infinity) {
    throw new RangeError(
      `The upper bound of ${what} (${upper}) must be a number above -Infinity.\nLeave it out, or use Infinity, where there is none.`,
    )
  }
}
