import { dateOf, isoWeekday, weekdays } from '@digirooster/domain'
import type { Session } from '@digirooster/domain'
import type { Lang } from '../lang.ts'
import { markup } from './markup.ts'
import type { Html, Part } from './markup.ts'
import { questions } from './questions.ts'
import type { ReportContext } from './report-context.ts'
import { fold, section } from './section.ts'
import { sessionList } from './session-list.ts'
import { table } from './table.ts'

const text = {
  nl: {
    lead: 'Zo lees je het: neemt een partner zijn dinsdag terug, dan moeten de momenten in de kolom “di” een andere plaats, een ander uur of andere laptops krijgen. Het tweede getal zegt hoeveel plaatsen dat raakt. De momenten zelf staan onder elke tabel.',
    classes: 'Laptopklassen',
    places: 'Plaatsen',
    what: { classes: 'Laptopklas', places: 'Plaats' },
    of: (owner: string) => `van ${owner}`,
    people: (count: number) => `${count} pl.`,
    caption: (what: string) => `${what}: momenten en plaatsen per dag van de week`,
    moments: (name: string, count: number) =>
      `${name}: ${count} ${count === 1 ? 'moment' : 'momenten'}`,
    none: 'Geen enkel moment hangt af van een partner.',
    unused: (names: string) =>
      `Niet gebruikt in deze planning: ${names}. Neemt de eigenaar een dag terug, dan verandert er niets.`,
    show: { classes: 'Toon de momenten per laptopklas', places: 'Toon de momenten per plaats' },
  },
  en: {
    lead: 'How to read it: when a partner takes its Tuesday back, the moments in the column “Tue” need another place, another hour or other laptops. The second number tells how many places that touches. The moments themselves are under each table.',
    classes: 'Laptop classes',
    places: 'Places',
    what: { classes: 'Laptop class', places: 'Place' },
    of: (owner: string) => `of ${owner}`,
    people: (count: number) => `${count} pl.`,
    caption: (what: string) => `${what}: moments and places by day of the week`,
    moments: (name: string, count: number) =>
      `${name}: ${count} ${count === 1 ? 'moment' : 'moments'}`,
    none: 'No moment depends on a partner.',
    unused: (names: string) =>
      `Not used in this plan: ${names}. When the owner takes a day back, nothing changes.`,
    show: { classes: 'Show the moments by laptop class', places: 'Show the moments by place' },
  },
} as const

/** Something of a partner, and the moments that need it. */
interface Dependence {
  name: string
  owner: string
  sessions: readonly Session[]
}

/** What changes when a partner takes a day back: moments per day of the week on everything that is a partner’s. */
export function agreementsSection(context: ReportContext): Html {
  const { lang } = context
  const say = text[lang]
  const [classes, places] = [laptopClasses(context), partnersPlaces(context)]
  const isEmpty = classes.length + places.length === 0
  return section(
    'afspraken',
    questions.afspraken[lang],
    lang,
    markup`<p>${isEmpty ? say.none : say.lead}</p>`,
    classes.length > 0 && block(context, 'classes', classes),
    places.length > 0 && block(context, 'places', places),
  )
}

function laptopClasses({ problem, plan, index }: ReportContext): Dependence[] {
  return problem.laptopClasses.map(({ id, name, ownerId }) => ({
    name,
    owner: index.organisations.get(ownerId)?.name ?? ownerId,
    sessions: plan.sessions.filter(({ laptopClassIds }) => laptopClassIds.includes(id)),
  }))
}

function partnersPlaces({ problem, plan, index }: ReportContext): Dependence[] {
  const byPlace = Map.groupBy(plan.sessions, ({ digipuntId }) => digipuntId)
  return problem.digipunten.flatMap(({ id, name, ownerId }) => {
    const sessions = byPlace.get(id)
    return sessions
      ? [{ name, owner: index.organisations.get(ownerId)?.name ?? ownerId, sessions }]
      : []
  })
}

function block(
  context: ReportContext,
  kind: 'classes' | 'places',
  all: readonly Dependence[],
): Html {
  const { lang } = context
  const say = text[lang]
  const rows = all.filter(({ sessions }) => sessions.length > 0)
  const unused = all.filter(({ sessions }) => sessions.length === 0).map(({ name }) => name)
  const used = [0, 1, 2, 3, 4, 5, 6].filter((day) => rows.some((row) => onDay(row, day).length > 0))
  const short = (day: number) => (weekdays[lang][day] ?? '').slice(0, lang === 'nl' ? 2 : 3)
  const weekTable = table({
    caption: say.caption(say.what[kind]),
    isCaptionHidden: true,
    header: [say.what[kind], ...used.map(short)],
    rows: rows.map((row) => [
      markup`${row.name}${row.owner !== row.name && markup`<small>${say.of(row.owner)}</small>`}`,
      ...used.map((day) => cell(onDay(row, day), lang)),
    ]),
    numbers: used.map((_, column) => column + 1),
    isWide: true,
  })
  const folds = rows.map((row) => dayFolds(context, row))
  return markup`<h3>${say[kind]}</h3>
${rows.length > 0 && weekTable}
${unused.length > 0 && markup`<p>${say.unused(unused.join(', '))}</p>`}
${rows.length > 0 && markup`<div class="screen">${fold(say.show[kind], folds)}</div>`}
`
}

function dayFolds(context: ReportContext, row: Dependence): Html {
  const { lang } = context
  const byDay = Map.groupBy(row.sessions, ({ start }) => isoWeekday(dateOf(start)))
  return fold(
    text[lang].moments(row.name, row.sessions.length),
    [...byDay]
      .sort(([a], [b]) => a - b)
      .map(
        ([day, sessions]) =>
          markup`<h4>${text[lang].moments(weekdays[lang][day - 1] ?? '', sessions.length)}</h4>${sessionList(context, sessions)}`,
      ),
  )
}

function cell(sessions: readonly Session[], lang: Lang): Part {
  const people = sessions.reduce((sum, { invited }) => sum + invited, 0)
  return (
    sessions.length > 0 &&
    markup`<b>${sessions.length}</b>${people > 0 && markup`<small>${text[lang].people(people)}</small>`}`
  )
}

/** @param day 0 is Monday */
function onDay({ sessions }: Dependence, day: number): Session[] {
  return sessions.filter(({ start }) => isoWeekday(dateOf(start)) - 1 === day)
}
