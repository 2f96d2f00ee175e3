import { markup } from '../report/markup.ts'
import type { Html, Part } from '../report/markup.ts'

/** A part of the page under its own heading. */
export function part(id: string, title: string, ...content: readonly Part[]): Html {
  return markup`<section id="${id}" aria-labelledby="${id}-titel">
<h2 id="${id}-titel">${title}</h2>
${content}
</section> `
}
