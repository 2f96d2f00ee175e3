import { availabilityOverview } from '#server/quarter/availability/availability-page.ts'
import { thingKinds } from '#server/quarter/availability/thing.ts'
import { hoursForm } from '#web/server/availability-forms.ts'
import { signedIn } from '#web/server/signed-in.ts'
import { undoRedo } from '#web/server/undo-redo.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { application, session } = signedIn(locals)
  const asked = url.searchParams
  const query = {
    kind: thingKinds.find((each) => each === asked.get('kind')) ?? ('' as const),
    state: asked.get('state') === 'open' ? ('open' as const) : ('' as const),
  }
  return {
    query,
    formKey: crypto.randomUUID(),
    overview: await availabilityOverview(application.database, session, query),
  }
}

export const actions: Actions = {
  state: (event) => hoursForm(event, 'state'),
  undo: (event) => undoRedo(event, 'undo'),
  redo: (event) => undoRedo(event, 'redo'),
}
