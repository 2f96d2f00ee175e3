import { error } from '@sveltejs/kit'
import { scopeOf } from '#server/auth/with-auth.ts'
import { runEvents } from '#server/jobs/run-events.ts'
import { readRunState } from '#server/tables/run.ts'
import { jobsOf } from '#web/server/jobs-of.ts'
import { signedIn } from '#web/server/signed-in.ts'
import type { RequestHandler } from './$types'

/** What is told about a planning, as it happens; a reader that comes back says which event came last. */
export const GET: RequestHandler = async ({ locals, params, request, url }) => {
  const { application, session } = signedIn(locals)
  const { database } = application
  const scope = scopeOf(session)
  const state = await database.withScope(scope, (tx) => readRunState(tx, params.run))
  if (state === undefined) error(404)
  const after = request.headers.get('last-event-id') ?? url.searchParams.get('after') ?? ''
  const last = /^\d{1,9}$/.test(after) ? Number(after) : 0
  const jobs = jobsOf(application)
  return new Response(runEvents({ database, jobs, scope }, params.run, last, request.signal), {
    headers: { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' },
  })
}
