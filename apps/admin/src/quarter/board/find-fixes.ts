import type { LocalText } from '@digirooster/domain'
import { inThread } from '../../threads/in-thread.ts'
import type { OpenDraft } from './open-draft.ts'

/** Something that gives wishes a place. */
export interface FoundFix {
  readonly sentences: readonly LocalText[]
  readonly wishes: number
  /** Euro cents more. */
  readonly cents: number
}

/** What was found for wishes without a place. */
export interface FoundFixes {
  readonly fixes: readonly FoundFix[]
  /** Whether all that was thought of was tried. */
  readonly isAll: boolean
}

/** What the thread is given. */
export interface FixesTask {
  readonly problem: OpenDraft['problem']
  readonly plan: OpenDraft['plan']
  readonly demandId: string
}

const known = new WeakMap<OpenDraft, Map<string, Promise<FoundFixes>>>()
let last: Promise<unknown> = Promise.resolve()

/**
 * Finds the best help for wishes without a place. That plans the quarter again some times: in a thread of its own, one
 * after the other, so that pages go on answering. What was found is kept with the draft.
 */
export function findFixes(draft: OpenDraft, demandId: string): Promise<FoundFixes> {
  const ofDraft = known.get(draft) ?? new Map<string, Promise<FoundFixes>>()
  known.set(draft, ofDraft)
  const before = ofDraft.get(demandId)
  if (before) return before
  const { problem, plan } = draft
  const task: FixesTask = { problem, plan, demandId }
  const found = last.then(() =>
    inThread<FoundFixes>(new URL('./fixes-thread.ts', import.meta.url), task),
  )
  last = found.catch(() => undefined)
  found.catch(() => ofDraft.delete(demandId))
  ofDraft.set(demandId, found)
  return found
}
