import { addDays, dateOf } from '@digirooster/domain'
import { dateInWords, shortDate } from '../dates.ts'
import { asksByDate, subjectName } from '../facts/due-asks.ts'
import { ordersByDate } from '../facts/due-orders.ts'
import { helperGaps } from '../facts/helper-gaps.ts'
import { textOf } from '../lang.ts'
import { markup } from './markup.ts'
import type { Html } from './markup.ts'
import { questions } from './questions.ts'
import type { ReportContext } from './report-context.ts'
import { section } from './section.ts'

const soonDays = 28

const text = {
  nl: {
    lead: (date: string) =>
      `Wie het eerst een telefoontje verdient, gezien vanaf ${date}: wat nog een ja vraagt, wat binnen vier weken besteld moet zijn en waar nog hulp ontbreekt.`,
    none: 'Er is niemand te bellen.',
    ask: (subject: string, moments: number, date: string, option: boolean) =>
      `${subject}: vraag een ja voor ${moments} ${moments === 1 ? 'moment' : 'momenten'}, tegen ${date}${option ? ' (nu in optie)' : ''}.`,
    order: (lessons: number, date: string) =>
      `Bestel ${lessons} ${lessons === 1 ? 'les' : 'lessen'}, tegen ${date}.`,
    remind: (subject: string, date: string) => `${subject}: vraag opnieuw, afgesproken op ${date}.`,
    helpers: (kind: string, place: string, missing: string, date: string) =>
      `${kind} in ${place}: zoek ${missing}, eerst nodig op ${date}.`,
    volunteers: 'Wie de vrijwilligers kent',
    nobody: 'Onbekend wie beslist',
  },
  en: {
    lead: (date: string) =>
      `Who deserves a call first, seen from ${date}: what still needs a yes, what must be ordered within four weeks and where help is missing.`,
    none: 'There is nobody to call.',
    ask: (subject: string, moments: number, date: string, option: boolean) =>
      `${subject}: ask a yes for ${moments} ${moments === 1 ? 'moment' : 'moments'}, by ${date}${option ? ' (now on option)' : ''}.`,
    order: (lessons: number, date: string) =>
      `Order ${lessons} ${lessons === 1 ? 'lesson' : 'lessons'}, by ${date}.`,
    remind: (subject: string, date: string) => `${subject}: ask again, agreed for ${date}.`,
    helpers: (kind: string, place: string, missing: string, date: string) =>
      `${kind} at ${place}: find ${missing}, first needed on ${date}.`,
    volunteers: 'Who knows the volunteers',
    nobody: 'Unknown who decides',
  },
} as const

/** One reason to call somebody; the earlier the date, the sooner. */
interface Reason {
  /** id of an organisation, or words where there is none */
  whom: string
  date: string
  what: string
}

/** Whom to call and what for, the most urgent first. */
export function callsSection(context: ReportContext): Html {
  const { index, lang, today } = context
  const say = text[lang]
  const reasons = [
    ...askReasons(context),
    ...reminders(context),
    ...orderReasons(context),
    ...helperReasons(context),
  ].sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))
  const calls = [...Map.groupBy(reasons, ({ whom }) => whom)]
  return section(
    'bellen',
    questions.bellen[lang],
    lang,
    markup`<p>${calls.length === 0 ? say.none : say.lead(dateInWords(today, lang))}</p>`,
    calls.length > 0 &&
      markup`<ul class="calls">
${calls.map(([whom, some]) => {
  const organisation = index.organisations.get(whom)
  return markup`<li>
<h3>${organisation?.name ?? whom}</h3>
${organisation?.contactNotes && markup`<p class="note">${organisation.contactNotes}</p>`}
<ul>
${some.map(({ what }) => markup`<li>${what}</li> `)}
</ul>
</li> `
})}
</ul>`,
  )
}

function askReasons({ plan, index, lang }: ReportContext): Reason[] {
  const say = text[lang]
  return asksByDate(plan).map((ask) => ({
    whom: ask.organisationId ?? say.nobody,
    date: ask.askBy,
    what: say.ask(
      subjectName(ask.subject, index, lang),
      ask.sessionIds.length,
      shortDate(ask.askBy, lang),
      ask.state === 'option',
    ),
  }))
}

/** Reminders that fall soon, of windows this plan does not wait for already. */
function reminders({ problem, plan, index, lang, today }: ReportContext): Reason[] {
  const asked = new Set(plan.asks.map(({ subject }) => `${subject.kind} ${subject.id}`))
  return problem.availability.flatMap(({ subject, remindOn, state, byOrganisationId }) => {
    const isDue = remindOn !== undefined && remindOn <= addDays(today, soonDays)
    if (!isDue || state === 'refused' || asked.has(`${subject.kind} ${subject.id}`)) return []
    const name = subjectName(subject, index, lang)
    return [
      {
        whom: byOrganisationId ?? text[lang].nobody,
        date: remindOn,
        what: text[lang].remind(name, shortDate(remindOn, lang)),
      },
    ]
  })
}

function orderReasons({ plan, index, lang, today }: ReportContext): Reason[] {
  return ordersByDate(plan)
    .filter(({ orderBy }) => orderBy <= addDays(today, soonDays))
    .map(({ orderBy, contractId, lessons }) => {
      const contract = index.contracts.get(contractId)
      const name = contract ? `${textOf(contract.name, lang)}: ` : ''
      return {
        whom: contract?.providerId ?? contractId,
        date: orderBy,
        what: `${name}${text[lang].order(lessons, shortDate(orderBy, lang))}`,
      }
    })
}

function helperReasons({ plan, index, lang }: ReportContext): Reason[] {
  return helperGaps(plan, index, lang).map(({ kind, place, missing, first }) => ({
    whom: text[lang].volunteers,
    date: dateOf(first.start),
    what: text[lang].helpers(kind, place, missing, shortDate(dateOf(first.start), lang)),
  }))
}
