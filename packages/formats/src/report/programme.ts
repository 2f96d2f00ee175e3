import { programmeRows } from '../facts/programme-rows.ts'
import type { ProgrammeRow } from '../facts/programme-rows.ts'
import { bar } from './bar.ts'
import { markup } from './markup.ts'
import type { Html, Part } from './markup.ts'
import type { ReportContext } from './report-context.ts'
import { section } from './section.ts'
import { table } from './table.ts'

const text = {
  nl: {
    title: 'Aanbod: wat er gepland is',
    none: 'Er is niets gepland.',
    caption: 'Groepen en momenten per soort',
    header: ['Soort', 'Groe\u00adpen', 'Momen\u00adten', 'Beves\u00adtigd', 'Voor\u00adgesteld'],
    note: 'Bevestigd: alles wat het moment nodig heeft, zei ja. Voorgesteld: iemand moet nog ja zeggen.',
  },
  en: {
    title: 'Programme: what is planned',
    none: 'Nothing is planned.',
    caption: 'Groups and moments by kind',
    header: ['Kind', 'Groups', 'Moments', 'Con\u00adfirmed', 'Pro\u00adposed'],
    note: 'Confirmed: all the moment needs has said yes. Proposed: somebody still has to say yes.',
  },
} as const

/** What is held by kind, confirmed apart from proposed. */
export function programmeSection({ plan, lang }: ReportContext): Html {
  const say = text[lang]
  if (plan.sessions.length === 0)
    return section('aanbod', say.title, lang, markup`<p>${say.none}</p>`)
  const { rows, total } = programmeRows(plan, lang)
  const most = Math.max(...rows.map(({ moments }) => moments))
  const name = (row: ProgrammeRow): Part =>
    markup`${row.name}${bar(
      [
        { amount: row.confirmed, look: 'full' },
        { amount: row.proposed, look: 'dotted' },
      ],
      most,
    )}`
  return section(
    'aanbod',
    say.title,
    lang,
    markup`<p>${say.note}</p>`,
    table({
      caption: say.caption,
      isCaptionHidden: true,
      header: say.header,
      rows: rows.map((row) => [name(row), ...cells(row)]),
      total: [total.name, ...cells(total)],
      numbers: [1, 2, 3, 4],
    }),
  )
}

function cells({ groups, moments, confirmed, proposed }: ProgrammeRow): Part[] {
  return [groups ?? '', moments, confirmed, proposed]
}
