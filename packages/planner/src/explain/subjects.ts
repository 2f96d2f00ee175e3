import type { Plan, Problem } from '@digirooster/domain'
import { constraints } from '../constraints/registry.ts'
import type { Subject } from './explanation.ts'

/**
 * Lists everything in a quarter and its plan that can be explained; one id may be of several kinds.
 * @example
 * subjectsOf(problem, plan).filter(({ id }) => id === 'basis') // a contract line, a target, …
 */
export function subjectsOf(problem: Problem, plan: Pick<Plan, 'sessions'>): Subject[] {
  const of = (kind: Subject['kind'], things: readonly { readonly id: string }[]) =>
    things.map(({ id }): Subject => ({ kind, id }))
  return [
    ...of('session', plan.sessions),
    ...of('demand', problem.demand),
    ...of('rule', constraints),
    ...of(
      'target',
      problem.digibanken.flatMap((d) => d.targets),
    ),
    ...of('budget-line', problem.budgetLines),
    ...of('person', problem.people),
    ...of('laptop-class', problem.laptopClasses),
    ...of('digipunt', problem.digipunten),
    ...of(
      'room',
      problem.digipunten.flatMap((d) => d.rooms),
    ),
  ]
}
