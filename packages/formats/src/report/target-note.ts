import type { Lang } from '../lang.ts'
import { markup } from './markup.ts'
import type { Html } from './markup.ts'
import { sign } from './sign.ts'

const text = {
  nl: { reached: 'gehaald', short: (count: number) => `${count} te weinig` },
  en: { reached: 'reached', short: (count: number) => `${count} short` },
} as const

/** Whether a target is reached, in words and with a sign. */
export function targetNote(shortfall: number, lang: Lang): Html {
  return shortfall === 0
    ? markup`<span class="good">${sign('good')} ${text[lang].reached}</span>`
    : markup`<span class="warn">${sign('short')} ${text[lang].short(shortfall)}</span>`
}
