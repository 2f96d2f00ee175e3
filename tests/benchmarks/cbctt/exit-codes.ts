/** What the exit code of the command says. */
export const exitCodes = {
  /** all solutions are feasible, and everybody agrees on what they cost */
  good: 0,
  /** a solution is infeasible, or somebody disagrees on what it costs */
  fault: 1,
  /** bad arguments, bad input, or a file that cannot be written */
  badInput: 2,
  /** stopped by Ctrl-C; the best so far is written */
  stopped: 3,
} as const
