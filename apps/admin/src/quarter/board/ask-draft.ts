import type { Effect, Explanation, Move, Suggestions } from '@digirooster/planner'
import { ownThread } from '../../threads/in-thread.ts'
import type { OpenDraft } from './open-draft.ts'
import { plannerFault } from './planner-fault.ts'

/** What can be asked about a draft, and what is answered. */
export interface Questions {
  /** Why a lesson stands where it stands. */
  readonly explain: { readonly of: string; readonly answer: Explanation }
  /** Where else a lesson could go. */
  readonly suggest: { readonly of: string; readonly answer: Suggestions }
  /** What moves would do. */
  readonly delta: { readonly of: readonly Move[]; readonly answer: Effect }
}

/** What the thread is given. */
export interface DraftTask {
  /** Other for each open draft. */
  readonly key: number
  /** Absent: the thread should know it by its key. */
  readonly draft?: Pick<OpenDraft, 'problem' | 'plan'>
  readonly question: { readonly [Name in keyof Questions]?: Questions[Name]['of'] }
}

/** What the thread says about a draft that it was not given. */
export const UNKNOWN = 'unknown'

const thread = ownThread(new URL('./draft-thread.ts', import.meta.url))
const keys = new WeakMap<OpenDraft, number>()
let made = 0

/**
 * Asks about a draft. A thread compiles the quarter once and keeps it: that takes seconds for a large one.
 * @throws {PlannerError} when what is asked about is not there
 */
export async function askDraft<Name extends keyof Questions>(
  draft: OpenDraft,
  name: Name,
  of: Questions[Name]['of'],
): Promise<Questions[Name]['answer']> {
  const key = keys.get(draft) ?? ++made
  keys.set(draft, key)
  const task: DraftTask = { key, question: { [name]: of } }
  const { problem, plan } = draft
  try {
    const answer = await thread<Questions[Name]['answer'] | typeof UNKNOWN>(task)
    if (answer !== UNKNOWN) return answer
    return await thread<Questions[Name]['answer']>({ ...task, draft: { problem, plan } })
  } catch (fault) {
    throw plannerFault(fault)
  }
}
