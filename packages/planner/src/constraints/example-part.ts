import type { ProblemInput } from '@digirooster/domain'

/** One entry of a list of a problem, as people write it. */
export type Part<K extends keyof ProblemInput> =
  NonNullable<ProblemInput[K]> extends (infer T)[] ? T : never
