/** What the exit code of the command says. */
export const exitCodes = {
  /** done, no rule is broken */
  good: 0,
  /** a rule is broken: by the plan that was checked, or by the quarter before it is planned */
  violations: 1,
  /** bad arguments, bad input, or a result that could not be written */
  badInput: 2,
  /** stopped by Ctrl-C or a signal; the best plan so far is written */
  stopped: 3,
  /** a fault of the program itself */
  bug: 70,
} as const
