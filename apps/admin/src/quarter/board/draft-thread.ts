// Answers questions about drafts in a thread, which keeps the last few compiled.
import { open } from '@digirooster/planner'
import type { Handle } from '@digirooster/planner'
import { UNKNOWN } from './ask-draft.ts'
import type { DraftTask } from './ask-draft.ts'

/** Compiled quarters take some tens of megabytes: few are kept. */
const MOST_KEPT = 6
const kept = new Map<number, Handle>()

export default ({ key, draft, question: { explain, suggest, delta } }: DraftTask) => {
  const handle = kept.get(key) ?? (draft && open(draft.problem, draft.plan))
  if (!handle) return UNKNOWN
  // Whoever was used last stays longest.
  kept.delete(key)
  kept.set(key, handle)
  for (const old of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(old)
  if (explain !== undefined) return handle.explain({ kind: 'session', id: explain })
  if (suggest !== undefined) return handle.suggest(suggest, { depth: 2 })
  return handle.delta(delta ?? [])
}
