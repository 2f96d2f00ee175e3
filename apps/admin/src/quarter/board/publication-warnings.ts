import type { LocalText, Plan, Problem } from '@digirooster/domain'
import type { OpenDraft } from './open-draft.ts'
import { indexOf } from './quarter-index.ts'
import type { QuarterIndex } from './quarter-index.ts'

/** A group to order from a provider, by which day. */
export interface Order {
  readonly id: string
  readonly what: LocalText
  readonly whom: string
  readonly by: string
  readonly isLate: boolean
  readonly lessons: number
  readonly cents: number
}

/** What somebody still has to do for lessons that become public. */
export interface PublicationWarnings {
  /** What must be ordered from whom, by which day; the first day first. */
  readonly orders: readonly Order[]
  /** What still needs a yes, from whom, by which day; the first day first. */
  readonly asks: readonly {
    readonly id: string
    readonly what: string
    readonly whom: string
    readonly by: string
    readonly lessons: number
  }[]
  /** Helpers that are still looked for, in so many lessons. */
  readonly helpers: { readonly count: number; readonly lessons: number }
}

/** What somebody still has to do for these lessons. */
export function warningsOf(draft: OpenDraft, ids: ReadonlySet<string>): PublicationWarnings {
  const { plan } = draft
  const index = indexOf(draft)
  const nameOf = (id: string | null | undefined) => index.organisations.get(id ?? '')?.name ?? ''
  const missing = plan.sessions
    .filter((session) => ids.has(session.id) && session.missing.length > 0)
    .map((session) => session.missing.reduce((sum, { count }) => sum + count, 0))
  return {
    orders: ordersOf(draft, index, ids),
    asks: plan.asks
      .map(({ subject, organisationId, sessionIds, askBy }) => ({
        id: `${subject.kind} ${subject.id}`,
        what:
          index.places.get(subject.id)?.name ??
          index.rooms.get(subject.id)?.name ??
          index.classes.get(subject.id)?.name ??
          subject.id,
        whom: nameOf(organisationId),
        by: askBy,
        lessons: sessionIds.filter((id) => ids.has(id)).length,
      }))
      .filter(({ lessons }) => lessons > 0)
      .toSorted(byDay),
    helpers: { count: missing.reduce((sum, count) => sum + count, 0), lessons: missing.length },
  }
}

/** What a plan has ordered for these lessons; the first day first. */
export function ordersOf(
  { plan, problem }: { readonly plan: Plan; readonly problem: Problem },
  index: QuarterIndex,
  ids: ReadonlySet<string>,
): Order[] {
  return plan.orders
    .map((order) => {
      const group = index.groups.get(order.offeringId)
      const contract = problem.contracts.find(({ id }) => id === order.contractId)
      return {
        id: order.offeringId,
        what: index.courses.get(group?.courseId ?? '')?.title ?? { nl: order.offeringId },
        whom: index.organisations.get(contract?.providerId ?? '')?.name ?? '',
        by: order.orderBy,
        isLate: order.late,
        lessons: order.sessionIds.filter((id) => ids.has(id)).length,
        cents: order.costCents,
      }
    })
    .filter(({ lessons }) => lessons > 0)
    .toSorted(byDay)
}

function byDay(a: { readonly by: string }, b: { readonly by: string }): number {
  return a.by < b.by ? -1 : a.by > b.by ? 1 : 0
}
