import { formatEuros } from '@digirooster/domain'
import { both } from '../constraints/words.ts'
import { budgetOf } from '../decode/totals.ts'
import { decodeOfferings, decodeSessions } from '../decode/sessions.ts'
import type { Opened } from '../handle/opened.ts'
import { countWords } from '../preflight/finding-words.ts'
import { NOTHING, say, together } from './explanation.ts'
import type { Explanation, Fact } from './explanation.ts'
import { waitingFor, waitingWords } from './waiting.ts'

/**
 * Says how much of a budget line is used, for how many groups, what is free and which wishes wait for money.
 * @returns undefined when there is no such line
 */
export function explainBudgetLine(opened: Opened, id: string): Explanation | undefined {
  const { problem, placed } = opened
  const line = problem.budgetLines.find((l) => l.id === id)
  const offerings = decodeOfferings(placed.quarter, placed.state)
  const sessions = decodeSessions(placed.quarter, placed.state)
  const state = budgetOf(problem, offerings, sessions).find((b) => b.budgetLineId === id)
  if (!line || !state) return undefined
  const euros = (cents: number) => ({ nl: formatEuros(cents, 'nl'), en: formatEuros(cents, 'en') })
  const [quarter, planned, used, reserve, free] = [
    state.quarterCents,
    state.plannedCents,
    state.usedCents,
    state.reserveCents,
    state.freeCents,
  ].map(euros)
  const fact = (name: string, value: number): Fact => ({ name, of: id, unit: 'cents', value })
  const mine = offerings.filter((o) => o.budgetLineId === id)
  const groups = countWords(
    mine.length,
    { nl: 'groep', en: 'group' },
    { nl: 'groepen', en: 'groups' },
  )
  const places = mine.reduce((sum, o) => sum + o.invited, 0)
  const name = both(line.name)
  const waiting = waitingFor(opened, 'budget-line', new Set([id]))
  const said = together(
    say(
      `“${name.nl}”: ${planned.nl} gepland van ${quarter.nl} dit kwartaal, btw inbegrepen.`,
      `“${name.en}”: ${planned.en} planned of ${quarter.en} this quarter, VAT included.`,
      [fact('planned', state.plannedCents), fact('quarter', state.quarterCents)],
    ),
    state.usedCents === 0
      ? NOTHING
      : say(`Daarvoor was al ${used.nl} gebruikt.`, `Before that, ${used.en} was used.`, [
          fact('used', state.usedCents),
        ]),
    say(
      `${reserve.nl} blijft in reserve voor late vragen; ${free.nl} is vrij.`,
      `${reserve.en} stays in reserve for late requests; ${free.en} is free.`,
      [fact('reserve', state.reserveCents), fact('free', state.freeCents)],
    ),
    mine.length === 0
      ? NOTHING
      : say(
          `Dat betaalt ${groups.nl} met samen ${places} plaatsen.`,
          `That pays ${groups.en} with ${places} places together.`,
          [
            { name: 'groups', of: id, unit: 'count', value: mine.length },
            { name: 'places', of: id, unit: 'count', value: places },
          ],
        ),
    line.kind === 'contract' ? waitingWords(opened, waiting) : NOTHING,
  )
  return { subject: { kind: 'budget-line', id }, ...said, how: 'proven', tries: 0 }
}
