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
  /** Wishes that get a place when the draft is only planned again, with nobody asked. */
  readonly withoutAsking: number
}

/** How far the search is; `of` 0: it is not known yet what to try. */
export interface LookedSoFar {
  readonly tried: number
  readonly of: number
}

/** What the thread is given. */
export interface FixesTask {
  readonly problem: OpenDraft['problem']
  readonly plan: OpenDraft['plan']
  readonly demandId: string
}

const known = new WeakMap<OpenDraft, Map<string, FoundFixes>>()
let last: Promise<unknown> = Promise.resolve()

/**
 * Finds the best help for wishes without a place. That plans the quarter again some times: in a thread of its own, one
 * after the other, so that pages go on answering. What was found is kept with the draft.
 * @param waiting who waits: hears how far it is, and may stop it
 * @throws when it is stopped
 */
export function findFixes(
  draft: OpenDraft,
  demandId: string,
  waiting: { readonly signal: AbortSignal; readonly told: (sofar: LookedSoFar) => void },
): Promise<FoundFixes> {
  const ofDraft = known.get(draft) ?? new Map<string, FoundFixes>()
  known.set(draft, ofDraft)
  const look = async () => {
    const before = ofDraft.get(demandId)
    if (before) return before
    waiting.signal.throwIfAborted()
    const { problem, plan } = draft
    const task: FixesTask = { problem, plan, demandId }
    const module = new URL('./fixes-thread.ts', import.meta.url)
    const found = await inThread<FoundFixes, LookedSoFar>(module, task, waiting)
    ofDraft.set(demandId, found)
    return found
  }
  const found = last.then(look)
  last = found.catch(() => undefined)
  return found
}
