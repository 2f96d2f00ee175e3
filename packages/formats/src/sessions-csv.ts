import { dateOf } from '@digirooster/domain'
import type { Plan, Problem, Session } from '@digirooster/domain'
import { stringify } from 'csv-stringify/browser/esm/sync'
import { weekdayName } from './dates.ts'
import type { Lang } from './lang.ts'
import { oneLine } from './plain-text.ts'
import { indexQuarter } from './quarter-index.ts'
import type { QuarterIndex } from './quarter-index.ts'
import { missingHelpers, peopleIn, sessionFacts } from './session-facts.ts'
import { inOrder } from './session-order.ts'
import { words } from './words.ts'

const headers: Record<Lang, readonly string[]> = {
  nl: [
    'Datum',
    'Dag',
    'Begin',
    'Einde',
    'Soort',
    'Titel',
    'Onderwerp',
    'Niveau',
    'Les',
    'Digipunt',
    'Lokaal',
    'Adres',
    'Wijk',
    'Laptopklas',
    'Toestellen nodig',
    'Lesgever',
    'Begeleiding',
    'Nog te zoeken',
    'Uitgenodigd',
    'Verwacht',
    'Ingeschreven',
    'Wachtlijst',
    'Beslisdatum',
    'Status',
    'Prijs in euro, btw inbegrepen',
    'Digibank',
    'Code',
  ],
  en: [
    'Date',
    'Day',
    'Start',
    'End',
    'Kind',
    'Title',
    'Topic',
    'Level',
    'Lesson',
    'Digipunt',
    'Room',
    'Address',
    'Neighbourhood',
    'Laptop class',
    'Devices needed',
    'Trainer',
    'Helpers',
    'Still looked for',
    'Invited',
    'Expected',
    'Enrolled',
    'Waiting',
    'Decision date',
    'Status',
    'Price in euros, VAT included',
    'Digibank',
    'Code',
  ],
}

/**
 * Writes one row per session, by start, as a Belgian spreadsheet opens it: `;` between cells, a byte order mark,
 * CRLF. No cell can be read as a formula.
 * @example
 * sessionsCsv(problem, plan, 'nl') // '\ufeffDatum;Dag;Begin;…'
 * @source https://owasp.org/www-community/attacks/CSV_Injection
 */
export function sessionsCsv(problem: Problem, plan: Plan, lang: Lang = 'nl'): string {
  const index = indexQuarter(problem, plan)
  const rows = inOrder(plan.sessions).map((session) => row(index, session, lang))
  return stringify([headers[lang], ...rows], {
    bom: true,
    delimiter: ';',
    record_delimiter: '\r\n',
    escape_formulas: true,
  })
}

function row(index: QuarterIndex, session: Session, lang: Lang): (string | number)[] {
  const facts = sessionFacts(index, session, lang)
  return [
    dateOf(session.start),
    weekdayName(dateOf(session.start), lang),
    session.start.slice(11),
    facts.end.slice(11),
    words[lang].kinds[session.kind],
    facts.title,
    facts.topic,
    facts.level ? words[lang].levels[facts.level] : '',
    facts.lesson,
    facts.place,
    facts.room,
    facts.address,
    facts.wijk,
    facts.laptopClasses,
    facts.devices,
    peopleIn(session, (role) => role === 'trainer'),
    peopleIn(session, (role) => role !== 'trainer'),
    missingHelpers(session, lang),
    session.invited,
    session.expected,
    session.enrolled,
    session.waiting,
    session.decisionDate ?? '',
    words[lang].status[session.status],
    euros(facts.priceCents, lang),
    oneLine(index.digibanken.get(session.digibankId)?.name ?? session.digibankId),
    session.id,
  ]
}

/** Belgian spreadsheets read a decimal comma. */
function euros(cents: number, lang: Lang): string {
  const text = (cents / 100).toFixed(2)
  return lang === 'nl' ? text.replace('.', ',') : text
}
