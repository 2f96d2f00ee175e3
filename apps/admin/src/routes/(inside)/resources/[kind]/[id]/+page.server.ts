import { error } from '@sveltejs/kit'
import { resourceKindOf } from '#server/quarter/resources/resource-kinds.ts'
import { undoRedo } from '#web/server/undo-redo.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params }) => {
  if (resourceKindOf(params.kind) === undefined) error(404)
}

export const actions: Actions = {
  save: () => error(404),
  remove: () => error(404),
  undo: ({ locals }) => undoRedo(locals, 'undo'),
  redo: ({ locals }) => undoRedo(locals, 'redo'),
}
