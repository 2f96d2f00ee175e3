import type { Bilingual } from '@digirooster/domain'
import type { Fact } from '../explain/explanation.ts'

/** One thing to know about the quarter that was made. */
export interface Note {
  /** kind of note, for programs */
  readonly code: string
  /** `carried`: it was taken along; `short`: a target is behind; `to-do`: a person must fill it in or look it over */
  readonly kind: 'carried' | 'short' | 'to-do'
  /** at most 20 words a sentence */
  readonly text: Bilingual
  readonly facts: readonly Fact[]
}

/** Makes a note. */
export function note(
  kind: Note['kind'],
  code: string,
  nl: string,
  en: string,
  facts: readonly Fact[] = [],
): Note {
  return { code, kind, text: { nl, en }, facts }
}

/** A fact that counts something. */
export function counted(name: string, value: number, of?: string): Fact {
  return { name, unit: 'count', value, ...(of !== undefined && { of }) }
}

/** A number with the word for one or for several. */
export function many(value: number, one: string, several: string): string {
  return `${value} ${value === 1 ? one : several}`
}
