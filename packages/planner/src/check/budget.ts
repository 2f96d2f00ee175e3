import { budgetCapCents, sessionPriceCents } from '@digirooster/domain'
import type { BudgetLine, Digibank } from '@digirooster/domain'
import { overLimit } from './fault.ts'
import type { Fault } from './fault.ts'
import { byId, groupBy, sum } from './lists.ts'
import type { Group, Moment, Quarter } from './quarter.ts'
import { courseText, euroText, quoted } from './words.ts'

/** `budget`: what is planned on a line fits what it may still spend; penalty in euros too much. */
export function overspentLines(quarter: Quarter): Fault[] {
  const { problem, moments, groups } = quarter
  const digibanken = byId(problem.digibanken)
  const overspent = [...groupBy(moments, (m) => lineOf(quarter, m)?.id)].flatMap(([id, ofLine]) => {
    const line = problem.budgetLines.find((l) => l.id === id)
    if (!line) return []
    const cap = capCents(line, digibanken.get(line.digibankId))
    const planned = (some: readonly Moment[]) => sum(some.map(costCents))
    return overLimit(
      'budget',
      ofLine,
      [],
      (some) => Math.max(0, planned(some) - cap) / 100,
      (some) => {
        const [title, cost, free] = [quoted(line.name), euroText(planned(some)), euroText(cap)]
        return {
          nl: `Budget ${title.nl}: het plan kost ${cost.nl}, er is ${free.nl}.`,
          en: `Budget ${title.en}: the plan costs ${cost.en}, there is ${free.en}.`,
        }
      },
    )
  })
  return [...overspent, ...groups.flatMap((group) => withoutLine(quarter, group))]
}

/** Cents one session costs: the price of its contract, or what the activity says. */
export function costCents({ group, activity, session }: Moment): number {
  if (group) return group.contract ? sessionPriceCents(group.contract, session.minutes) : 0
  return activity?.cost?.centsPerSession ?? 0
}

/** The line that pays a session: that of the contract in its digibank, or that of the activity. */
export function lineOf({ problem }: Quarter, { group, activity }: Moment): BudgetLine | undefined {
  if (group) return contractLine(problem, group)
  return problem.budgetLines.find((line) => line.id === activity?.cost?.budgetLineId)
}

/** The line of a digibank that pays the contract of a course. */
export function contractLine(problem: Quarter['problem'], group: Group): BudgetLine | undefined {
  const { contract, offering } = group
  return problem.budgetLines.find(
    (line) =>
      contract !== undefined &&
      line.contractId === contract.id &&
      line.digibankId === offering.digibankId,
  )
}

/** Cents this plan may spend on a line. */
export function capCents(line: BudgetLine, digibank: Digibank | undefined): number {
  return budgetCapCents(line, digibank?.policy.reserve.moneyShare ?? 0)
}

function withoutLine({ problem }: Quarter, group: Group): Fault[] {
  if (!group.contract || contractLine(problem, group)) return []
  const cost = sum(group.moments.map(costCents))
  const [title, euros] = [courseText(group), euroText(cost)]
  return overLimit(
    'budget',
    group.moments,
    [],
    (some) => sum(some.map(costCents)) / 100,
    () => ({
      nl: `Geen budgetlijn betaalt ${title.nl} (${euros.nl}).`,
      en: `No budget line pays ${title.en} (${euros.en}).`,
    }),
  )
}
