import type { Violation } from '@digirooster/domain'
import type { Lang } from '@digirooster/formats'
import { messages } from './messages.ts'

const mostSessions = 4

/** A heading and a line for each broken rule; nothing when there are none. */
export function violationLines(
  title: (count: number) => string,
  violations: readonly Violation[],
  lang: Lang,
): string[] {
  if (violations.length === 0) return []
  const lines = violations.map(({ text, sessionIds }) => {
    const more = sessionIds.length > mostSessions ? ', …' : ''
    const ids = `${sessionIds.slice(0, mostSessions).join(', ')}${more}`
    return `  ${text[lang]}${ids === '' ? '' : ` (${messages[lang].check.sessions}: ${ids})`}`
  })
  return [title(violations.length), ...lines]
}
