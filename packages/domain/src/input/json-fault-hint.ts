import type { Bilingual } from '../terms.ts'
import { MAX_DEPTH } from './scan-json.ts'
import type { JsonFault } from './scan-json.ts'

type Advice = (rest: string) => Bilingual

const advices: Record<JsonFault, Advice> = {
  truncated: () => ({
    nl: 'Het bestand stopt te vroeg. Is het helemaal gekopieerd of opgeslagen?',
    en: 'The file stops too early. Was it copied or saved whole?',
  }),
  'too-deep': () => ({
    nl: `Hier zitten meer dan ${MAX_DEPTH} haakjes in elkaar. Dit is geen kwartaal.`,
    en: `More than ${MAX_DEPTH} brackets are nested here. This is not a quarter.`,
  }),
  'value-expected': valueAdvice,
  'key-expected': keyAdvice,
  'colon-expected': () => ({
    nl: 'Na de naam van een veld hoort een dubbelpunt: "naam": waarde.',
    en: 'A colon belongs after the name of a field: "name": value.',
  }),
  'comma-expected': (rest) =>
    /^[}\]]/.test(rest)
      ? {
          nl: `Hier past geen ${rest.charAt(0)}: sluit eerst het haakje dat nog open is.`,
          en: `A ${rest.charAt(0)} does not fit here: first close the bracket that is still open.`,
        }
      : {
          nl: 'Hier ontbreekt een komma, of een haakje of aanhalingsteken staat te vroeg.',
          en: 'A comma is missing here, or a bracket or quote comes too early.',
        },
  'bad-text': (rest) =>
    rest.startsWith('\\')
      ? {
          nl: 'Een schuine streep \\ in een tekst schrijf je dubbel: \\\\.',
          en: 'Write a backslash \\ in a text twice: \\\\.',
        }
      : {
          nl: 'Een tekst staat op één regel en eindigt met ". Schrijf \\n voor een nieuwe regel.',
          en: 'A text stands on one line and ends with ". Write \\n for a new line.',
        },
  'bad-number': () => ({
    nl: 'Schrijf een getal als 12 of 0.5: geen nul of plus vooraan, een punt en geen komma.',
    en: 'Write a number as 12 or 0.5: no leading zero or plus, a point and no comma.',
  }),
  'text-after-end': () => ({
    nl: 'Het document is hier al af. Staan er twee documenten na elkaar? Hou er één over.',
    en: 'The document has ended here. Are there two documents in a row? Keep one.',
  }),
}

/** Says where a text stops being JSON, and what to do about it. */
export function jsonFaultHint(text: string, fault: JsonFault, offset: number): Bilingual {
  const { line, column } = positionOf(text, offset)
  const advice = advices[fault](text.slice(offset, offset + 40))
  return {
    nl: `Regel ${line}, kolom ${column}. ${advice.nl}`,
    en: `Line ${line}, column ${column}. ${advice.en}`,
  }
}

function valueAdvice(rest: string): Bilingual {
  if (/^[}\],]/.test(rest)) {
    return {
      nl: 'Hier ontbreekt een waarde, of er staat een komma te veel.',
      en: 'A value is missing here, or there is a comma too many.',
    }
  }
  return commentAdvice(rest) ?? quoteAdvice
}

function keyAdvice(rest: string): Bilingual {
  if (/^[}\]]/.test(rest)) {
    return {
      nl: 'Haal de komma voor dit haakje weg.',
      en: 'Remove the comma before this bracket.',
    }
  }
  if (/^\d/.test(rest)) {
    return {
      nl: 'Schrijf een getal met een punt en niet met een komma: 0.5.',
      en: 'Write a number with a point and not with a comma: 0.5.',
    }
  }
  return commentAdvice(rest) ?? quoteAdvice
}

function commentAdvice(rest: string): Bilingual | undefined {
  return /^(\/\/|\/\*|#)/.test(rest)
    ? { nl: 'JSON kent geen opmerkingen. Haal ze weg.', en: 'JSON has no comments. Remove them.' }
    : undefined
}

const quoteAdvice: Bilingual = {
  nl: 'Zet namen en teksten tussen rechte dubbele aanhalingstekens: "zo".',
  en: 'Put names and texts between straight double quotes: "like this".',
}

/** Line and column, both from 1. */
function positionOf(text: string, offset: number): { line: number; column: number } {
  let line = 1
  let lineStart = 0
  for (;;) {
    const end = text.indexOf('\n', lineStart)
    if (end < 0 || end >= offset) return { line, column: offset - lineStart + 1 }
    line++
    lineStart = end + 1
  }
}
