import { parseProblem } from '@digirooster/domain'
import type { Plan, Problem } from '@digirooster/domain'
import { generateQuarter } from '@digirooster/fixtures/generator'
import { calendars, planJson, sessionsCsv, summary } from '@digirooster/formats'
import { check, plan, PlannerError, preflight } from '@digirooster/planner'
import { anneal } from '@digirooster/planner/kernel'
import { planInParallel } from '@digirooster/planner/parallel'
import { faultsOfRule } from '@digirooster/planner/rules'
import { exitCodes } from 'digirooster'

/** One thing of each entry, so that an entry without declarations does not compile. */
export const entries = {
  anneal,
  calendars,
  check,
  exitCodes,
  faultsOfRule,
  generateQuarter,
  planInParallel,
  planJson,
  PlannerError,
  sessionsCsv,
  summary,
}

/** Plans a valid quarter. */
export async function planFile(file: Uint8Array): Promise<Plan | undefined> {
  const parsed = parseProblem(file)
  if (!parsed.ok) return undefined
  const problem: Problem = parsed.value
  const { plan: made } = await plan(problem, { iterations: 100 + preflight(problem).length })
  return made
}

/** Compiles only while declarations say more than `any`. */
export function mistakes(problem: Problem, made: Plan): unknown[] {
  // @ts-expect-error a count is a number
  const served: string = made.demandServed.served
  // @ts-expect-error a title is text
  const title: number = problem.title
  return [served, title]
}
