import type { Bilingual, ScoreLevel } from '@digirooster/domain'
import { constraints } from './constraints/registry.ts'

/** What a rule of the planning says of itself. */
export interface RuleText {
  readonly id: string
  readonly level: ScoreLevel
  /** the rule as a sentence */
  readonly text: Bilingual
}

/**
 * Lists every rule of the planning as a sentence, in the order of the score.
 * @example
 * ruleTexts().find(({ id }) => id === 'room-conflict')?.text.nl
 */
export function ruleTexts(): RuleText[] {
  return constraints.map(({ id, level, text }) => ({ id, level, text }))
}
