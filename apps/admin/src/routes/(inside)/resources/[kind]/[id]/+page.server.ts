import { error, fail, redirect } from '@sveltejs/kit'
import type { RequestEvent } from '@sveltejs/kit'
import { removeResource } from '#server/quarter/resources/remove-resource.ts'
import { resourcePage } from '#server/quarter/resources/resource-page.ts'
import { saveResource } from '#server/quarter/resources/save-resource.ts'
import { english } from '#web/messages/en.ts'
import { fill } from '#web/messages/messages.ts'
import { dutch } from '#web/messages/nl.ts'
import { kindOf, merged, sentForm, shortName, thingIdOf } from '#web/server/resource-form.ts'
import { signedIn } from '#web/server/signed-in.ts'
import { undoRedo } from '#web/server/undo-redo.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { application, session } = signedIn(locals)
  const thing = await resourcePage(
    application.database,
    session,
    kindOf(params.kind),
    thingIdOf(params.id),
  )
  if (!thing) error(404)
  return { thing, key: crypto.randomUUID(), isAdded: url.searchParams.has('added') }
}

export const actions: Actions = {
  save: async ({ locals, params, request }) => {
    const { application, session } = signedIn(locals)
    const kind = kindOf(params.kind)
    const sent = await sentForm(request, kind)
    const title = titleOf(locals, 'changed', sent.values.name ?? params.id)
    const id = thingIdOf(params.id)
    const saved = await saveResource(application.database, session, { ...sent, kind, id, title })
    const { values, seen, base } = sent
    switch (saved.status) {
      case 'saved':
        return { saved: true }
      case 'stale': {
        const { now, revision } = saved
        return fail(409, { why: 'stale' as const, ...merged(sent, now), seen: revision, base: now })
      }
      case 'asks':
        return fail(409, { why: 'asks' as const, values, seen, base, answer: saved.answer })
      case 'invalid':
        return fail(400, { why: 'invalid' as const, values, seen, base, faults: saved.faults })
      default:
        return fail(409, { why: saved.status, values, seen, base })
    }
  },
  remove: async ({ locals, params, request }) => {
    const { application, session } = signedIn(locals)
    const kind = kindOf(params.kind)
    const { seen, key, agreed, values } = await sentForm(request, kind)
    const title = titleOf(locals, 'removed', values.name ?? params.id)
    const removing = { kind, id: thingIdOf(params.id), seen, key, agreed, title }
    const removed = await removeResource(application.database, session, removing)
    if (removed.status === 'removed')
      redirect(303, `/resources/${kind === 'digipunt' ? 'rooms' : params.kind}?removed`)
    return fail(removed.status === 'asks' ? 400 : 409, { removal: removed })
  },
  undo: (event) => again(event, 'undo'),
  redo: (event) => again(event, 'redo'),
}

/** The page of what is gone now is no page: the list is. */
async function again(event: RequestEvent<{ kind: string; id: string }>, which: 'undo' | 'redo') {
  const done = await undoRedo(event, which)
  const { application, session } = signedIn(event.locals)
  const { kind, id } = event.params
  const thing = await resourcePage(application.database, session, kindOf(kind), thingIdOf(id))
  if (!thing) redirect(303, `/resources/${kind === 'places' ? 'rooms' : kind}`)
  return done
}

function titleOf({ language }: App.Locals, what: 'changed' | 'removed', name: unknown): string {
  const { resources } = language === 'en' ? english : dutch
  return fill(resources[`${what}Title`], { name: shortName(name) })
}
