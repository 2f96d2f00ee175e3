import { fail, redirect } from '@sveltejs/kit'
import { confirmSecondStep } from '#server/auth/sign-in.ts'
import { clientOf, keepSession } from '#web/server/browser-session.ts'
import { formFields } from '#web/server/form-fields.ts'
import { noteSecurity } from '#web/server/security-log.ts'
import { forgetSecondStep, secondStepToken } from '#web/server/second-step-cookie.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => {
  if (secondStepToken(event) === undefined) redirect(303, '/login')
}

export const actions: Actions = {
  default: async (event) => {
    const token = secondStepToken(event) ?? ''
    const { code } = await formFields(event.request, 'code')
    const { application } = event.locals
    const outcome = await confirmSecondStep(application, token, code, clientOf(event))
    noteSecurity(event, { what: 'login', by: 'code', outcome: outcome.status })
    if (outcome.status !== 'signed-in') return fail(400, { fault: outcome.status })
    forgetSecondStep(event)
    await keepSession(event, outcome)
    redirect(303, '/')
  },
}
