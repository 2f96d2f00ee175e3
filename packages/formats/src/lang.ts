import type { Bilingual } from '@digirooster/domain'

/** Language of what people read: Dutch or English. */
export type Lang = 'nl' | 'en'

/** Text in the language asked; Dutch where there is no English. */
export function textOf(
  text: Bilingual | { nl: string; en?: string | undefined },
  lang: Lang,
): string {
  return lang === 'en' && text.en ? text.en : text.nl
}
