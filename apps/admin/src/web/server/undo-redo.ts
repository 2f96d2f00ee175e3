import { fail } from '@sveltejs/kit'
import type { RequestEvent } from '@sveltejs/kit'
import { Refused } from '#server/database/refused.ts'
import { undoOrRedo } from '#server/quarter/board/change-draft.ts'
import { formFields } from './form-fields.ts'
import { signedIn } from './signed-in.ts'

/** Why something could not be taken back. */
const faults = { stale: 'stale', nothing: 'nothing' } as const

/** The forms `undo` and `redo` of a page; what they answer stands in `form.again`. */
export async function undoRedo(
  { locals, request }: Pick<RequestEvent, 'locals' | 'request'>,
  which: 'undo' | 'redo',
) {
  const { application, session } = signedIn(locals)
  const asked = await askedEdit(request)
  try {
    const { title } = await undoOrRedo(application.database, session, which, asked)
    return { again: { done: which === 'undo' ? ('undone' as const) : ('redone' as const), title } }
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault
    const code = faults[fault.code as keyof typeof faults] ?? ('refused' as const)
    return fail(409, { again: { fault: code } })
  }
}

/** The change that a form wants to take back or do again; undefined: whichever is the last. */
export async function askedEdit(request: Request): Promise<number | undefined> {
  const { edit } = await formFields(request, 'edit')
  return /^\d{1,15}$/.test(edit) ? Number(edit) : undefined
}
