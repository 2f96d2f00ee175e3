import { addWorkingDays, dateOf, sessionPriceCents } from '@digirooster/domain'
import type { Bilingual, Plan, Violation } from '@digirooster/domain'
import { claim } from './claim.ts'
import { byId, sum } from './lists.ts'
import type { Group, Quarter } from './quarter.ts'

type Order = Plan['orders'][number]

/** Orders that say something else than the recount, that are not needed, or that are not there. */
export function wrongOrders(quarter: Quarter): Violation[] {
  const { plan, groups } = quarter
  const groupOf = new Map(groups.map((group) => [group.offering.id, group]))
  const ordered = new Set<string>()
  const listed = plan.orders.flatMap((order) => {
    const isAgain = ordered.has(order.offeringId)
    ordered.add(order.offeringId)
    return claimedOrder(quarter, order, isAgain ? undefined : groupOf.get(order.offeringId))
  })
  const forgotten = groups.flatMap((group) => {
    const { id, sessionIds } = group.offering
    if (ordered.has(id) || contractToOrder(quarter, group) === null) return []
    return said(id, 'contract', 'contract', null, contractToOrder(quarter, group), sessionIds)
  })
  return [...listed, ...forgotten]
}

/** Which contract a group is ordered from; null: none, or it stands and has been ordered. */
function contractToOrder({ problem }: Quarter, { offering, contract }: Group): string | null {
  const isStanding = problem.fixed.offerings.some(({ id }) => id === offering.id)
  return contract && !isStanding ? contract.id : null
}

/** @param group what it orders; absent: nothing in the plan, or what another order has ordered already */
function claimedOrder(quarter: Quarter, order: Order, group: Group | undefined): Violation[] {
  const { problem } = quarter
  const { contractId, offeringId: id, sessionIds, orderBy, late } = order
  const needed = group ? contractToOrder(quarter, group) : null
  const today = dateOf(problem.horizon.asOf)
  const contract = byId(problem.contracts).get(contractId)
  const moments = group?.moments ?? []
  const cost = sum(
    moments.map(({ session }) => (contract ? sessionPriceCents(contract, session.minutes) : 0)),
  )
  const about = (nl: string, en: string, claimed: string | number, counted: string | number) =>
    said(id, nl, en, claimed, counted, sessionIds)
  const first = moments.map(({ date }) => date).toSorted()[0]
  return [
    ...said(id, 'contract', 'contract', contractId, needed, sessionIds),
    ...about('te laat', 'late', String(late), String(orderBy < today)),
    ...about('kosten', 'cost', order.costCents, cost),
    ...about('lessen', 'lessons', listed(sessionIds), listed(moments.map((m) => m.session.id))),
    ...(contract && first !== undefined
      ? about('datum', 'date', orderBy, addWorkingDays(first, -contract.orderWorkingDays))
      : []),
  ]
}

function listed(ids: readonly string[]): string {
  return ids.toSorted().join(' ')
}

function said(
  offeringId: string,
  nl: string,
  en: string,
  claimed: string | number | null,
  counted: string | number | null,
  sessionIds: readonly string[],
): Violation[] {
  const subject: Bilingual = {
    nl: `Bestelling ${offeringId}, ${nl}`,
    en: `Order ${offeringId}, ${en}`,
  }
  return claim('claim-order', claimed, counted, subject, sessionIds)
}
