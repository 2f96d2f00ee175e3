import type { Lang } from '@digirooster/formats'
import type { StartReport } from '@digirooster/planner'
import { messages } from './messages.ts'

const mostChanges = 10
const mostSessions = 4

/** What became of the plan that the search started from: how much could stay, then what could not and why. */
export function startLines({ kept, changes }: StartReport, lang: Lang): string[] {
  const say = messages[lang].from
  const all = kept + changes.reduce((sum, { sessionIds }) => sum + sessionIds.length, 0)
  const more = changes.length - mostChanges
  return [
    say.kept(kept, all),
    ...changes.slice(0, mostChanges).flatMap(({ what, sessionIds, reasons }) => {
      const rest = sessionIds.length > mostSessions ? ', …' : ''
      return [
        `  ${say[what]} ${sessionIds.slice(0, mostSessions).join(', ')}${rest}`,
        ...reasons.map(({ text }) => `    ${text[lang]}`),
      ]
    }),
    ...(more > 0 ? [`  ${say.more(more)}`] : []),
  ]
}
