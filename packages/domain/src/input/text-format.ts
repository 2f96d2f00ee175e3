import { localDate, localDateTime } from '../calendar/local-time.ts'
import type { Bilingual } from '../terms.ts'

/** A form that a text must have, and how a common other form is turned into it. */
export interface TextFormat {
  readonly expected: Bilingual
  /** Turns a near miss into the right form; undefined when it cannot. */
  readonly repair?: (text: string) => string | undefined
  /** What to say when nothing can be repaired; absent: show an example. */
  readonly hint?: Bilingual
}

/** Forms by what their schema says of a wrong text: the message of its pattern, or `params.hint` of its own check. */
export const textFormats: ReadonlyMap<string, TextFormat> = new Map<string, TextFormat>([
  [
    'an id: letters, digits and . _ : / -',
    {
      expected: {
        nl: 'een id: letters, cijfers en . _ : / - zonder spaties, hoogstens 120 tekens',
        en: 'an id: letters, digits and . _ : / - without spaces, at most 120 characters',
      },
      repair: repairId,
      hint: {
        nl: 'Begin met een letter of cijfer. Laat spaties, accenten en andere tekens weg.',
        en: 'Begin with a letter or digit. Leave out spaces, accents and other characters.',
      },
    },
  ],
  [
    'a made id: letters, digits and . _ : / @ -',
    {
      expected: {
        nl: 'een id die Digirooster maakte, zoals inloop@2027-01-05T09:00',
        en: 'an id that Digirooster made, such as inloop@2027-01-05T09:00',
      },
      hint: {
        nl: 'Neem de id over zoals Digirooster ze schreef, zonder spaties.',
        en: 'Copy the id as Digirooster wrote it, without spaces.',
      },
    },
  ],
  [
    'an ISO 639 language code such as nl',
    {
      expected: { nl: 'een taalcode zoals nl, fr of en', en: 'a language code such as nl or fr' },
      repair: repairLanguage,
      hint: {
        nl: 'Schrijf twee of drie kleine letters, zoals nl.',
        en: 'Write two or three small letters, such as nl.',
      },
    },
  ],
  [
    'a quarter such as 2027-Q1',
    {
      expected: { nl: 'een kwartaal zoals 2027-Q1', en: 'a quarter such as 2027-Q1' },
      repair: repairQuarter,
      hint: {
        nl: 'Schrijf het jaar, een streepje, Q en 1, 2, 3 of 4.',
        en: 'Write the year, a hyphen, Q and 1, 2, 3 or 4.',
      },
    },
  ],
  [
    'a day such as 04-25',
    {
      expected: { nl: 'een dag zoals 04-25 (maand-dag)', en: 'a day such as 04-25 (month-day)' },
      repair: (text) => /^\d{4}-(\d\d-\d\d)$/.exec(text)?.[1],
      hint: {
        nl: 'Schrijf eerst de maand, dan de dag: 04-25 is 25 april.',
        en: 'Write the month first, then the day: 04-25 is 25 April.',
      },
    },
  ],
  [
    'local-date',
    {
      expected: {
        nl: 'een datum die bestaat, zoals 2027-01-31 (jaar-maand-dag)',
        en: 'a date that exists, such as 2027-01-31 (year-month-day)',
      },
      repair: (text) => repairTime(text).find((time) => localDate.safeParse(time).success),
      hint: {
        nl: 'Kijk na of deze dag bestaat. Schrijf jaar, maand en dag: 2027-01-31.',
        en: 'Check that this day exists. Write year, month and day: 2027-01-31.',
      },
    },
  ],
  [
    'local-date-time',
    {
      expected: {
        nl: 'een datum en uur, zoals 2027-01-31T14:30',
        en: 'a date and time, such as 2027-01-31T14:30',
      },
      repair: (text) => repairTime(text).find((time) => localDateTime.safeParse(time).success),
      hint: {
        nl: 'Schrijf jaar, maand en dag, dan T en het uur in België: 2027-01-31T14:30.',
        en: 'Write year, month and day, then T and the time in Belgium: 2027-01-31T14:30.',
      },
    },
  ],
  [
    'rrule',
    {
      expected: {
        nl: 'een herhaalregel zoals FREQ=WEEKLY;BYDAY=TU',
        en: 'a recurrence rule such as FREQ=WEEKLY;BYDAY=TU',
      },
    },
  ],
  [
    'rrule-never',
    {
      expected: {
        nl: 'een herhaalregel met minstens één datum',
        en: 'a recurrence rule with at least one date',
      },
      hint: {
        nl: 'Deze regel geeft geen enkele datum. Kijk BYDAY, BYMONTH, BYMONTHDAY en UNTIL na.',
        en: 'This rule gives no date at all. Check BYDAY, BYMONTH, BYMONTHDAY and UNTIL.',
      },
    },
  ],
])

function repairId(text: string): string | undefined {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '')
  const id = plain
    .replace(/[^A-Za-z0-9._:/-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+|-+$/g, '')
    .slice(0, 120)
  return id === '' ? undefined : id
}

function repairLanguage(text: string): string | undefined {
  const code = text.trim().toLowerCase()
  const region = /^([a-z]{2})[-_][a-z]{2}$/.exec(code)
  return region?.[1] ?? languageCodes.get(code) ?? (/^[a-z]{2}$/.test(code) ? code : undefined)
}

const languageCodes: ReadonlyMap<string, string> = new Map([
  ['nederlands', 'nl'],
  ['dutch', 'nl'],
  ['frans', 'fr'],
  ['french', 'fr'],
  ['français', 'fr'],
  ['engels', 'en'],
  ['english', 'en'],
  ['duits', 'de'],
  ['german', 'de'],
  ['arabisch', 'ar'],
  ['arabic', 'ar'],
  ['turks', 'tr'],
  ['turkish', 'tr'],
])

function repairQuarter(text: string): string | undefined {
  const first = /^(\d{4})\W*[QKqk]([1-4])$/.exec(text.trim())
  const last = /^[QKqk]([1-4])\W*(\d{4})$/.exec(text.trim())
  if (first) return `${first[1]}-Q${first[2]}`
  return last ? `${last[2]}-Q${last[1]}` : undefined
}

/** Lists the ways in which a text can be a date, or a date and time; a two-way date is read day first. */
function repairTime(text: string): string[] {
  const match = /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})(?:[T ]+(\d{1,2})[:.uh](\d\d)?.*)?$/.exec(
    text.trim(),
  )
  if (!match) return []
  const [, first = '', month = '', last = '', hour, minute] = match
  const [year, day] = first.length === 4 ? [first, last] : [last, first]
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return [date, `${date}T${(hour ?? '').padStart(2, '0')}:${minute ?? '00'}`]
}
