import { dateInWords } from '../dates.ts'
import type { Lang } from '../lang.ts'
import { markup } from './markup.ts'
import type { Html } from './markup.ts'
import { signSheet } from './sign.ts'
import { style } from './style.ts'

const text = {
  nl: {
    skip: 'Naar de inhoud',
    example: 'voorbeelddata',
    period: (from: string, to: string) => `${from} tot en met ${to}`,
    foot: 'Gemaakt met Digirooster. Deze pagina bevat geen namen van deelnemers.',
  },
  en: {
    skip: 'To the content',
    example: 'example data',
    period: (from: string, to: string) => `${from} up to and including ${to}`,
    foot: 'Made with Digirooster. This page holds no names of participants.',
  },
} as const

/** Nothing from elsewhere, no scripts, no forms; the one style sheet is in the page. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** What a page says of itself, and what stands on it. */
export interface Page {
  readonly title: string
  /** days that it is about, `YYYY-MM-DD` */
  readonly period: { readonly start: string; readonly end: string }
  readonly isExample: boolean
  /** behind the period; absent: nothing */
  readonly chip?: Html
  /** rules of style beside those of every page */
  readonly style?: string
  readonly main: Html
}

/** Writes one page of HTML: self-contained, printable, usable without scripts. */
export function page(
  { title, period, isExample, chip, style: more, main }: Page,
  lang: Lang,
): string {
  const say = text[lang]
  const days = say.period(dateInWords(period.start, lang), dateInWords(period.end, lang))
  const { source } = markup`<html lang="${lang}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="Content-Security-Policy" content="${policy}" />
<meta name="robots" content="noindex" />
<title>${title}</title>
<style>
${{ source: more === undefined ? style() : `${style()}\n${more}` }}
</style>
</head>
<body>
<a class="skip" href="#inhoud">${say.skip}</a>
${signSheet()}
<header>
<h1>${title}</h1>
<p class="chips">
<span>${days}</span>${chip}${isExample && markup` <span class="example">${say.example}</span>`}
</p>
</header>
<main id="inhoud">
${main}
</main>
<footer><p>${say.foot}</p></footer>
</body>
</html> `
  return `<!doctype html>\n${source}`
}
