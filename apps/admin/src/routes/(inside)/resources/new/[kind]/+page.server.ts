import { error, fail, redirect } from '@sveltejs/kit'
import { newResource } from '#server/quarter/resources/resource-page.ts'
import { addResource } from '#server/quarter/resources/add-resource.ts'
import { english } from '#web/messages/en.ts'
import { fill } from '#web/messages/messages.ts'
import { dutch } from '#web/messages/nl.ts'
import { kindOf, sentForm, shortName } from '#web/server/resource-form.ts'
import { signedIn } from '#web/server/signed-in.ts'
import { undoRedo } from '#web/server/undo-redo.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { application, session } = signedIn(locals)
  const kind = kindOf(params.kind)
  const place = url.searchParams.get('place')?.slice(0, 200)
  const given = kind === 'room' && place ? { digipuntId: place } : {}
  const thing = await newResource(application.database, session, kind, given)
  if (!thing) error(404)
  return { thing, key: crypto.randomUUID() }
}

export const actions: Actions = {
  add: async ({ locals, params, request }) => {
    const { application, session } = signedIn(locals)
    const kind = kindOf(params.kind)
    const { values, key } = await sentForm(request, kind)
    const { resources } = locals.language === 'en' ? english : dutch
    const name = shortName(values.name ?? values.id)
    const title = fill(resources.addedTitle, { name })
    const added = await addResource(application.database, session, { kind, values, key, title })
    if (added.status === 'saved')
      redirect(303, `/resources/${params.kind}/${encodeURIComponent(added.id)}?added`)
    if (added.status === 'invalid')
      return fail(400, { why: 'invalid' as const, values, faults: added.faults })
    return fail(409, { why: added.status, values })
  },
  undo: (event) => undoRedo(event, 'undo'),
  redo: (event) => undoRedo(event, 'redo'),
}
