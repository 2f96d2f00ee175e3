import { listQuery } from '#server/quarter/resources/list-query.ts'
import { resourceLists } from '#server/quarter/resources/resource-lists.ts'
import { kindOf } from '#web/server/resource-form.ts'
import { signedIn } from '#web/server/signed-in.ts'
import { undoRedo } from '#web/server/undo-redo.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { application, session } = signedIn(locals)
  const query = listQuery(url.searchParams)
  const shown = await resourceLists(application.database, session, kindOf(params.kind), query)
  return { query, shown, isRemoved: url.searchParams.has('removed') }
}

export const actions: Actions = {
  undo: (event) => undoRedo(event, 'undo'),
  redo: (event) => undoRedo(event, 'redo'),
}
