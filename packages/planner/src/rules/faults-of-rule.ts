import type { Plan, Problem } from '@digirooster/domain'
import { bindConstraint } from '../bind-constraint.ts'
import type { Constraint } from '../constraints/constraint.ts'
import { placePlan } from '../explain/place-plan.ts'
import { Evaluator, random } from '../kernel/index.ts'
import type { Random } from '../kernel/index.ts'
import { costsOf, penaltyOf } from '../recount.ts'
import { ownConstraints } from './own-constraints.ts'
import type { OwnRule } from './own-rule.ts'

/** How a rule is tried. */
export interface RuleTrial {
  /** changes of the plan that are tried (default 300) */
  readonly moves?: number
  /** whole number; default 1 */
  readonly seed?: number
}

/**
 * Tries a rule of a consumer’s own on changes of a plan, for its tests: whether what it counts after a change is what
 * it counts all over again, and whether it explains whatever it costs. A plan that costs something tells most.
 * @returns what is wrong, a sentence each; empty when nothing was found
 * @throws {PlannerError} `invalid-rule` when its definition or an answer is nonsense
 * @example expect(faultsOfRule(problem, plan, libraryMorning)).toEqual([])
 */
export function faultsOfRule(
  problem: Problem,
  plan: Plan,
  rule: OwnRule,
  { moves = 300, seed = 1 }: RuleTrial = {},
): string[] {
  const [constraint] = ownConstraints([rule])
  const { quarter, state } = placePlan(problem, plan, { constraints: [constraint] })
  // What it weighs plays no part, and may be nothing.
  const bound = { ...bindConstraint(quarter, constraint), weight: 1 }
  const evaluator = new Evaluator(quarter.model, [bound], state, [1, 1, 1, 1])
  const numbers = random(seed)
  const faults = new Set<string>()
  const count = () => penaltyOf(constraint, quarter, state)
  let before = count()
  for (let move = 0; move < moves && faults.size === 0; move++) {
    for (let n = numbers.int(3); n >= 0; n--) change(evaluator, numbers)
    evaluator.delta()
    const added = evaluator.adds(bound.level)
    evaluator.commit()
    const after = count()
    const expected = after - before
    if (Math.abs(added - expected) > 1e-6)
      faults.add(
        `${rule.id} costs ${shown(added)} more after a change, but ${shown(expected)} when all is counted again: it reads something that its kind does not know of.`,
      )
    before = after
    if (move % 20 === 0)
      for (const fault of silences(constraint, costsOf(constraint, quarter, state)))
        faults.add(fault)
  }
  return [...faults]
}

/** Changes a placed session, or takes a bundle out or puts it in, as a part of the pending move. */
function change(evaluator: Evaluator, numbers: Random): void {
  const { model, state } = evaluator
  if (model.activityCount === 0) return
  const activity = numbers.int(model.activityCount)
  const bundle = model.bundleOf[activity]
  const isOut = state.start[activity] < 0
  if (isOut || (model.optional[bundle] === 1 && numbers.int(4) === 0))
    for (let a = model.bundleStart[bundle]; a < model.bundleStart[bundle + 1]; a++)
      putSomewhere(evaluator, numbers, a, !isOut)
  else putSomewhere(evaluator, numbers, activity, false)
}

function putSomewhere(
  evaluator: Evaluator,
  numbers: Random,
  activity: number,
  goesOut: boolean,
): void {
  const { model, state } = evaluator
  const domain = model.domains[model.domainOf[activity]]
  const isMoved = state.start[activity] < 0 || numbers.int(2) === 0
  if (goesOut) evaluator.setStart(activity, -1)
  else if (isMoved && domain.length > 0)
    evaluator.setStart(activity, domain[numbers.int(domain.length)])
  const isIn = state.start[activity] >= 0
  for (let k = model.roleStart[activity]; k < model.roleStart[activity + 1]; k++) {
    const list = model.candidates[model.candidatesOf[k]]
    if (!isIn) evaluator.setResource(activity, k, -1)
    else if (list.length > 0 && (state.resource[k] < 0 || numbers.int(2) === 0))
      evaluator.setResource(activity, k, list[numbers.int(list.length)])
  }
}

/** Costs about which the rule says nothing. */
function silences({ id }: Constraint, costs: ReturnType<typeof costsOf>): string[] {
  const isSilent = costs.some(({ text }) => text.nl.trim() === '' || text.en.trim() === '')
  return isSilent ? [`${id} costs something and does not say why in nl and en.`] : []
}

function shown(cost: number): string {
  return String(Math.round(cost * 1e6) / 1e6)
}
