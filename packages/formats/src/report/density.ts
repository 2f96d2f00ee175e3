import { dateOf } from '@digirooster/domain'
import type { Session } from '@digirooster/domain'
import { textOf } from '../lang.ts'
import type { Lang } from '../lang.ts'
import { markup } from './markup.ts'
import type { Html, Part } from './markup.ts'
import type { ReportContext } from './report-context.ts'
import { mondayOf } from './weeks.ts'

/** One line of a strip; a title without sessions stands above the lines of its group. */
export interface DensityRow {
  name: Part
  sessions: readonly Session[]
  /** set in under the line above it, such as a room under its place */
  isPart?: boolean
}

/** Lines under one title. */
export interface DensityGroup {
  /** empty: no title */
  title: string
  rows: readonly DensityRow[]
}

const text = {
  nl: { week: 'Week', from: 'vanaf', total: 'Samen' },
  en: { week: 'Week', from: 'from', total: 'Total' },
} as const

/** Numbers of one cell from which it is darker. */
const steps = [1, 3, 6, 10]

/**
 * A strip per line, a cell per week: how full every week is. The number stands in the cell, the tint repeats it;
 * weeks of school holidays are hatched.
 * @param amountOf what a cell counts; moments unless something else is asked
 */
export function densityTable(
  context: ReportContext,
  caption: string,
  first: string,
  groups: readonly DensityGroup[],
  amountOf: (sessions: readonly Session[]) => number = (sessions) => sessions.length,
): Html {
  const { weeks, lang } = context
  const say = text[lang]
  const row = ({ name, sessions, isPart }: DensityRow) => {
    const byWeek = Map.groupBy(sessions, ({ start }) => mondayOf(dateOf(start)))
    const cells = weeks.map(({ monday, holiday }) => {
      const amount = amountOf(byWeek.get(monday) ?? [])
      const look =
        amount > 0 ? `d${steps.findLastIndex((step) => amount >= step)}` : holiday ? 'free' : ''
      return markup`<td${look !== '' && markup` class="${look}"`}>${amount > 0 && decimal(amount, lang)}</td>`
    })
    return markup`<tr>
<th scope="row" ${isPart && markup` class="part"`}>${name}</th>
${cells}
<td class="sum">${decimal(amountOf(sessions), lang)}</td>
</tr> `
  }
  return markup`<div class="wide" role="region" aria-label="${caption}" tabindex="0">
<table class="density">
<caption class="unseen">
${caption}
</caption>
<thead>
<tr>
<th scope="col">${first}</th>
${weeks.map(
  (week) =>
    markup`<th scope="col">
<span class="unseen">${say.week} ${week.number}, ${say.from} </span>${weekLabel(week.monday)}${
      week.holiday && markup`<span class="unseen"> ${textOf(week.holiday, lang)}</span>`
    }
</th>`,
)}
<th scope="col">${say.total}</th>
</tr>
</thead>
${groups.map(
  ({ title, rows }) =>
    markup`<tbody>
${
  title !== '' &&
  markup`<tr>
<th scope="rowgroup" class="title" colspan="${weeks.length + 2}">${title}</th>
</tr>`
}${rows.map(row)}
</tbody>`,
)}
</table>
</div> `
}

/** `4/1`: short enough for a narrow column. */
function weekLabel(monday: string): string {
  return `${Number(monday.slice(8, 10))}/${Number(monday.slice(5, 7))}`
}

function decimal(amount: number, lang: Lang): string {
  return lang === 'nl' ? String(amount).replace('.', ',') : String(amount)
}
