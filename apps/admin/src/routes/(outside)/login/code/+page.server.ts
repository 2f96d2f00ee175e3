import { fail, redirect } from '@sveltejs/kit'
import { confirmSecondStep } from '#server/auth/sign-in.ts'
import { clientOf, keepSession } from '#web/server/browser-session.ts'
import { formFields } from '#web/server/form-fields.ts'
import { SECOND_STEP_COOKIE } from '#web/server/second-step-cookie.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ cookies }) => {
  if (cookies.get(SECOND_STEP_COOKIE) === undefined) redirect(303, '/login')
}

export const actions: Actions = {
  default: async (event) => {
    const token = event.cookies.get(SECOND_STEP_COOKIE) ?? ''
    const { code } = await formFields(event.request, 'code')
    const { application } = event.locals
    const outcome = await confirmSecondStep(application, token, code, clientOf(event))
    if (outcome.status !== 'signed-in') return fail(400, { fault: outcome.status })
    event.cookies.delete(SECOND_STEP_COOKIE, { path: '/login/code' })
    await keepSession(event, outcome)
    redirect(303, '/')
  },
}
