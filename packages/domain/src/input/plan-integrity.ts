import type { Plan } from '../plan/plan.ts'
import { planKinds } from './document-kind.ts'
import { checkReference, registerIds } from './id-register.ts'
import type { IssueList } from './input-issue.ts'
import type { Readable } from './readable.ts'
import { checkOrders, planOrders } from './value-order.ts'
import { visit } from './visit.ts'

/** Fields of a `Plan` that hold the id of a part of the same plan; other ids belong to its problem. */
export const planReferences: readonly (readonly [pattern: string, kind: keyof typeof planKinds])[] =
  [
    ['offerings[].sessionIds[]', 'session'],
    ['sessions[].offeringId', 'offering'],
    ['orders[].offeringId', 'offering'],
    ['orders[].sessionIds[]', 'session'],
    ['asks[].sessionIds[]', 'session'],
    ['inherited[].sessionIds[]', 'session'],
  ]

/** Reports what is wrong between the parts of a plan, as far as the plan alone can tell. */
export function checkPlan(plan: Readable<Plan>, list: IssueList): void {
  const registers = {
    offering: registerIds(plan, planKinds.offering, list),
    session: registerIds(plan, planKinds.session, list),
  }
  for (const [pattern, kind] of planReferences) {
    visit(plan, pattern, (id, path) => checkReference(id, path, [registers[kind]], list))
  }
  checkOrders(plan, planOrders, list)
}
