import { formatEuros } from '@digirooster/domain'
import { isSmallCell, smallestCell } from '../facts/small-cell.ts'
import { markup } from '../report/markup.ts'
import type { Html, Part } from '../report/markup.ts'
import { table } from '../report/table.ts'
import type { Lang } from '../lang.ts'
import type { ComparedRow, ComparisonContext } from './comparison-context.ts'
import { part } from './part.ts'

const text = {
  nl: {
    title: 'Cijfers naast elkaar',
    sections: {
      wishes: 'Wensen',
      level: 'Wensen met een plaats per niveau',
      wijk: 'Wensen met een plaats per wijk',
      'target-group': 'Wensen met een plaats per doelgroep',
      sessions: 'Lessen',
      money: 'Geld',
      targets: 'Streefcijfers',
      short: 'Wat te kort komt',
    },
    what: 'Wat',
    people: (count: string) => `${count} mensen`,
    difference: 'verschil',
    small: `Een getal van een doelgroep onder ${smallestCell} tonen we niet.`,
    rules: 'Kwaliteit',
    better: (name: string) => `Beter in “${name}”`,
    worse: (name: string) => `Minder goed in “${name}”`,
    even: 'Geen verschil in kwaliteit.',
  },
  en: {
    title: 'Figures next to each other',
    sections: {
      wishes: 'Wishes',
      level: 'Wishes with a place by level',
      wijk: 'Wishes with a place by wijk',
      'target-group': 'Wishes with a place by target group',
      sessions: 'Lessons',
      money: 'Money',
      targets: 'Targets',
      short: 'What falls short',
    },
    what: 'What',
    people: (count: string) => `${count} people`,
    difference: 'difference',
    small: `We do not show a number of a target group below ${smallestCell}.`,
    rules: 'Quality',
    better: (name: string) => `Better in “${name}”`,
    worse: (name: string) => `Less good in “${name}”`,
    even: 'No difference in quality.',
  },
} as const

const order = [
  'wishes',
  'level',
  'wijk',
  'target-group',
  'sessions',
  'money',
  'targets',
  'short',
] as const

/** Every figure of both plans with the difference, and which rules each keeps better. */
export function figuresPart(context: ComparisonContext): Html {
  const { comparison, lang } = context
  const say = text[lang]
  const tables = order.flatMap((section) => {
    const rows = comparison.rows.filter((row) => row.section === section)
    return rows.length === 0
      ? []
      : [
          markup`<div><h3>${say.sections[section]}</h3>
${figureTable(context, say.sections[section], rows)}
${section === 'target-group' && markup`<p class="note">${say.small}</p>`}</div>
`,
        ]
  })
  return part('cijfers', say.title, markup`<div class="tables">${tables}</div>`, rulesList(context))
}

function figureTable(
  { plans, lang }: ComparisonContext,
  caption: string,
  rows: readonly ComparedRow[],
): Html {
  const say = text[lang]
  return table({
    caption,
    isCaptionHidden: true,
    header: [say.what, ...plans.map(({ name }) => name), say.difference],
    rows: rows
      .filter(({ id }) => !isPeople(id))
      .map((row) => [nameOf(row, lang), ...cells(row, peopleOf(row, rows), lang)]),
    numbers: [1, 2, 3],
  })
}

/** Both figures and their difference; neither a handful of people of one target group nor what would tell it. */
function cells(row: ComparedRow, people: readonly number[], lang: Lang): Part[] {
  const { section, unit, values } = row
  const [before = 0, after = 0] = values
  const isHidden = section === 'target-group' && [before, after].some(isSmallCell)
  const shown = (value: number) =>
    section === 'target-group' && isSmallCell(value)
      ? `<${smallestCell}`
      : amount(value, unit, lang)
  const by = Math.round(10 * (after - before)) / 10
  const difference =
    by === 0 ? '=' : markup`<b>${by > 0 ? '+' : '−'}${amount(Math.abs(by), unit, lang)}</b>`
  const withPeople = (value: number, count: number | undefined): Part =>
    count === undefined
      ? shown(value)
      : markup`${shown(value)} <small>${text[lang].people(shown(count))}</small>`
  return [withPeople(before, people[0]), withPeople(after, people[1]), isHidden ? '' : difference]
}

/** Whether a row of a part of the wishes counts people: it stands with the wishes of that part. */
function isPeople(id: string): boolean {
  return id.startsWith('people:')
}

function peopleOf({ id }: ComparedRow, rows: readonly ComparedRow[]): readonly number[] {
  const other = id.replace(/^served:/, 'people:')
  return rows.find((row) => row.id === other && other !== id)?.values ?? []
}

/** Of a part of the wishes its name alone: the heading says the rest. */
function nameOf({ id, label }: ComparedRow, lang: Lang): string {
  return id.startsWith('served:') ? label[lang].replace(/: [^:]*$/, '') : label[lang]
}

function amount(value: number, unit: ComparedRow['unit'], lang: Lang): string {
  if (unit === 'cents') return formatEuros(value, lang)
  return lang === 'nl' ? String(value).replace('.', ',') : String(value)
}

/** Rules that one of the plans keeps better, as sentences; their points mean nothing to people. */
function rulesList({ comparison, plans, lang }: ComparisonContext): Html {
  const say = text[lang]
  const [, { name }] = plans
  const rules = comparison.rows
    .filter(({ section, id }) => section === 'rules' && !id.endsWith(':demand'))
    .map(({ label, values: [before = 0, after = 0] }) => ({ label, by: after - before }))
    .toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by))
  const list = (title: string, some: typeof rules) =>
    some.length > 0 &&
    markup`<div><h4>${title}</h4>
<ul>${some.map(({ label }) => markup`<li>${label[lang]}</li>`)}</ul></div>
`
  const better = rules.filter(({ by }) => by < -1e-9)
  const worse = rules.filter(({ by }) => by > 1e-9)
  return markup`<h3>${say.rules}</h3>
<div class="pair">${list(say.better(name), better)}${list(say.worse(name), worse)}</div>
${better.length + worse.length === 0 && markup`<p>${say.even}</p>`}`
}
