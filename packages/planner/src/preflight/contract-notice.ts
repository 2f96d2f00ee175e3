import { addWorkingDays, dateOf } from '@digirooster/domain'
import { both } from '../constraints/words.ts'
import { blockedBy } from './blocked-by.ts'
import type { BlockedWish } from './blocked-wishes.ts'
import type { Context } from './context.ts'
import type { Finding } from './finding.ts'
import { dateWords, noPlaceWords, organisationName, sentences, wishesOf } from './finding-words.ts'

/** Finds contracts that can deliver nothing new this quarter, because every order would come too late. */
export function contractNotice(context: Context, blocked: readonly BlockedWish[]): Finding[] {
  const { problem, strands } = context
  const contractOf = ({ strand }: BlockedWish) => strands[strand].course.contractId ?? ''
  return blockedBy(blocked, 'notice', contractOf).map(({ key, lines }): Finding => {
    const c = problem.contracts.findIndex(({ id }) => id === key)
    const { name, orderWorkingDays, providerId } = problem.contracts[c]
    const first = dateWords(addWorkingDays(dateOf(problem.horizon.asOf), orderWorkingDays))
    const title = both(name)
    const provider = organisationName(context, providerId)
    return {
      code: 'contract-notice',
      severity: 'error',
      subjectIds: [key],
      path: `$.contracts[${c}]`,
      text: sentences(
        {
          nl: `${title.nl}: bestellen moet ${orderWorkingDays} werkdagen vooraf, dus een nieuwe les kan pas vanaf ${first.nl}.`,
          en: `${title.en}: orders need ${orderWorkingDays} working days, so a new lesson is possible from ${first.en}.`,
        },
        noPlaceWords(wishesOf(context, lines)),
      ),
      hint: {
        nl: `Vraag ${provider} of het een keer sneller kan, of plan deze lessen in het volgende kwartaal.`,
        en: `Ask ${provider} to be faster this once, or plan these lessons in the next quarter.`,
      },
    }
  })
}
