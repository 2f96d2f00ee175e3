import { fail, redirect } from '@sveltejs/kit'
import { signIn } from '#server/auth/sign-in.ts'
import { clientOf, keepSession, nextPath } from '#web/server/browser-session.ts'
import { formFields } from '#web/server/form-fields.ts'
import { noteSecurity } from '#web/server/security-log.ts'
import { toSecondStep } from '#web/server/second-step-cookie.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) => {
  if (locals.session !== null) redirect(303, nextPath(url))
  return { isEnded: url.searchParams.has('ended'), isAgain: url.searchParams.has('next') }
}

export const actions: Actions = {
  default: async (event) => {
    const { email, password } = await formFields(event.request, 'email', 'password')
    const outcome = await signIn(event.locals.application, { email, password }, clientOf(event))
    noteSecurity(event, { what: 'login', by: 'password', outcome: outcome.status })
    if (outcome.status === 'second-step') toSecondStep(event, outcome.token)
    if (outcome.status !== 'signed-in')
      return fail(outcome.status === 'later' ? 429 : 400, { email, fault: outcome.status })
    await keepSession(event, outcome)
    redirect(303, nextPath(event.url))
  },
}
