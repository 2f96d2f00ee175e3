import { formatEuros, usedCents } from '@digirooster/domain'
import type { BudgetLine } from '@digirooster/domain'
import { quartersLeft, yearLater } from './horizon.ts'
import { note } from './note.ts'
import type { Note } from './note.ts'
import type { Outcome } from './outcome.ts'

type MoneyStates = BudgetLine['quarter']['used']

const NOTHING_USED: MoneyStates = {
  reservedCents: 0,
  plannedCents: 0,
  confirmedCents: 0,
  realisedCents: 0,
  invoicedCents: 0,
}

/** Budget lines moved on: what this quarter spent is used; a new project year starts with nothing used. */
export function nextBudgetLines(outcome: Outcome): { budgetLines: BudgetLine[]; notes: Note[] } {
  const spent = spentByLine(outcome)
  const lines = outcome.problem.budgetLines.map((line) => {
    const states = spent.get(line.id) ?? NOTHING_USED
    return nextLine(line, states, outcome.next.start)
  })
  return { budgetLines: lines.map(({ line }) => line), notes: lines.map((made) => made.note) }
}

/** Euro cents of every line that this quarter's sessions and invoices took, by how far they are. */
function spentByLine({
  problem,
  plan,
  realised,
  reports,
  stateOf,
}: Outcome): Map<string, MoneyStates> {
  const spent = new Map<string, MoneyStates>()
  const add = (line: string | null | undefined, state: keyof MoneyStates, cents: number) => {
    if (!line || cents === 0) return
    const before = spent.get(line) ?? NOTHING_USED
    spent.set(line, { ...before, [state]: before[state] + cents })
  }
  const groups = new Map(plan.offerings.map((o) => [o.id, o]))
  const costs = new Map(problem.activities.map((a) => [a.id, a.cost]))
  for (const session of plan.sessions) {
    const group = groups.get(session.offeringId ?? '')
    const cost = costs.get(session.activityId ?? '')
    const line = group?.budgetLineId ?? cost?.budgetLineId
    const cents = group ? lessonCents(group, session.number) : (cost?.centsPerSession ?? 0)
    const state = stateOf(session)
    const invoiced = reports.get(session.id)?.invoicedCents
    if (invoiced !== undefined) add(line, 'invoicedCents', invoiced)
    else if (state === 'held') add(line, 'realisedCents', cents)
    else if (state === 'ahead')
      add(line, session.status === 'confirmed' ? 'confirmedCents' : 'plannedCents', cents)
  }
  for (const { budgetLineId, cents } of realised.invoices) add(budgetLineId, 'invoicedCents', cents)
  return spent
}

/** Cents of one lesson; all lessons together are the cost of the group. */
export function lessonCents(
  { costCents, sessionIds }: { readonly costCents: number; readonly sessionIds: readonly string[] },
  number: number,
): number {
  const each = Math.floor(costCents / sessionIds.length)
  return number === sessionIds.length ? costCents - each * (sessionIds.length - 1) : each
}

function nextLine(
  line: BudgetLine,
  spent: MoneyStates,
  start: string,
): { line: BudgetLine; note: Note } {
  const { projectYear } = line
  if (projectYear.to < start) return newYear(line, spent, start)
  const used = added(projectYear.used, spent)
  const rest = Math.max(0, projectYear.cents - usedCents(used))
  const cents = quarterCents(line, rest, quartersLeft(start, projectYear.to))
  const euros = (value: number, lang: 'nl' | 'en') => formatEuros(value, lang)
  return {
    line: {
      ...line,
      projectYear: { ...projectYear, used },
      quarter: { cents, used: NOTHING_USED },
    },
    note: note(
      'carried',
      'money',
      `${line.name.nl}: ${euros(usedCents(spent), 'nl')} uitgegeven, ${euros(rest, 'nl')} over in het projectjaar, ${euros(cents, 'nl')} voor het nieuwe kwartaal.`,
      `${line.name.en ?? line.name.nl}: ${euros(usedCents(spent), 'en')} spent, ${euros(rest, 'en')} left in the project year, ${euros(cents, 'en')} for the new quarter.`,
      [
        { name: 'spent', of: line.id, unit: 'cents', value: usedCents(spent) },
        { name: 'left', of: line.id, unit: 'cents', value: rest },
        { name: 'quarter', of: line.id, unit: 'cents', value: cents },
      ],
    ),
  }
}

/**
 * What a quarter may spend: the rest of the year spread evenly. A line that had more than an even share, because it is
 * spent in lumps, keeps at least that, as far as the rest goes.
 */
function quarterCents(
  { projectYear, quarter }: BudgetLine,
  rest: number,
  quarters: number,
): number {
  const even = wholeEuros(rest / Math.max(1, quarters))
  const share = projectYear.cents / quartersLeft(projectYear.from, projectYear.to)
  return quarter.cents <= Math.ceil(share) ? even : Math.min(rest, Math.max(quarter.cents, even))
}

/** Cents rounded down to whole euros. */
function wholeEuros(cents: number): number {
  return 100 * Math.floor(cents / 100)
}

function newYear(
  line: BudgetLine,
  spent: MoneyStates,
  start: string,
): { line: BudgetLine; note: Note } {
  let { from, to } = line.projectYear
  while (to < start) [from, to] = [yearLater(from), yearLater(to)]
  const { cents } = line.projectYear
  const quarter = wholeEuros(cents / Math.max(1, quartersLeft(from, to)))
  return {
    line: {
      ...line,
      projectYear: { from, to, cents, used: NOTHING_USED },
      quarter: { cents: quarter, used: NOTHING_USED },
    },
    note: note(
      'to-do',
      'new-project-year',
      `${line.name.nl}: ${formatEuros(usedCents(spent), 'nl')} uitgegeven. Het nieuwe projectjaar begint met ${formatEuros(cents, 'nl')}: kijk dat na.`,
      `${line.name.en ?? line.name.nl}: ${formatEuros(usedCents(spent), 'en')} spent. The new project year starts with ${formatEuros(cents, 'en')}: look that over.`,
      [
        { name: 'spent', of: line.id, unit: 'cents', value: usedCents(spent) },
        { name: 'year', of: line.id, unit: 'cents', value: cents },
      ],
    ),
  }
}

function added(a: MoneyStates, b: MoneyStates): MoneyStates {
  return {
    reservedCents: a.reservedCents + b.reservedCents,
    plannedCents: a.plannedCents + b.plannedCents,
    confirmedCents: a.confirmedCents + b.confirmedCents,
    realisedCents: a.realisedCents + b.realisedCents,
    invoicedCents: a.invoicedCents + b.invoicedCents,
  }
}
