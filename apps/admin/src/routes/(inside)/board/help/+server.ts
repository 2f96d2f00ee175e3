import { error, json } from '@sveltejs/kit'
import { findFixes } from '#server/quarter/board/find-fixes.ts'
import { openDraft } from '#server/quarter/board/open-draft.ts'
import { signedIn } from '#web/server/signed-in.ts'
import type { RequestHandler } from './$types'

/** What would give wishes without a place one, and at what price. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { application, session } = signedIn(locals)
  const draft = await openDraft(application.database, session)
  if (typeof draft === 'string') error(404)
  const demandId = url.searchParams.get('wishes') ?? ''
  if (!draft.plan.unmet.some((line) => line.demandId === demandId)) error(404)
  return json(await findFixes(draft, demandId))
}
