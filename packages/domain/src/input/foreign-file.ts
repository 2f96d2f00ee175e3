import type { Bilingual } from '../terms.ts'

/** A file that is not JSON and need not be read to know it. */
export interface ForeignFile {
  readonly code: string
  readonly hint: Bilingual
}

interface Signature extends ForeignFile {
  readonly matches: (start: string) => boolean
}

const sendJson = {
  nl: 'Kies het json-bestand dat hier hoort.',
  en: 'Choose the JSON file that belongs here.',
}

const signatures: readonly Signature[] = [
  {
    code: 'empty-file',
    matches: (start) => start === '',
    hint: {
      nl: `Het bestand is leeg. ${sendJson.nl}`,
      en: `The file is empty. ${sendJson.en}`,
    },
  },
  {
    code: 'pdf-file',
    matches: (start) => start.startsWith('%PDF-'),
    hint: { nl: `Dit is een pdf. ${sendJson.nl}`, en: `This is a PDF. ${sendJson.en}` },
  },
  {
    code: 'zip-file',
    matches: (start) => start.startsWith('PK\u0003\u0004'),
    hint: {
      nl: `Dit is een zip-, Excel- of Word-bestand. ${sendJson.nl}`,
      en: `This is a zip, Excel or Word file. ${sendJson.en}`,
    },
  },
  {
    code: 'markup-file',
    matches: (start) => start.startsWith('<'),
    hint: {
      nl: `Dit is een webpagina of een xml-bestand. ${sendJson.nl}`,
      en: `This is a web page or an XML file. ${sendJson.en}`,
    },
  },
  {
    code: 'wrong-encoding',
    matches: (start) => /^\uFFFD*\0?[[{]\0/.test(start),
    hint: {
      nl: 'Dit bestand is bewaard als UTF-16. Bewaar het opnieuw als UTF-8.',
      en: 'This file was saved as UTF-16. Save it again as UTF-8.',
    },
  },
  {
    code: 'binary-file',
    matches: isBinary,
    hint: {
      nl: `Dit is geen tekst: een beeld, een gezipt bestand of een programma. ${sendJson.nl}`,
      en: `This is not text: an image, a compressed file or a program. ${sendJson.en}`,
    },
  },
]

/** Recognises a text that is something else than JSON by its first characters. */
export function foreignFileHint(text: string): ForeignFile | undefined {
  const start = text.trimStart().slice(0, 2000)
  return signatures.find(({ matches }) => matches(start))
}

/** Bytes read as text leave control characters and replacement characters; JSON may have the last inside a text. */
function isBinary(start: string): boolean {
  // eslint-disable-next-line no-control-regex -- that is what it looks for
  return !/^["[{\d]/.test(start) && /[\u0000-\u0008\u000E-\u001F\uFFFD]/.test(start)
}
