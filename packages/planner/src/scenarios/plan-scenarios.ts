import { applyChanges } from '@digirooster/domain'
import type { ParseResult, Plan, Problem, Scenario } from '@digirooster/domain'
import { compareNamed } from '../compare/compare-named.ts'
import type { Comparison } from '../compare/comparison.ts'
import { plan } from '../plan.ts'
import { PlannerError } from '../planner-error.ts'
import { preflight } from '../preflight/preflight.ts'
import { replan } from '../replan/replan.ts'
import type { PlanOptions, PlanResult } from '../search/options.ts'
import { withSettings } from '../settings/with-settings.ts'

/** A scenario with the quarter it makes and the plan of that. */
export interface MadeScenario extends ScenarioQuarter {
  readonly scenario: Scenario
  readonly result: PlanResult
}

/** The quarter of a scenario. */
export interface ScenarioQuarter {
  /** with its changes: what its plan is judged by, so that settings never judge themselves */
  readonly changed: Problem
  /** with its changes and settings: what it is planned by */
  readonly problem: Problem
}

/**
 * The quarter that a scenario makes of another; that one stays as it is.
 * @param made the plan whose groups and sessions the changes name
 * @returns what is wrong with the changes, with paths in them, when they cannot be made
 */
export function scenarioQuarter(
  problem: Problem,
  scenario: Scenario,
  made?: Plan,
): ParseResult<ScenarioQuarter> {
  const changed = applyChanges(problem, scenario.changes, made)
  if (!changed.ok) return changed
  const { value } = changed
  return { ok: true, value: { changed: value, problem: withSettings(value, scenario.settings) } }
}

/**
 * Plans one quarter under several scenarios, one after the other, each with the whole budget of the options. With
 * `startFrom` that plan is repaired where a scenario holds changes only, so that nothing changes which need not; with
 * other settings the search begins from it.
 * @param options `planWith` searches in another way, such as `planInParallel`; a repair does not need it
 * @throws {PlannerError} `invalid-option`; also, with `issues`, when the changes of a scenario cannot be made
 * @example
 * const made = await planScenarios(problem, scenarios, { iterations: 100_000, startFrom: usual })
 * compareScenarios(problem, usual, made).rows
 */
export async function planScenarios(
  problem: Problem,
  scenarios: readonly Scenario[],
  { planWith = plan, ...options }: PlanOptions & { readonly planWith?: typeof plan } = {},
): Promise<MadeScenario[]> {
  const quarters = scenarios.map((scenario) => {
    const quarter = scenarioQuarter(problem, scenario, options.startFrom)
    if (quarter.ok) return quarter.value
    const [{ path, hint }] = quarter.issues
    throw new PlannerError(
      'invalid-option',
      `scenario (${scenario.id}) must have changes that can be made.\n${path}: ${hint.en}`,
      { issues: quarter.issues },
    )
  })
  const made: MadeScenario[] = []
  for (const [k, scenario] of scenarios.entries()) {
    if (options.signal?.aborted) break
    const quarter = quarters[k]
    const { startFrom } = options
    made.push(
      startFrom && Object.keys(scenario.settings).length === 0
        ? await repaired(problem, startFrom, scenario, options)
        : { scenario, ...quarter, result: await planWith(quarter.problem, options) },
    )
  }
  return made
}

/** The plan there is, repaired after the changes of a scenario; what is published stands in the quarter where it is then. */
async function repaired(
  problem: Problem,
  from: Plan,
  scenario: Scenario,
  options: PlanOptions,
): Promise<MadeScenario> {
  const { status, problem: after, plan } = await replan(problem, from, scenario.changes, options)
  const result = { status, plan, findings: preflight(after) }
  return { scenario, changed: after, problem: after, result }
}

/**
 * Puts scenarios beside the plan there is, every figure counted anew: each by its own quarter, but by the settings of
 * the quarter as it was asked.
 * @param usual the plan of the quarter as it is; first column, `plan`
 * @param options `rules`: those of your own that the plans were made with
 * @throws {PlannerError} `invalid-rule`
 */
export function compareScenarios(
  problem: Problem,
  usual: Plan,
  made: readonly MadeScenario[],
  options: Pick<PlanOptions, 'rules'> = {},
): Comparison {
  const columns = made.map(({ scenario, changed, result }) => ({
    name: scenario.id,
    plan: result.plan,
    problem: changed,
  }))
  return compareNamed(problem, [{ name: 'plan', plan: usual }, ...columns], options)
}
