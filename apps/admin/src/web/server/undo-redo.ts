import { fail } from '@sveltejs/kit'
import { Refused } from '#server/database/refused.ts'
import { undoOrRedo } from '#server/quarter/board/change-draft.ts'
import { signedIn } from './signed-in.ts'

/** Why something could not be taken back. */
const faults = { stale: 'stale', nothing: 'nothing' } as const

/** The forms `undo` and `redo` of a page; what they answer stands in `form.again`. */
export async function undoRedo(locals: App.Locals, which: 'undo' | 'redo') {
  const { application, session } = signedIn(locals)
  try {
    const { title } = await undoOrRedo(application.database, session, which)
    return { again: { done: which === 'undo' ? ('undone' as const) : ('redone' as const), title } }
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault
    const code = faults[fault.code as keyof typeof faults] ?? ('refused' as const)
    return fail(409, { again: { fault: code } })
  }
}
