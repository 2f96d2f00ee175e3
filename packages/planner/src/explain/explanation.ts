import type { Bilingual } from '@digirooster/domain'
import type { ObstacleSet } from '../obstacles/obstacle.ts'

/** Kinds of things that can be explained. */
export const subjectKinds = [
  'session',
  'demand',
  'rule',
  'target',
  'budget-line',
  'person',
  'laptop-class',
  'digipunt',
  'room',
] as const

/**
 * What can be explained: why a session stands where it stands, why wishes have no place, who breaks a rule most, whether a
 * target is on track, how full a budget line, a person, a laptop class, a place or a room is and who waits for it.
 */
export interface Subject {
  readonly kind: (typeof subjectKinds)[number]
  readonly id: string
}

/** One fact behind an explanation, for programs. */
export interface Fact {
  /** what it is, such as `furthest` */
  readonly name: string
  /** what it is about: id of a rule, budget line, wijk, … */
  readonly of?: string
  readonly unit: 'id' | 'date' | 'minutes' | 'count' | 'cents' | 'weighted'
  readonly value: string | number
}

/** Why something is as it is, in plain sentences, each with the facts behind them. */
export interface Explanation {
  readonly subject: Subject
  /** at most 20 words each */
  readonly sentences: readonly Bilingual[]
  readonly facts: readonly Fact[]
  /** proven: every option was tried with the rest of the plan as it is, or no option exists */
  readonly how: 'proven' | 'not-found'
  /** placements tried */
  readonly tries: number
  /**
   * of wishes: sets of obstacles that each make a place impossible with the rest of the plan as it is; the sets have
   * nothing in common, and nothing can be left out of one
   */
  readonly obstacles?: readonly ObstacleSet[]
}

/** Sentences and the facts behind them: a part of an explanation. */
export type Said = Pick<Explanation, 'sentences' | 'facts'>

/** Puts parts of an explanation one after the other. */
export function together(...parts: readonly Said[]): Said {
  return {
    sentences: parts.flatMap((p) => p.sentences),
    facts: parts.flatMap((p) => p.facts),
  }
}

/** One sentence in both languages, and the facts in it. */
export function say(nl: string, en: string, facts: readonly Fact[] = []): Said {
  return { sentences: [{ nl, en }], facts }
}

/** Nothing to say. */
export const NOTHING: Said = { sentences: [], facts: [] }

/** Words a sentence holds at most. */
export const MOST_WORDS = 20

/** What a rule says of one place where it costs something, or the rule itself where that takes a long sentence. */
export function ruleWords(rule: Bilingual, text: Bilingual | undefined): Bilingual {
  return text && isShort(text.nl) && isShort(text.en) ? text : rule
}

function isShort(text: string): boolean {
  return text.split(/(?<=[.?!]) /).every((s) => s.split(/\s+/).length <= MOST_WORDS)
}
