import { formatEuros, usedCents } from '@digirooster/domain'
import type { Problem } from '@digirooster/domain'
import { both } from '../constraints/words.ts'
import type { Strand } from '../offering/strand.ts'
import type { Help } from './help.ts'

/** Money for so many groups more; what the reserve takes of it is asked too. */
export function moreMoney(
  problem: Problem,
  id: string,
  strand: Strand,
  groups: number,
): Help | null {
  const line = problem.budgetLines.find((l) => l.id === id)
  if (!line) return null
  const owner = problem.digibanken.find((d) => d.id === line.digibankId)
  const share = owner?.policy.reserve.moneyShare ?? 0
  if (share >= 1) return null
  // Whole euros, as people ask for them.
  const more = Math.ceil((groups * strand.costCents) / (1 - share) / 100) * 100
  const quarterCents = line.quarter.cents + more
  const yearNeeded = quarterCents - usedCents(line.quarter.used) + usedCents(line.projectYear.used)
  const isThere = yearNeeded <= line.projectYear.cents
  const euros = { nl: formatEuros(more, 'nl'), en: formatEuros(more, 'en') }
  const name = both(line.name)
  return {
    kind: 'money',
    changes: [
      {
        kind: 'budget',
        budgetLineId: id,
        quarterCents,
        ...(!isThere && { yearCents: yearNeeded }),
      },
    ],
    ask: { organisationId: null, who: { nl: 'de stuurgroep', en: 'the steering group' } },
    sentence: isThere
      ? {
          nl: `Vraag aan de stuurgroep: ${euros.nl} van een later kwartaal voor “${name.nl}”, de reserve inbegrepen.`,
          en: `Ask the steering group: ${euros.en} of a later quarter for “${name.en}”, the reserve included.`,
        }
      : {
          nl: `Vraag aan de stuurgroep: ${euros.nl} extra voor “${name.nl}”, de reserve inbegrepen.`,
          en: `Ask the steering group: ${euros.en} extra for “${name.en}”, the reserve included.`,
        },
  }
}
