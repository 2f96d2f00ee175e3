import { error, fail, redirect } from '@sveltejs/kit'
import { authorise } from '#server/auth/authorise.ts'
import { Refused } from '#server/database/refused.ts'
import { restoreVersion } from '#server/quarter/restore-version.ts'
import { versionPage } from '#server/quarter/versions.ts'
import { formFields } from '#web/server/form-fields.ts'
import { signedIn } from '#web/server/signed-in.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { application, session } = signedIn(locals)
  const number = numberOf(params.number)
  const version =
    number === undefined ? undefined : await versionPage(application.database, session, number)
  if (!version) error(404)
  return { version, mayRestore: authorise(session, 'publish') === 'allowed' }
}

export const actions: Actions = {
  restore: async ({ locals, params, request }) => {
    const { application, session } = signedIn(locals)
    const { title } = await formFields(request, 'title')
    const number = numberOf(params.number)
    if (number === undefined) error(404)
    try {
      await restoreVersion(application.database, session, { number, title: title.slice(0, 200) })
    } catch (fault) {
      if (!(fault instanceof Refused)) throw fault
      if (fault.code === 'not-found') error(404)
      return fail(409, { fault: fault.code === 'stale' ? ('stale' as const) : ('gone' as const) })
    }
    redirect(303, '/board')
  },
}

function numberOf(text: string): number | undefined {
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined
}
