import { error } from '@sveltejs/kit'
import { planningEvents } from '#server/jobs/planning-forms.ts'
import { signedIn } from '#web/server/signed-in.ts'
import type { RequestHandler } from './$types'

/** What is told about a planning, as it happens; a reader that comes back says which event came last. */
export const GET: RequestHandler = async ({ locals, params, request, url }) => {
  const { application, session } = signedIn(locals)
  const given = request.headers.get('last-event-id') ?? url.searchParams.get('after') ?? ''
  const after = /^\d{1,9}$/.test(given) ? Number(given) : 0
  const told = { runId: params.run, after, signal: request.signal }
  const events = await planningEvents(application, session, told)
  if (events === undefined) error(404)
  return new Response(events, {
    headers: { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' },
  })
}
