import { budgetCapCents } from '@digirooster/domain'
import type { Context } from './context.ts'

/** Cents a plan may still spend on each budget line, by id: its cap without what stands already; at least 0. */
export function freeMoney({ problem, quarter }: Context): ReadonlyMap<string, number> {
  const spent = new Map<string, number>()
  for (const { isOptional, budgetLineId, costCents } of quarter.bundles)
    if (!isOptional && budgetLineId !== null)
      spent.set(budgetLineId, (spent.get(budgetLineId) ?? 0) + costCents)
  return new Map(
    problem.budgetLines.map((line) => {
      const digibank = problem.digibanken.find((d) => d.id === line.digibankId)
      const cap = budgetCapCents(line, digibank?.policy.reserve.moneyShare ?? 0)
      return [line.id, Math.max(0, cap - (spent.get(line.id) ?? 0))]
    }),
  )
}
