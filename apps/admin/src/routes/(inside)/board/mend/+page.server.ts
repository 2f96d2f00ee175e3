import { fail, redirect } from '@sveltejs/kit'
import { Refused } from '#server/database/refused.ts'
import { proposeMend, takeMend } from '#server/quarter/board/mend-draft.ts'
import { formFields } from '#web/server/form-fields.ts'
import { signedIn } from '#web/server/signed-in.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { application, session } = signedIn(locals)
  return { proposal: await proposeMend(application.database, session) }
}

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const { application, session } = signedIn(locals)
    const { seen, quarter, title } = await formFields(request, 'seen', 'quarter', 'title')
    try {
      await takeMend(application.database, session, {
        ...{ seen: Number(seen), quarterRevision: Number(quarter), title: title.slice(0, 200) },
      })
    } catch (fault) {
      if (!(fault instanceof Refused)) throw fault
      return fail(409, { fault: 'stale' as const })
    }
    redirect(303, '/board?mended')
  },
}
