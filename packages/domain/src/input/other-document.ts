import type { Bilingual } from '../terms.ts'
import type { IssueDetail } from './input-issue.ts'

/** The kinds of documents there are. */
export type DocumentName = keyof typeof documents

interface Document {
  /** What it is called. */
  readonly name: Bilingual
  readonly isList?: boolean
  /** Fields that together only this kind has; of a list, those of its first item. */
  readonly has: readonly string[]
}

const documents = {
  quarter: { name: { nl: 'een kwartaal', en: 'a quarter' }, has: ['horizon', 'digibanken'] },
  plan: { name: { nl: 'een planning', en: 'a plan' }, has: ['problemId', 'provenance'] },
  realised: {
    name: { nl: 'wat er van een kwartaal werd', en: 'what became of a quarter' },
    has: ['problemId', 'asOf'],
  },
  changes: {
    name: { nl: 'een lijst met wijzigingen', en: 'a list of changes' },
    isList: true,
    has: ['kind'],
  },
  scenarios: {
    name: { nl: 'een lijst met scenario’s', en: 'a list of scenarios' },
    isList: true,
    has: ['name'],
  },
} as const satisfies Record<string, Document>

/**
 * Recognises a document of another kind than is asked for, such as a plan where the quarter belongs: one fault says more
 * than all the fields it lacks.
 * @returns nothing when it may be the kind that is asked for, or is none of the others
 */
export function otherDocument(asked: DocumentName, data: unknown): IssueDetail | undefined {
  if (isLike(asked, data)) return undefined
  const names = Object.keys(documents) as DocumentName[]
  const found = names.find((name) => isLike(name, data))
  if (!found) return undefined
  const [is, expected] = [documents[found].name, documents[asked].name]
  return {
    code: 'other-document',
    value: data,
    expected,
    hint: {
      nl: `Dit is ${is.nl}. Hier hoort ${expected.nl}: kies een ander bestand, of wissel de twee om.`,
      en: `This is ${is.en}. Here belongs ${expected.en}: choose another file, or swap the two.`,
    },
  }
}

function isLike(name: DocumentName, data: unknown): boolean {
  const { isList = false, has }: Document = documents[name]
  if (Array.isArray(data) !== isList) return false
  const part: unknown = Array.isArray(data) ? data[0] : data
  return has.every(
    (field) => typeof part === 'object' && part !== null && Object.hasOwn(part, field),
  )
}
