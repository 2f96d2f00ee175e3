import type { Session } from '@digirooster/domain'
import { shortDate } from './dates.ts'
import type { Lang } from './lang.ts'
import type { QuarterIndex } from './quarter-index.ts'
import { missingHelpers, peopleIn, sessionFacts } from './session-facts.ts'
import type { SessionFacts } from './session-facts.ts'
import { words } from './words.ts'

/** What a calendar shows of one session. */
export interface EventTexts {
  summary: string
  location: string
  description: string
  categories: string[]
  end: string
  isClosed: boolean
}

const labels = {
  nl: {
    proposed: 'voorgesteld, nog niet iedereen heeft ja gezegd',
    confirmed: 'bevestigd',
    invited: 'Uitgenodigd',
    expected: 'Verwacht',
    people: ['mens', 'mensen'],
    enrolled: 'Ingeschreven',
    waiting: 'op de wachtlijst',
    decision: 'Beslissen of het doorgaat',
    by: 'uiterlijk',
    bring: 'Meebrengen',
    devices: 'Toestellen',
    laptops: 'laptopklas',
    trainer: 'Lesgever',
    helpers: 'Begeleiding',
    missing: 'Nog te zoeken',
    register: 'Inschrijven',
  },
  en: {
    proposed: 'proposed, not everybody has said yes',
    confirmed: 'confirmed',
    invited: 'Invited',
    expected: 'Expected',
    people: ['person', 'people'],
    enrolled: 'Enrolled',
    waiting: 'on the waiting list',
    decision: 'Decide whether it goes on',
    by: 'by',
    bring: 'Bring',
    devices: 'Devices',
    laptops: 'laptop class',
    trainer: 'Trainer',
    helpers: 'Helpers',
    missing: 'Still looked for',
    register: 'Register',
  },
} as const

/**
 * Words one session for a calendar.
 * @param isForPlace a calendar of a place shows of a closed group that it is there, not whose it is
 */
export function eventTexts(
  index: QuarterIndex,
  session: Session,
  isForPlace: boolean,
  lang: Lang,
): EventTexts {
  const facts = sessionFacts(index, session, lang)
  const isHidden = facts.isClosed && isForPlace
  const title = isHidden ? words[lang].closedGroup : facts.title
  const level = facts.level && !isHidden ? ` (${words[lang].levels[facts.level]})` : ''
  const lesson = facts.lesson ? `, ${facts.lesson}` : ''
  const status = session.status === 'proposed' ? ` · ${words[lang].status.proposed}` : ''
  const topic = facts.topic && !isHidden ? [facts.topic] : []
  const kind = isHidden ? words[lang].closedGroup : words[lang].kinds[session.kind]
  return {
    summary: `${title}${level}${lesson}${status}`,
    location: [facts.place, facts.room, facts.address].filter(Boolean).join(', '),
    description: description(session, facts, isHidden, lang),
    categories: [kind, ...topic],
    end: facts.end,
    isClosed: facts.isClosed,
  }
}

function description(session: Session, facts: SessionFacts, isHidden: boolean, lang: Lang): string {
  const label = labels[lang]
  const laptops = facts.laptopClasses && `${label.laptops} ${facts.laptopClasses}`
  const by = session.decisionDate ?? ''
  const lines: [string, string][] = [
    ['Status', label[session.status]],
    [label.invited, session.kind === 'walk-in' ? '' : people(session.invited, lang)],
    [label.expected, people(session.expected, lang)],
    [label.enrolled, enrolment(session, lang)],
    [label.decision, by && `${label.by} ${shortDate(by, lang)}`],
    [label.bring, isHidden ? '' : facts.bring],
    [label.devices, [facts.devices, laptops].filter(Boolean).join(', ')],
    [label.trainer, peopleIn(session, (role) => role === 'trainer')],
    [label.helpers, peopleIn(session, (role) => role !== 'trainer')],
    [label.missing, missingHelpers(session, lang)],
    [label.register, isHidden ? '' : facts.register],
  ]
  return lines
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')
}

function people(count: number, lang: Lang): string {
  const [one, many] = labels[lang].people
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`
}

function enrolment({ enrolled, waiting }: Session, lang: Lang): string {
  if (enrolled === 0 && waiting === 0) return ''
  return waiting === 0 ? `${enrolled}` : `${enrolled}, ${waiting} ${labels[lang].waiting}`
}
