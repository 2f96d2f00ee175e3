import { PlannerError } from '@digirooster/planner'

/** What a thread threw, as the planner itself throws it. */
export function plannerFault(fault: unknown): unknown {
  if (!(fault instanceof Error) || fault.name !== 'PlannerError') return fault
  const { code } = fault as Error & { readonly code: PlannerError['code'] }
  return new PlannerError(code, fault.message, { cause: fault })
}
