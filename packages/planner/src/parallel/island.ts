/** Where the best of an island stands. */
export interface Standing {
  /** costs, the most important first; lower is better, and one that was reached is never lost */
  readonly levels: readonly number[]
  /** moves tried so far */
  readonly moves: number
  /** whether more rounds would change nothing; absent: no */
  readonly isDone?: boolean
}

/**
 * One of several searches of the same thing, which now and then takes over what another found.
 * What it does follows from its seed, the rounds it was given and what it adopted, never from time.
 */
export interface Island<Snapshot, Result = Snapshot> {
  readonly standing: Standing
  /** searches on, for so many moves; rounds count from 0 */
  run(round: number, moves: number): void | Promise<void>
  /**
   * The best so far: data that can be cloned, in a copy of its own, since typed arrays that fill their
   * buffer are moved away.
   */
  snapshot(): Snapshot | Promise<Snapshot>
  /** goes on from what another island found */
  adopt(snapshot: Snapshot): void | Promise<void>
  /** what the search is for, made of the best in the end; absent: the snapshot */
  finish?(): Result | Promise<Result>
}

/** What an island gets beside its input. */
export interface IslandContext {
  /** its own: the first island has the seed of the search itself */
  readonly seed: number
  /** which island it is, from 0 */
  readonly index: number
  readonly count: number
  /** aborts when the search is to stop; a round may then end early */
  readonly signal: AbortSignal
  /**
   * milliseconds of a clock that only goes forward, the same for all islands; reading it hears at once, in Node,
   * whether the search is to stop
   */
  readonly now: () => number
  /** tells the caller of the search something that can be cloned */
  readonly tell: (what: unknown) => void
}

/** Makes an island; the module of a worker exports one. */
export type IslandFactory<Input, Snapshot, Result = Snapshot> = (
  input: Input,
  context: IslandContext,
) => Island<Snapshot, Result> | Promise<Island<Snapshot, Result>>
