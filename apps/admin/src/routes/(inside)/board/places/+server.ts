import { error, json } from '@sveltejs/kit'
import { moveChoices } from '#server/quarter/board/moving.ts'
import { openDraft } from '#server/quarter/board/open-draft.ts'
import { signedIn } from '#web/server/signed-in.ts'
import type { RequestHandler } from './$types'

/** The best other places for a lesson. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { application, session } = signedIn(locals)
  const draft = await openDraft(application.database, session)
  if (typeof draft === 'string') error(404)
  const choices = await moveChoices(draft, url.searchParams.get('session') ?? '')
  if (!choices) error(404)
  return json(choices)
}
