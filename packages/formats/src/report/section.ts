import { markup } from './markup.ts'
import type { Html, Part } from './markup.ts'
import type { Lang } from '../lang.ts'

const text = { nl: { back: 'Naar de vragen' }, en: { back: 'To the questions' } } as const

/** Address of the list of questions in the page. */
export const QUESTIONS = 'vragen'

/** A part of the report under its own heading, with a way back to the questions. */
export function section(id: string, title: string, lang: Lang, ...content: readonly Part[]): Html {
  return markup`<section id="${id}" aria-labelledby="${id}-titel">
<h2 id="${id}-titel">${title}</h2>
${content}
<p class="back"><a href="#${QUESTIONS}">${text[lang].back}</a></p>
</section> `
}

/** Something to open: shut on the screen, open on paper. */
export function fold(title: Part, ...content: readonly Part[]): Html {
  return markup`<details>
<summary>${title}</summary>
${content}
</details> `
}
