import type { Lang } from '@digirooster/formats'
import type { Finding } from '@digirooster/planner'
import { messages } from './messages.ts'

/** What was found beforehand, one line and its hint each. */
export function findingLines(findings: readonly Finding[], lang: Lang): string[] {
  return findings.flatMap(({ text, hint }) => [
    `  ${text[lang]}`,
    `    ${messages[lang].preflight.hint} ${hint[lang]}`,
  ])
}
