import { error, fail } from '@sveltejs/kit'
import type { RequestEvent } from '@sveltejs/kit'
import { scopeOf } from '#server/auth/with-auth.ts'
import { Refused } from '#server/database/refused.ts'
import type { Tx } from '#server/database/scope.ts'
import { acceptRun } from '#server/jobs/accept-run.ts'
import { dropRun, keepRun } from '#server/jobs/run-desk.ts'
import { wishesToChoose } from '#server/jobs/planning-page.ts'
import { runPage } from '#server/jobs/run-page.ts'
import { formFields } from '#web/server/form-fields.ts'
import { signedIn } from '#web/server/signed-in.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { application, session } = signedIn(locals)
  try {
    const run = await runPage(application, session, params.run)
    return { run, name: wishesToChoose().find(({ id }) => id === run.wish)?.name ?? null }
  } catch (fault) {
    if (fault instanceof Refused) error(404)
    throw fault
  }
}

export const actions: Actions = {
  keep: (event) => stop(event, keepRun),
  drop: (event) => stop(event, dropRun),
  accept: async ({ locals, params, request }) => {
    const { application, session } = signedIn(locals)
    const { seen } = await formFields(request, 'seen')
    const revision = /^\d{1,9}$/.test(seen) ? Number(seen) : null
    try {
      return {
        accepted: await acceptRun(application.database, scopeOf(session), params.run, revision),
      }
    } catch (fault) {
      if (!(fault instanceof Refused)) throw fault
      if (fault.code === 'not-found') error(404)
      return fail(409, { fault: fault.code === 'stale' ? ('stale' as const) : ('any' as const) })
    }
  },
}

async function stop(
  { locals, params }: RequestEvent<{ run: string }>,
  how: (tx: Tx, runId: string) => Promise<void>,
) {
  const { application, session } = signedIn(locals)
  try {
    await application.database.withScope(scopeOf(session), (tx) => how(tx, params.run))
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault
    if (fault.code === 'not-found') error(404)
    return fail(409, { fault: 'over' as const })
  }
}
