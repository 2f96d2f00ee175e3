import { parsePlan, parseProblem } from '@digirooster/domain'
import type { ParseResult, Plan, Problem } from '@digirooster/domain'
import planDocument from './plan.json' with { type: 'json' }
import problemDocument from './problem.json' with { type: 'json' }

/** A small quarter for tests: both sides of summer time, names that need escaping, a formula, a closed group. */
export function sampleProblem(): Problem {
  return valueOf(parseProblem(problemDocument))
}

/** The plan that goes with `sampleProblem`. */
export function samplePlan(): Plan {
  return valueOf(parsePlan(planDocument))
}

function valueOf<T>(result: ParseResult<T>): T {
  if (result.ok) return result.value
  throw new Error(`sample (${JSON.stringify(result.issues)}) must be valid.`)
}
