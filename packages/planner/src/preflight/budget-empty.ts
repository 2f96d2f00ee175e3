import { formatEuros, reserveCents } from '@digirooster/domain'
import type { Bilingual } from '@digirooster/domain'
import { both } from '../constraints/words.ts'
import { blockedBy } from './blocked-by.ts'
import type { BlockedWish } from './blocked-wishes.ts'
import type { Context } from './context.ts'
import type { Finding } from './finding.ts'
import { digibankWords, noPlaceWords, sentences, wishesOf } from './finding-words.ts'

/** Finds money that people ask for and that does not pay a single group. */
export function budgetEmpty(
  context: Context,
  blocked: readonly BlockedWish[],
  money: ReadonlyMap<string, number>,
): Finding[] {
  const { strands } = context
  const payerOf = ({ strand }: BlockedWish) => {
    const { budgetLineId, course, digibank } = strands[strand]
    return budgetLineId ?? ` ${course.contractId} ${digibank.id}`
  }
  return blockedBy(blocked, 'money', payerOf).map(({ key, lines }): Finding => {
    const mine = strands.filter((_, strand) =>
      blocked.some((w) => w.by === 'money' && w.strand === strand && payerOf(w) === key),
    )
    const count = noPlaceWords(wishesOf(context, lines))
    if (mine[0].budgetLineId === null) return withoutLine(context, mine[0], count)
    const cheapest = Math.min(...mine.map((strand) => strand.costCents))
    return emptyLine(context, key, money.get(key) ?? 0, cheapest, count)
  })
}

function withoutLine(
  context: Context,
  { course, digibank }: Context['strands'][number],
  count: Bilingual,
): Finding {
  const c = context.problem.contracts.findIndex(({ id }) => id === course.contractId)
  const name = both(context.problem.contracts[c]?.name ?? course.title)
  const of = digibankWords(context, digibank.id)
  return {
    code: 'budget-empty',
    severity: 'error',
    subjectIds: [course.contractId ?? course.id],
    path: `$.contracts[${c}]`,
    text: sentences(
      {
        nl: `Geen enkel budget betaalt ${name.nl}${of.nl}.`,
        en: `No budget line pays ${name.en}${of.en}.`,
      },
      count,
    ),
    hint: {
      nl: 'Voeg een budget voor deze opdracht toe.',
      en: 'Add a budget line for this contract.',
    },
  }
}

function emptyLine(
  { problem }: Context,
  id: string,
  free: number,
  cheapest: number,
  count: Bilingual,
): Finding {
  const l = problem.budgetLines.findIndex((line) => line.id === id)
  const line = problem.budgetLines[l]
  const share =
    problem.digibanken.find((d) => d.id === line.digibankId)?.policy.reserve.moneyShare ?? 0
  const reserve = reserveCents(line, share)
  const name = both(line.name)
  const isHelping = reserve > 0 && free + reserve >= cheapest && free > 0
  const missing = cheapest - free
  return {
    code: 'budget-empty',
    severity: 'error',
    subjectIds: [id],
    path: `$.budgetLines[${l}]`,
    text: sentences(
      {
        nl: `Voor “${name.nl}” is nog ${formatEuros(free, 'nl')} vrij, en de goedkoopste groep kost ${formatEuros(cheapest, 'nl')}.`,
        en: `“${name.en}” has ${formatEuros(free, 'en')} left, and the cheapest group costs ${formatEuros(cheapest, 'en')}.`,
      },
      count,
    ),
    hint: isHelping
      ? {
          nl: `Gebruik ${formatEuros(missing, 'nl')} van de reserve van ${formatEuros(reserve, 'nl')}.`,
          en: `Use ${formatEuros(missing, 'en')} of the reserve of ${formatEuros(reserve, 'en')}.`,
        }
      : {
          nl: `Zoek minstens ${formatEuros(missing, 'nl')}, bijvoorbeeld van een ander kwartaal van dit jaar.`,
          en: `Find at least ${formatEuros(missing, 'en')}, for instance from another quarter of this year.`,
        },
  }
}
