import { mostWishes } from '../facts/wish-counts.ts'
import type { Lang } from '../lang.ts'
import { markup } from './markup.ts'
import type { Html } from './markup.ts'
import type { CurvePoint, ReportContext } from './report-context.ts'
import { fold } from './section.ts'
import { table } from './table.ts'

const size = { width: 640, height: 240, left: 44, right: 16, top: 20, bottom: 34 }
const mostRows = 12

const text = {
  nl: {
    title: 'Wensen met een plaats tijdens het zoeken',
    desc: (from: number, to: number) =>
      `De lijn stijgt van ${from} naar ${to} wensen met een plaats.`,
    steps: 'stappen van het zoeken',
    most: (wishes: number) => `meer dan ${wishes} kan niet`,
    show: 'De cijfers',
    header: ['Stappen', 'Wensen met een plaats'],
  },
  en: {
    title: 'Wishes with a place during the search',
    desc: (from: number, to: number) => `The line rises from ${from} to ${to} wishes with a place.`,
    steps: 'steps of the search',
    most: (wishes: number) => `more than ${wishes} is not possible`,
    show: 'The numbers',
    header: ['Steps', 'Wishes with a place'],
  },
} as const

/** The wishes with a place against the steps of the search, drawn and as a table. */
export function curveFigure(
  { problem, plan, lang }: ReportContext,
  points: readonly CurvePoint[],
): Html {
  const say = text[lang]
  const most = mostWishes(problem, plan)
  const values = points.map(({ served }) => served)
  const low = Math.min(...values)
  const high = Math.max(...values, most ?? 0, low + 1)
  const steps = Math.max(1, ...points.map(({ iterations }) => iterations))
  const x = (iterations: number) =>
    Math.round(size.left + (iterations / steps) * (size.width - size.left - size.right))
  const y = (served: number) =>
    Math.round(size.top + ((high - served) / (high - low)) * (size.height - size.top - size.bottom))
  const [first, last] = [values[0] ?? 0, values.at(-1) ?? 0]
  const path = points
    .map(({ iterations, served }, i) =>
      i === 0 ? `M${x(iterations)} ${y(served)}` : `H${x(iterations)}V${y(served)}`,
    )
    .join('')
  return markup`<figure class="curve">
<svg viewBox="0 0 ${size.width} ${size.height}"
role="img"
aria-labelledby="curve-titel curve-uitleg">
<title id="curve-titel">${say.title}</title>
<desc id="curve-uitleg">${say.desc(first, last)}</desc>
<path class="axis" d="M${size.left} ${size.top}V${y(low)}H${size.width - size.right}" />
${most !== undefined && markup`<path class="limit" d="M${size.left} ${y(most)}H${size.width - size.right}" /><text x="${size.width - size.right}" y="${y(most) - 5}" text-anchor="end">${say.most(most)}</text>`}
<path class="line" d="${path}" />
${[...new Set([low, last])].map((value) => markup`<text x="${size.left - 6}" y="${y(value) + 4}" text-anchor="end">${value}</text>`)}
<text x="${size.left}" y="${size.height - 10}">0</text>
<text x="${size.width - size.right}" y="${size.height - 10}" text-anchor="end">
${grouped(steps, lang)} ${say.steps}
</text>
</svg>
</figure>
${fold(
  say.show,
  table({
    caption: say.title,
    isCaptionHidden: true,
    header: say.header,
    rows: thinned(points).map(({ iterations, served }) => [grouped(iterations, lang), served]),
    numbers: [0, 1],
  }),
)}`
}

/** At most a dozen points, the last one always. */
function thinned(points: readonly CurvePoint[]): CurvePoint[] {
  const every = Math.ceil(points.length / mostRows)
  return points.filter((_, i) => i % every === 0 || i === points.length - 1)
}

function grouped(count: number, lang: Lang): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, lang === 'nl' ? '\u00a0' : ',')
}
