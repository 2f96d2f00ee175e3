import { error, fail, redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { openDraft } from '#server/quarter/board/open-draft.ts'
import { publicationView } from '#server/quarter/board/publication.ts'
import { publishDraft } from '#server/quarter/publish-draft.ts'
import { formFields } from '#web/server/form-fields.ts'
import { signedIn } from '#web/server/signed-in.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url: { searchParams } }) => {
  const { application, session } = signedIn(locals)
  const draft = await openDraft(application.database, session)
  if (typeof draft === 'string') return { why: draft, publication: null, key: '' }
  const chosen = searchParams.get('until') ?? ''
  const asked = chosen === 'day' ? (searchParams.get('day') ?? '') : chosen
  return {
    why: null,
    publication: publicationView(draft, asked),
    // Sent twice, it is one version.
    key: crypto.randomUUID(),
  }
}

const publishing = z.strictObject({
  seen: z.coerce.number().int().min(1),
  until: z.string(),
  key: z.uuid(),
})

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const { application, session } = signedIn(locals)
    const read = publishing.safeParse(await formFields(request, 'seen', 'until', 'key'))
    if (!read.success) return fail(400, { fault: 'fault' as const })
    const outcome = await publishDraft(application.database, session, read.data)
    switch (outcome.status) {
      case 'published':
        redirect(303, `/versions?published=${outcome.published.number}`)
        break
      case 'not-found':
        error(404)
        break
      case 'taken':
        return fail(409, { fault: outcome.status, taken: outcome.taken })
      default:
        return fail(409, { fault: outcome.status })
    }
  },
}
