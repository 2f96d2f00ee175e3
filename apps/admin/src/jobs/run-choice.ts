import { namedPlans } from '@digirooster/planner'
import type { Problem } from '@digirooster/domain'
import { z } from 'zod'

/** What is wanted most: one of the named plans, or the quarter with its own settings. */
export const wishes = ['zoals-nu', ...namedPlans.map(({ id }) => id)] as const

/** How a run searches. */
export const runChoice = z.object({
  wish: z.enum(wishes),
  /** Seconds of search. */
  seconds: z.number().positive().max(3600),
  seed: z.int().default(1),
})
/** How a run searches. */
export type RunChoice = z.output<typeof runChoice>

/** The problem as a run sees it. */
export function chosenProblem(problem: Problem, wish: string): Problem {
  return namedPlans.find(({ id }) => id === wish)?.apply(problem) ?? problem
}
