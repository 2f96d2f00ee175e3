import { fail, redirect } from '@sveltejs/kit'
import { scopeOf } from '#server/auth/with-auth.ts'
import { planningPage, wishesToChoose } from '#server/jobs/planning-page.ts'
import { runChoice } from '#server/jobs/run-choice.ts'
import { startRun } from '#server/jobs/run-desk.ts'
import { formFields } from '#web/server/form-fields.ts'
import { jobsOf } from '#web/server/jobs-of.ts'
import { signedIn } from '#web/server/signed-in.ts'
import { lengths } from '#web/planning/lengths.ts'
import type { Actions, PageServerLoad } from './$types'

/** Most plannings of a digibank under way at the same time. */
const MOST = 5

export const load: PageServerLoad = async ({ locals }) => {
  const { application, session } = signedIn(locals)
  return { planning: await planningPage(application, session), wishes: wishesToChoose() }
}

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const { application, session } = signedIn(locals)
    const { wish, seconds } = await formFields(request, 'wish', 'seconds')
    const choice = runChoice.safeParse({ wish, seconds: Number(seconds) })
    const page = await planningPage(application, session)
    const isKnown = lengths.some((length) => length.seconds === choice.data?.seconds)
    if (!choice.success || !isKnown || page === null) return fail(400, { fault: 'choice' as const })
    const open = page.runs.filter(({ state }) => state === 'waiting' || state === 'running')
    if (open.length >= MOST) return fail(409, { fault: 'running' as const, count: open.length })
    const runId = await startRun(application.database, jobsOf(application), scopeOf(session), {
      quarterId: page.quarterId,
      choice: choice.data,
    })
    redirect(303, `/planning/${runId}`)
  },
}
