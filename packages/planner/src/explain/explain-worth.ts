import { formatEuros } from '@digirooster/domain'
import type { Bilingual, Daypart, Plan } from '@digirooster/domain'
import type { Opened } from '../handle/opened.ts'
import { listWords } from '../constraints/term-words.ts'
import { minuteWords } from '../constraints/words.ts'
import { worthOfRows } from '../offering/worth.ts'
import { daypartWords } from '../preflight/finding-words.ts'
import { prepare } from '../search/prepare.ts'
import { NOTHING, say, together } from './explanation.ts'
import type { Fact, Said, Subject } from './explanation.ts'

/** Parts of the week that are named. */
const MOST_PARTS = 2

/** Worths told, the most first. */
const MOST = 2

/**
 * Says what one unit more of a budget line, a person, a laptop class or a place is worth, found by solving the integer
 * programme of the offering again with it. Groups may be taken in parts there, so it is an estimate, and nothing is said of
 * what no wish needs more of.
 * @returns nothing for other subjects
 */
export async function explainWorth(opened: Opened, subject: Subject): Promise<Said> {
  const { problem, placed } = opened
  const kind = ROWS[subject.kind]
  if (!kind) return NOTHING
  const { indexes, market } = await prepare(problem, placed.constraints, placed)
  const id = rowSubject(opened, subject)
  const worth = await worthOfRows(
    indexes,
    market,
    (row) => row.kind === kind && (row.subjectId === id || kind === 'laptops'),
  )
  const best = worth
    .filter((one) => one.weightedWishes > 0 || one.lessShort > 0)
    .sort((a, b) => b.weightedWishes - a.weightedWishes)
    .slice(0, MOST)
  if (best.length === 0)
    return say(
      'Meer hiervan geeft op zich geen enkele wens meer een plaats.',
      'More of this alone gives no wish a place.',
      [{ name: 'worth', of: subject.id, unit: 'count', value: 0 }],
    )
  return together(...best.map((one) => worthWords(subject, kind, one)))
}

const ROWS: Readonly<Partial<Record<Subject['kind'], Plan['worth'][number]['kind']>>> = {
  'budget-line': 'budget-line',
  person: 'trainer',
  'laptop-class': 'laptops',
  digipunt: 'rooms',
  room: 'rooms',
}

/** What the rows of the relaxation call a subject: rooms by their wijk. */
function rowSubject({ problem }: Opened, { kind, id }: Subject): string {
  if (kind !== 'digipunt' && kind !== 'room') return id
  const place = problem.digipunten.find((d) => d.id === id || d.rooms.some((r) => r.id === id))
  return place?.wijkId ?? id
}

function worthWords(
  { id, kind: asked }: Subject,
  kind: Plan['worth'][number]['kind'],
  { unit, weightedWishes, lessShort, dayparts }: Plan['worth'][number],
): Said {
  const amount: Bilingual =
    kind === 'budget-line'
      ? { nl: formatEuros(unit, 'nl'), en: formatEuros(unit, 'en') }
      : minuteWords(unit)
  const where: Bilingual =
    kind === 'rooms' && (asked === 'room' || asked === 'digipunt')
      ? { nl: ' in deze wijk', en: ' in this wijk' }
      : kind === 'laptops'
        ? { nl: ' laptops', en: ' of laptops' }
        : { nl: '', en: '' }
  const when = partsWords(dayparts)
  const wishes = Math.max(1, Math.round(weightedWishes))
  const facts: Fact[] = [
    { name: 'worth', of: id, unit: 'weighted', value: weightedWishes },
    { name: 'worth-unit', of: id, unit: kind === 'budget-line' ? 'cents' : 'minutes', value: unit },
  ]
  if (weightedWishes < 0.5)
    return say(
      `${amount.nl} meer${where.nl}${when.nl} maakt een belofte met ${Math.round(lessShort * 10) / 10} minder te kort.`,
      `${amount.en} more${where.en}${when.en} brings a promise ${Math.round(lessShort * 10) / 10} nearer.`,
      facts,
    )
  return say(
    `${amount.nl} meer${where.nl}${when.nl} geeft naar schatting ${wishes} ${wishes === 1 ? 'wens' : 'wensen'} meer een plaats.`,
    `${amount.en} more${where.en}${when.en} gives an estimated ${wishes} ${wishes === 1 ? 'wish' : 'wishes'} more a place.`,
    facts,
  )
}

function partsWords(parts: readonly Daypart[]): Bilingual {
  if (parts.length === 0 || parts.length > MOST_PARTS) return { nl: '', en: '' }
  const said = listWords(parts.map((part) => daypartWords(part)))
  return { nl: ` op ${said.nl}`, en: ` on ${said.en}` }
}
