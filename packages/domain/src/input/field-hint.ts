import type { Bilingual } from '../terms.ts'
import { describeExpectation } from './expectation.ts'
import type { Expectation } from './expectation.ts'
import { nearest } from './nearest.ts'
import { previewValue, quoteText } from './preview-value.ts'

/** Says what to do about a value that is not what is expected; `field` is the name of its field. */
export function hintFor(expectation: Expectation, value: unknown, field: string): Bilingual {
  if (value === undefined) return missing(expectation)
  if (value === null) return nothing
  switch (expectation.kind) {
    case 'choice':
      return choiceHint(expectation.values, value)
    case 'number':
      return numberHint(expectation, value, field)
    case 'text':
      return textHint(expectation, value)
    case 'yes-no':
      return write(isYes(value) ? 'true' : 'false')
    case 'list':
      return listHint(expectation, value)
    case 'object':
      return objectHint(expectation.fields, value)
    case 'other':
      return lookUp
  }
}

const nothing: Bilingual = {
  nl: 'null mag hier niet. Vul een waarde in.',
  en: 'null is not allowed here. Fill in a value.',
}

const lookUp: Bilingual = {
  nl: 'Kijk in de beschrijving van dit veld wat hier mag.',
  en: 'See the description of this field for what is allowed here.',
}

function missing(expectation: Expectation): Bilingual {
  const expected = describeExpectation(expectation)
  return {
    nl: `Dit veld ontbreekt. Vul het in: ${expected.nl}.`,
    en: `This field is missing. Fill it in: ${expected.en}.`,
  }
}

function write(text: string): Bilingual {
  return { nl: `Schrijf ${text}.`, en: `Write ${text}.` }
}

function choiceHint(values: readonly unknown[], value: unknown): Bilingual {
  const texts = values.map(String)
  const near = typeof value === 'string' ? nearest(value, texts) : undefined
  if (near !== undefined) {
    const meant = values[texts.indexOf(near)]
    const text = JSON.stringify(meant)
    return { nl: `Bedoel je ${text}?`, en: `Did you mean ${text}?` }
  }
  return values.length === 1
    ? write(JSON.stringify(values[0]))
    : { nl: 'Kies een van deze waarden.', en: 'Choose one of these values.' }
}

function numberHint(
  { isWhole, min, max, step }: Expectation & { kind: 'number' },
  value: unknown,
  field: string,
): Bilingual {
  if (typeof value === 'string') return numberFromText(value)
  if (typeof value !== 'number') return aNumber
  if (isWhole && /cents$/i.test(field) && !Number.isInteger(value)) return centsHint(value)
  if (value > max)
    return { nl: `Dit is te veel: hoogstens ${max}.`, en: `Too much: at most ${max}.` }
  if (value < min)
    return { nl: `Dit is te weinig: minstens ${min}.`, en: `Too little: at least ${min}.` }
  const grain = step ?? (isWhole ? 1 : 0)
  if (grain === 0) return lookUp
  const below = Math.max(min, Math.floor(value / grain) * grain)
  const above = Math.min(max, Math.ceil(value / grain) * grain)
  return { nl: `Kies ${below} of ${above}.`, en: `Choose ${below} or ${above}.` }
}

const aNumber: Bilingual = {
  nl: 'Schrijf een getal, zonder aanhalingstekens.',
  en: 'Write a number, without quotes.',
}

function numberFromText(text: string): Bilingual {
  const number = text.trim().replace(',', '.')
  if (!/^-?\d+(\.\d+)?$/.test(number)) return aNumber
  const plain = String(Number(number))
  return {
    nl: `Schrijf het getal zonder aanhalingstekens: ${plain}.`,
    en: `Write the number without quotes: ${plain}.`,
  }
}

function centsHint(value: number): Bilingual {
  const cents = Math.round(value * 100)
  return {
    nl: `Schrijf bedragen in eurocent: ${value} euro is ${cents}.`,
    en: `Write amounts in euro cents: ${value} euro is ${cents}.`,
  }
}

function textHint({ format, max }: Expectation & { kind: 'text' }, value: unknown): Bilingual {
  if (typeof value !== 'string') {
    const isPlain = typeof value === 'number' || typeof value === 'boolean'
    const example = isPlain ? `: ${quoteText(previewValue(value))}` : ''
    return {
      nl: `Schrijf een tekst tussen aanhalingstekens${example}.`,
      en: `Write a text between quotes${example}.`,
    }
  }
  // A text of megabytes is no near miss, and taking it apart would cost time.
  const repaired = value.length > 1000 ? undefined : format?.repair?.(value)
  if (repaired !== undefined && repaired !== value) return write(quoteText(repaired, 120))
  if (format?.hint) return format.hint
  if (value.length > max) {
    return {
      nl: `Maak de tekst korter: ${value.length} tekens is te lang.`,
      en: `Make the text shorter: ${value.length} characters is too long.`,
    }
  }
  return { nl: 'Vul een tekst in.', en: 'Fill in a text.' }
}

function isYes(value: unknown): boolean {
  if (typeof value === 'string') return /^(true|ja|yes|waar|j|y|1)$/i.test(value.trim())
  return value === 1
}

function listHint({ min, max }: Expectation & { kind: 'list' }, value: unknown): Bilingual {
  if (!Array.isArray(value)) {
    const empty = {
      nl: min > 0 ? '' : ' Een lege lijst is [].',
      en: min > 0 ? '' : ' An empty list is [].',
    }
    return {
      nl: `Zet de waarden tussen vierkante haken: [ … ].${empty.nl}`,
      en: `Put the values between square brackets: [ … ].${empty.en}`,
    }
  }
  return value.length < min
    ? { nl: `Zet er minstens ${min} in de lijst.`, en: `Put at least ${min} in the list.` }
    : {
        nl: `De lijst is te lang: hoogstens ${max}.`,
        en: `The list is too long: at most ${max}.`,
      }
}

function objectHint(fields: readonly string[], value: unknown): Bilingual {
  if (typeof value === 'string' && fields[0] === 'nl') {
    return write(`{ "nl": ${quoteText(value)} }`)
  }
  const some = fields.slice(0, 3).map((name) => `"${name}": …`)
  const example = some.length > 0 ? `{ ${some.join(', ')} }` : '{ }'
  return {
    nl: `Zet de velden tussen accolades, zoals ${example}.`,
    en: `Put the fields between braces, such as ${example}.`,
  }
}
