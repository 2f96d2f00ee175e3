import { fail, redirect } from '@sveltejs/kit'
import { isUuid } from '#server/auth/is-uuid.ts'
import { planningPage, wishesToChoose } from '#server/jobs/planning-page.ts'
import { runChoice } from '#server/jobs/run-choice.ts'
import { startPlanning } from '#server/jobs/start-planning.ts'
import { formFields } from '#web/server/form-fields.ts'
import { jobsOf } from '#web/server/jobs-of.ts'
import { signedIn } from '#web/server/signed-in.ts'
import { lengths } from '#web/planning/lengths.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { application, session } = signedIn(locals)
  return {
    planning: await planningPage(application, session),
    wishes: wishesToChoose(),
    // Sent twice, it is one planning.
    key: crypto.randomUUID(),
  }
}

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const { application, session } = signedIn(locals)
    const { wish, seconds, key } = await formFields(request, 'wish', 'seconds', 'key')
    const choice = runChoice.safeParse({ wish, seconds: Number(seconds) })
    const isKnown = lengths.some((length) => length.seconds === choice.data?.seconds)
    if (!choice.success || !isKnown || !isUuid(key)) return fail(400, { fault: 'choice' as const })
    const jobs = jobsOf(application)
    const started = await startPlanning(application, jobs, session, {
      choice: choice.data,
      key,
    })
    if (started.status === 'no-quarter') return fail(400, { fault: 'choice' as const })
    if (started.status === 'too-many')
      return fail(409, { fault: 'running' as const, count: started.count })
    redirect(303, `/planning/${started.runId}`)
  },
}
