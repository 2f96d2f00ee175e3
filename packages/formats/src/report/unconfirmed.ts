import { dateOf } from '@digirooster/domain'
import type { Availability } from '@digirooster/domain'
import { dateInWords, shortDate } from '../dates.ts'
import { askedOf, asksByDate, subjectName } from '../facts/due-asks.ts'
import type { Ask } from '../facts/due-asks.ts'
import { markup, joined } from './markup.ts'
import type { Html } from './markup.ts'
import { questions } from './questions.ts'
import type { ReportContext } from './report-context.ts'
import { section } from './section.ts'
import { sessionList } from './session-list.ts'
import { sign } from './sign.ts'

const text = {
  nl: {
    lead: (proposed: number, all: number) =>
      `${proposed} van ${all} ${all === 1 ? 'moment wacht' : 'momenten wachten'} nog op een ja. De andere zijn bevestigd.`,
    none: 'Iedereen heeft ja gezegd. Alle momenten zijn bevestigd.',
    state: { asked: 'gevraagd', option: 'in optie' },
    by: (date: string) => `Ja nodig tegen ${date}`,
    moments: (count: number, people: number) =>
      `${count} ${count === 1 ? 'moment' : 'momenten'}, ${people} plaatsen`,
    said: (date: string) => `laatste nieuws van ${date}`,
    remind: (date: string) => `opnieuw vragen op ${date}`,
    refused: 'Wie zei neen',
    refusedNote: 'Deze planning gebruikt dit niet.',
    on: (date: string) => `op ${date}`,
  },
  en: {
    lead: (proposed: number, all: number) =>
      `${proposed} of ${all} ${all === 1 ? 'moment waits' : 'moments wait'} for a yes. The others are confirmed.`,
    none: 'Everybody has said yes. All moments are confirmed.',
    state: { asked: 'asked', option: 'on option' },
    by: (date: string) => `Yes needed by ${date}`,
    moments: (count: number, people: number) =>
      `${count} ${count === 1 ? 'moment' : 'moments'}, ${people} places`,
    said: (date: string) => `last news of ${date}`,
    remind: (date: string) => `ask again on ${date}`,
    refused: 'Who said no',
    refusedNote: 'This plan does not use these.',
    on: (date: string) => `on ${date}`,
  },
} as const

/** Who has not said yes yet, for which moments and by when; who said no. */
export function unconfirmedSection(context: ReportContext): Html {
  const { plan, lang } = context
  const say = text[lang]
  const proposed = plan.sessions.filter(({ status }) => status === 'proposed').length
  const lead = proposed === 0 ? say.none : say.lead(proposed, plan.sessions.length)
  return section(
    'bevestigd',
    questions.bevestigd[lang],
    lang,
    markup`<p class="lead">${lead}</p>`,
    asksByDate(plan).map((ask) => askBlock(context, ask)),
    refusals(context),
  )
}

function askBlock(context: ReportContext, ask: Ask): Html {
  const { plan, index, lang } = context
  const say = text[lang]
  const sessions = plan.sessions.filter(({ id }) => ask.sessionIds.includes(id))
  const subject = subjectName(ask.subject, index, lang)
  const owner = askedOf(ask, index)
  const people = sessions.reduce((sum, { invited }) => sum + invited, 0)
  const history = latestWord(context, ask)
  const notes = joined(
    [
      say.moments(ask.sessionIds.length, people),
      history?.saidOn && say.said(dateInWords(history.saidOn, lang)),
      history?.remindOn && say.remind(dateInWords(history.remindOn, lang)),
      history?.note,
    ],
    ' · ',
  )
  return markup`<div class="block">
<h3>${owner !== null && owner !== subject && markup`${owner}: `}${subject}</h3>
<p>
<span class="status proposed">${sign('proposed')} ${say.state[ask.state]}</span>
<b>${say.by(shortDate(ask.askBy, lang))}</b>
</p>
<p class="note">${notes}</p>
${sessionList(context, sessions, { hidePlace: ask.subject.kind === 'digipunt' })}
</div> `
}

/** What was last said about a window that still waits for a yes. */
function latestWord({ problem }: ReportContext, { subject, state }: Ask): Availability | undefined {
  return problem.availability
    .filter((a) => a.subject.kind === subject.kind && a.subject.id === subject.id)
    .filter((a) => a.effect === 'open' && a.state === state)
    .toSorted((a, b) => ((a.saidOn ?? '') < (b.saidOn ?? '') ? 1 : -1))[0]
}

function refusals({ problem, index, lang }: ReportContext): Html | false {
  const say = text[lang]
  const refused = problem.availability.filter(({ state }) => state === 'refused')
  return (
    refused.length > 0 &&
    markup`<h3>${say.refused}</h3>
<p>${say.refusedNote}</p>
<ul>
${refused.map((a) => {
  const by = index.organisations.get(a.byOrganisationId ?? '')?.name
  return markup`<li>
${joined(
  [
    joined([by, subjectName(a.subject, index, lang)], ': '),
    a.when.rrule === undefined && shortDate(dateOf(a.when.start), lang),
    a.saidOn && say.on(dateInWords(a.saidOn, lang)),
    a.note,
  ],
  ' · ',
)}
</li> `
})}
</ul>`
  )
}
