import { error, json } from '@sveltejs/kit'
import { tryMove } from '#server/quarter/board/moving.ts'
import { openDraft } from '#server/quarter/board/open-draft.ts'
import { signedIn } from '#web/server/signed-in.ts'
import type { RequestHandler } from './$types'

/** What putting a lesson somewhere would do. */
export const GET: RequestHandler = async ({ locals, url: { searchParams } }) => {
  const { application, session } = signedIn(locals)
  const draft = await openDraft(application.database, session)
  if (typeof draft === 'string') error(404)
  const answer = await tryMove(draft, {
    sessionId: searchParams.get('session') ?? '',
    start: searchParams.get('start') ?? '',
    roomId: searchParams.get('room') || null,
  })
  return json({ revision: draft.revision, answer: answer ?? null })
}
