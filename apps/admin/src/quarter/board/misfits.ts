import type { LocalText } from '@digirooster/domain'
import { check } from '@digirooster/planner'
import { cardOf } from './card.ts'
import type { Card } from './card.ts'
import type { OpenDraft } from './open-draft.ts'
import { indexOf } from './quarter-index.ts'

/** Where a draft breaks rules of the quarter as it is now. */
export interface Misfits {
  /** Lessons it is about, by start. */
  readonly lessons: readonly { readonly card: Card; readonly texts: readonly LocalText[] }[]
  /** What is about no lesson, such as money. */
  readonly others: readonly LocalText[]
  /** Whether it cannot be published so: something breaks a rule that did not stand before. */
  readonly isBlocking: boolean
}

const found = new WeakMap<OpenDraft, Misfits>()

/** Where a draft does not fit any more; judged once, by the second opinion. */
export function misfitsOf(draft: OpenDraft): Misfits {
  const misfits = found.get(draft) ?? look(draft)
  found.set(draft, misfits)
  return misfits
}

function look(draft: OpenDraft): Misfits {
  const index = indexOf(draft)
  const { violations, inherited } = check(draft.problem, draft.plan)
  // What stands may be where it cannot be any more: it is public, and somebody has to do something about it.
  const all = [...violations, ...inherited]
  const texts = new Map<string, LocalText[]>()
  for (const { sessionIds, text } of all)
    for (const id of sessionIds) texts.set(id, [...(texts.get(id) ?? []), text])
  return {
    lessons: draft.plan.sessions.flatMap((session) => {
      const of = texts.get(session.id)
      return of ? [{ card: cardOf(session, index), texts: of }] : []
    }),
    others: all.flatMap(({ sessionIds, text }) => (sessionIds.length === 0 ? [text] : [])),
    isBlocking: violations.length > 0,
  }
}
