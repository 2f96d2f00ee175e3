import { error } from '@sveltejs/kit'
import { findFixes } from '#server/quarter/board/find-fixes.ts'
import { openDraft } from '#server/quarter/board/open-draft.ts'
import { signedIn } from '#web/server/signed-in.ts'
import type { RequestHandler } from './$types'

/**
 * What would give wishes without a place one, and at what price: lines of JSON, how far it is and last what was found.
 * Who goes away ends it.
 */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { application, session } = signedIn(locals)
  const draft = await openDraft(application.database, session)
  if (typeof draft === 'string') error(404)
  const demandId = url.searchParams.get('wishes') ?? ''
  if (!draft.plan.unmet.some((line) => line.demandId === demandId)) error(404)
  const gone = new AbortController()
  const lines = new ReadableStream<Uint8Array>({
    async start(stream) {
      const say = (line: object) => {
        if (!gone.signal.aborted)
          stream.enqueue(new TextEncoder().encode(`${JSON.stringify(line)}\n`))
      }
      say({ tried: 0, of: 0 })
      try {
        say({ found: await findFixes(draft, demandId, { signal: gone.signal, told: say }) })
        if (!gone.signal.aborted) stream.close()
      } catch (fault) {
        if (!gone.signal.aborted) stream.error(fault)
      }
    },
    cancel: () => gone.abort(),
  })
  return new Response(lines, { headers: { 'content-type': 'application/x-ndjson' } })
}
