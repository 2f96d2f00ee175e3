import type { Plan } from '@digirooster/domain'
import { isHiddenTarget } from '../facts/small-cell.ts'
import { sum } from '../facts/due-orders.ts'
import { targetOf } from '../facts/target-of.ts'
import { textOf } from '../lang.ts'
import type { ReportContext } from './report-context.ts'

/** Money of one purpose, of all digibanken together. */
export interface MoneySum {
  name: string
  quarterCents: number
  spentCents: number
  reserveCents: number
  freeCents: number
}

/** One promise, of all digibanken together. */
export interface TargetSum {
  name: string
  expected: number
  quarter: number
  shortfall: number
  /** a handful of people of one target group: never shown */
  isHidden: boolean
  lines: Plan['targets']
}

/** Money that pays contracts, by the name of the line. */
export function moneySums({ plan, index, lang }: ReportContext): MoneySum[] {
  const lines = plan.budget.filter(
    ({ budgetLineId }) => index.budgetLines.get(budgetLineId)?.kind === 'contract',
  )
  const byName = Map.groupBy(lines, ({ budgetLineId }) => {
    const name = index.budgetLines.get(budgetLineId)?.name
    return name ? textOf(name, lang) : budgetLineId
  })
  return [...byName].map(([name, some]) => ({
    name,
    quarterCents: sum(some, ({ quarterCents }) => quarterCents),
    spentCents: sum(some, ({ usedCents, plannedCents }) => usedCents + plannedCents),
    reserveCents: sum(some, ({ reserveCents }) => reserveCents),
    freeCents: sum(some, ({ freeCents }) => freeCents),
  }))
}

/** Targets that courses bring, by their name; those that fall short most first. */
export function targetSums({ plan, index, lang }: ReportContext): TargetSum[] {
  const lines = plan.targets.filter((line) => {
    const measure = targetOf(line, index)?.measure
    return measure === 'participants' || measure === 'unique-people'
  })
  const byName = Map.groupBy(lines, (line) => {
    const target = targetOf(line, index)
    return target ? textOf(target.name, lang) : line.targetId
  })
  return [...byName]
    .map(([name, some]) => ({
      name,
      expected: sum(some, ({ expected }) => expected),
      quarter: sum(some, ({ quarter }) => quarter),
      shortfall: sum(some, ({ shortfall }) => shortfall),
      isHidden: some.some((line) => isHiddenTarget(line, index)),
      lines: some,
    }))
    .sort((a, b) => shareShort(b) - shareShort(a))
}

function shareShort({ shortfall, quarter }: TargetSum): number {
  return quarter > 0 ? shortfall / quarter : 0
}
