import { dateOf } from '@digirooster/domain'
import type { Session } from '@digirooster/domain'
import { shortDate } from '../dates.ts'
import { missingHelpers, peopleIn, sessionFacts } from '../session-facts.ts'
import { words } from '../words.ts'
import { markup, joined } from './markup.ts'
import type { Html } from './markup.ts'
import type { ReportContext } from './report-context.ts'
import { sessionSign, sign } from './sign.ts'

const text = {
  nl: {
    people: (count: number) => `${count} ${count === 1 ? 'persoon' : 'mensen'}`,
    expected: (count: number) => `${count} verwacht`,
    missing: (who: string) => `nog te zoeken: ${who}`,
    pinned: 'vast',
    closed: 'niet openbaar',
    laptops: (names: string) => `laptopklas ${names}`,
  },
  en: {
    people: (count: number) => `${count} ${count === 1 ? 'person' : 'people'}`,
    expected: (count: number) => `${count} expected`,
    missing: (who: string) => `still looked for: ${who}`,
    pinned: 'fixed',
    closed: 'not public',
    laptops: (names: string) => `laptop class ${names}`,
  },
} as const

/** What a list of moments leaves out, because the heading above says it. */
export interface ListStyle {
  hideDate?: boolean
  hidePlace?: boolean
}

/** Moments in order of time: when, what, where, with whom, for how many, and whether all has said yes. */
export function sessionList(
  context: ReportContext,
  sessions: readonly Session[],
  style: ListStyle = {},
): Html {
  return markup`<ol class="moments${style.hideDate ? ' timed' : ''}">
${sessions.map((s) => line(context, s, style))}
</ol> `
}

function line({ index, lang }: ReportContext, session: Session, style: ListStyle): Html {
  const say = text[lang]
  const facts = sessionFacts(index, session, lang)
  const time = `${session.start.slice(11)}–${facts.end.slice(11)}`
  const what = joined([facts.lesson, facts.level && words[lang].levels[facts.level]], ' · ')
  const where = joined([style.hidePlace ? '' : facts.place, facts.room], ', ')
  const details = joined(
    [
      facts.laptopClasses && say.laptops(facts.laptopClasses),
      peopleIn(session, () => true),
      session.invited > 0 ? say.people(session.invited) : '',
      session.expected > 0 &&
        session.expected !== session.invited &&
        say.expected(session.expected),
      facts.isClosed && say.closed,
      session.pinned && say.pinned,
    ],
    ' · ',
  )
  const missing = missingHelpers(session, lang)
  return markup`<li class="${sessionSign(session)}">
<span class="when">${!style.hideDate && markup`${shortDate(dateOf(session.start), lang)} `}<b>${time}</b></span><span class="what">${sign(sessionSign(session))} <b>${facts.title}</b>${
    what.source && markup` <small>${what}</small>`
  }</span><span class="where">${where}<small>${details}</small>${
    missing && markup`<small class="warn">${sign('short')} ${say.missing(missing)}</small>`
  }</span><span class="status ${session.status}">${sign(session.status === 'confirmed' ? 'good' : 'proposed')}
${words[lang].status[session.status]}</span>
</li> `
}
