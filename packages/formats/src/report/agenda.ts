import { dateOf } from '@digirooster/domain'
import type { Session } from '@digirooster/domain'
import { dateInWords, weekdayName } from '../dates.ts'
import { textOf } from '../lang.ts'
import { words } from '../words.ts'
import { densityTable } from './density.ts'
import type { DensityGroup, DensityRow } from './density.ts'
import { markup, joined } from './markup.ts'
import type { Html } from './markup.ts'
import type { ReportContext } from './report-context.ts'
import { fold, section } from './section.ts'
import { sessionList } from './session-list.ts'
import { sign } from './sign.ts'
import type { SignName } from './sign.ts'
import { mondayOf } from './weeks.ts'

const text = {
  nl: {
    title: 'Agenda per week, digipunt, persoon en laptopklas',
    note: 'Het getal in een vakje is het aantal momenten in die week; hoe donkerder, hoe meer. Gestreept is schoolvakantie.',
    hours: 'Het getal in een vakje is het aantal uren in die week.',
    places: 'Per digipunt en lokaal',
    place: 'Digipunt en lokaal',
    spot: 'Andere plek in het gebouw',
    weeks: 'Per week',
    week: (number: number, from: string, to: string) => `Week ${number}, ${from} tot ${to}`,
    moments: (count: number) => `${count} ${count === 1 ? 'moment' : 'momenten'}`,
    nothing: 'niets gepland',
    people: 'Per persoon',
    person: 'Code',
    classes: 'Per laptopklas',
    laptopClass: 'Laptopklas',
    empty: 'Zonder momenten in dit kwartaal:',
    allPlaces: 'Toon alle momenten van elk digipunt',
    allPeople: 'Toon alle momenten van elke persoon',
    details: (name: string, count: string) => `${name}: ${count}`,
    legend: 'Tekens',
    series: 'les van een reeks',
    single: 'losse les',
  },
  en: {
    title: 'Calendar by week, digipunt, person and laptop class',
    note: 'The number in a cell is the number of moments that week; the darker, the more. Hatched is a school holiday.',
    hours: 'The number in a cell is the number of hours that week.',
    places: 'By digipunt and room',
    place: 'Digipunt and room',
    spot: 'Another spot in the building',
    weeks: 'By week',
    week: (number: number, from: string, to: string) => `Week ${number}, ${from} to ${to}`,
    moments: (count: number) => `${count} ${count === 1 ? 'moment' : 'moments'}`,
    nothing: 'nothing planned',
    people: 'By person',
    person: 'Code',
    classes: 'By laptop class',
    laptopClass: 'Laptop class',
    empty: 'Without moments this quarter:',
    allPlaces: 'Show all moments of every digipunt',
    allPeople: 'Show all moments of every person',
    details: (name: string, count: string) => `${name}: ${count}`,
    legend: 'Signs',
    series: 'lesson of a series',
    single: 'single lesson',
  },
} as const

/** When everything is: strips per place, person and laptop class, and every moment by week. */
export function agendaSection(context: ReportContext): Html {
  const { lang } = context
  const say = text[lang]
  return section(
    'agenda',
    say.title,
    lang,
    legend(context),
    markup`<h3>${say.weeks}</h3>`,
    context.weeks.map((week) => weekFold(context, week)),
    markup`<h3>${say.places}</h3>
<p>${say.note}</p>`,
    placeStrips(context),
    markup`<h3>${say.people}</h3>
<p>${say.hours}</p>`,
    peopleStrips(context),
    context.problem.laptopClasses.length > 0 &&
      markup`<h3>${say.classes}</h3>
${classStrips(context)}`,
  )
}

function legend({ plan, lang }: ReportContext): Html {
  const used = new Set(plan.sessions.map(({ kind }) => kind))
  const lessons: [SignName, string][] = used.has('course')
    ? [
        ['series', text[lang].series],
        ['single', text[lang].single],
      ]
    : []
  const others = [...used].flatMap((kind): [SignName, string][] =>
    kind === 'course' ? [] : [[kind, words[lang].kinds[kind]]],
  )
  const entries: [SignName, string][] = [
    ...lessons,
    ...others,
    ['good', words[lang].status.confirmed],
    ['proposed', words[lang].status.proposed],
  ]
  return markup`<p class="legend">
${text[lang].legend}:
${entries.map(([name, label]) => markup`<span class="${name}">${sign(name)} ${label}</span> `)}
</p>`
}

function weekFold(context: ReportContext, week: ReportContext['weeks'][number]): Html {
  const { plan, lang } = context
  const say = text[lang]
  const sessions = plan.sessions.filter(({ start }) => mondayOf(dateOf(start)) === week.monday)
  const shortDay = (date: string) => dateInWords(date, lang).replace(/ \d{4}$/, '')
  const title = say.week(week.number, shortDay(week.monday), shortDay(week.sunday))
  const count = sessions.length === 0 ? say.nothing : say.moments(sessions.length)
  const summary = joined([`${title}: ${count}`, week.holiday && textOf(week.holiday, lang)], ' · ')
  if (sessions.length === 0) return markup`<p class="empty">${summary}</p>`
  return fold(
    summary,
    [...Map.groupBy(sessions, ({ start }) => dateOf(start))].map(
      ([date, some]) =>
        markup`<h4>${weekdayName(date, lang)} ${shortDay(date)}</h4>
${sessionList(context, some, { hideDate: true })}`,
    ),
  )
}

function placeStrips(context: ReportContext): Html {
  const { problem, plan, index, lang } = context
  const say = text[lang]
  const byPlace = Map.groupBy(plan.sessions, ({ digipuntId }) => digipuntId ?? '')
  const used = problem.digipunten.filter(({ id }) => byPlace.has(id))
  const byWijk = Map.groupBy(used, ({ wijkId }) => index.wijken.get(wijkId)?.name ?? wijkId)
  const groups: DensityGroup[] = [...byWijk].map(([title, places]) => ({
    title,
    rows: places.flatMap((place): DensityRow[] => {
      const sessions = byPlace.get(place.id) ?? []
      const byRoom = Map.groupBy(sessions, ({ roomId }) => roomId ?? '')
      const rooms = [...byRoom].map(([id, some]) => ({
        name: id === '' ? say.spot : (index.rooms.get(id)?.name ?? id),
        sessions: some,
        isPart: true,
      }))
      const [only, ...others] = rooms
      return only && others.length === 0
        ? [{ name: markup`${place.name} <small>${only.name}</small>`, sessions }]
        : [{ name: place.name, sessions }, ...rooms]
    }),
  }))
  const online = byPlace.get('')
  if (online) groups.push({ title: '', rows: [{ name: words[lang].online, sessions: online }] })
  const empty = problem.digipunten.filter(({ id }) => !byPlace.has(id)).map(({ name }) => name)
  return markup`${densityTable(context, say.places, say.place, groups)}
${empty.length > 0 && markup`<p class="note">${say.empty} ${empty.join(', ')}.</p>`}
${lists(
  say.allPlaces,
  used.map(({ id, name }) => folded(context, name, byPlace.get(id) ?? [], true)),
)}`
}

function peopleStrips(context: ReportContext): Html {
  const { problem, plan, lang } = context
  const say = text[lang]
  const byPerson = new Map<string, Session[]>()
  for (const session of plan.sessions) {
    for (const id of new Set(session.people.map(({ personId }) => personId))) {
      const known = byPerson.get(id)
      if (known) known.push(session)
      else byPerson.set(id, [session])
    }
  }
  const people = problem.people.filter(({ id }) => byPerson.has(id))
  const byRole = Map.groupBy(people, ({ roles }) => roles[0] ?? 'digibuddy')
  const groups = [...byRole].map(([role, some]) => ({
    title: words[lang].roles[role][1],
    rows: some.map(({ id }) => ({ name: id, sessions: byPerson.get(id) ?? [] })),
  }))
  const empty = problem.people.filter(({ id }) => !byPerson.has(id)).map(({ id }) => id)
  return markup`${densityTable(context, say.people, say.person, groups, hoursOf)}
${empty.length > 0 && markup`<p class="note">${say.empty} ${empty.join(', ')}.</p>`}
${lists(
  say.allPeople,
  people.map(({ id }) => folded(context, id, byPerson.get(id) ?? [])),
)}`
}

function classStrips(context: ReportContext): Html {
  const { problem, plan, lang } = context
  const say = text[lang]
  const rows = problem.laptopClasses.map(({ id, name }) => ({
    name,
    sessions: plan.sessions.filter(({ laptopClassIds }) => laptopClassIds.includes(id)),
  }))
  return markup`${densityTable(context, say.classes, say.laptopClass, [{ title: '', rows }])}
${rows.map(({ name, sessions }) => sessions.length > 0 && folded(context, name, sessions))}`
}

/** Moments of one place, person or laptop class; the list by week has them too, so paper does without. */
function folded(
  context: ReportContext,
  name: string,
  sessions: readonly Session[],
  hidePlace = false,
): Html {
  const say = text[context.lang]
  return markup`<div class="screen">
${fold(
  say.details(name, say.moments(sessions.length)),
  sessionList(context, sessions, { hidePlace }),
)}
</div>`
}

/** Folds in a fold, so that a long row of names stays out of sight. */
function lists(title: string, folds: readonly Html[]): Html {
  return markup`<div class="screen">${fold(title, folds)}</div>`
}

function hoursOf(sessions: readonly Session[]): number {
  return Math.round(sessions.reduce((sum, { minutes }) => sum + minutes, 0) / 6) / 10
}
