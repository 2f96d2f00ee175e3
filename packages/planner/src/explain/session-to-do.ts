import { dayWords } from '../constraints/words.ts'
import type { Opened } from '../handle/opened.ts'
import { organisationName } from '../preflight/finding-words.ts'
import { say, together } from './explanation.ts'
import type { Fact, Said } from './explanation.ts'

/** What must still be ordered or asked for a session, and by when. */
export function toDo({ problem, plan }: Opened, id: string): Said {
  const order = plan.orders.find(({ sessionIds }) => sessionIds.includes(id))
  const contract = problem.contracts.find((c) => c.id === order?.contractId)
  const asks = plan.asks.filter(({ sessionIds }) => sessionIds.includes(id))
  return together(
    ...(order && contract ? [orderWords(problem, order, contract)] : []),
    ...asks.map(({ organisationId, askBy, subject }): Said => {
      const who = organisationId === null ? null : organisationName({ problem }, organisationId)
      const by = dayWords(askBy)
      return say(
        `Nog een ja nodig${who === null ? '' : ` van ${who}`}, uiterlijk op ${by.nl}.`,
        `Still needs a yes${who === null ? '' : ` from ${who}`}, by ${by.en}.`,
        [{ name: 'ask-by', of: subject.id, unit: 'date', value: askBy }],
      )
    }),
  )
}

function orderWords(
  problem: Opened['problem'],
  { orderBy, late }: Opened['plan']['orders'][number],
  { id, providerId }: Opened['problem']['contracts'][number],
): Said {
  const who = organisationName({ problem }, providerId)
  const by = dayWords(orderBy)
  const facts: Fact[] = [{ name: 'order-by', of: id, unit: 'date', value: orderBy }]
  return late
    ? say(
        `Bestel meteen bij ${who}: dat had gemoeten op ${by.nl}.`,
        `Order from ${who} at once: it was due on ${by.en}.`,
        facts,
      )
    : say(`Bestel uiterlijk op ${by.nl} bij ${who}.`, `Order by ${by.en} from ${who}.`, facts)
}
