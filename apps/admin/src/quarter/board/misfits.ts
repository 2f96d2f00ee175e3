import type { LocalText } from '@digirooster/domain'
import { faultsOf } from '../hits/faults.ts'
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
  const { lessons, others, isBlocking } = faultsOf(draft.problem, draft.plan)
  return {
    lessons: draft.plan.sessions.flatMap((session) => {
      const rules = lessons.get(session.id)
      return rules ? [{ card: cardOf(session, index), texts: [...rules.values()].flat() }] : []
    }),
    ...{ others, isBlocking },
  }
}
