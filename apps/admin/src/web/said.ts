import type { LocalText } from '@digirooster/domain'
import { language } from './text.ts'

/** A text of the quarter in the language of the page; Dutch when it has no other. */
export function said(text: LocalText): string {
  return (language() === 'en' ? text.en : undefined) ?? text.nl
}
