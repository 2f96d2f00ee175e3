import type { LocalDate, Plan } from '@digirooster/domain'

/** What one contract must be asked by one date. */
export interface DueOrder {
  orderBy: LocalDate
  contractId: string
  lessons: number
  costCents: number
  /** the date lies before the day of the data */
  late: boolean
  orders: Plan['orders']
}

/** What must be ordered, by date and then by contract, in the order of the plan. */
export function ordersByDate({ orders }: Plan): DueOrder[] {
  const dates = [...new Set(orders.map(({ orderBy }) => orderBy))].sort()
  return dates.flatMap((orderBy) => {
    const due = orders.filter((order) => order.orderBy === orderBy)
    return [...Map.groupBy(due, ({ contractId }) => contractId)].map(([contractId, some]) => ({
      orderBy,
      contractId,
      lessons: sum(some, ({ sessionIds }) => sessionIds.length),
      costCents: sum(some, ({ costCents }) => costCents),
      late: some.some(({ late }) => late),
      orders: some,
    }))
  })
}

/** The sum of a number of each item. */
export function sum<T>(items: readonly T[], valueOf: (item: T) => number): number {
  return items.reduce((total, item) => total + valueOf(item), 0)
}
