import { fail, redirect } from '@sveltejs/kit'
import type { RequestEvent } from '@sveltejs/kit'
import {
  acceptInvitation,
  enterByLink,
  joinByInvitation,
  openLink,
  recover,
} from '#server/auth/links.ts'
import type { LinkOutcome } from '#server/auth/links.ts'
import { digibankNames } from '#server/auth/digibank-names.ts'
import { clientOf, keepSession } from '#web/server/browser-session.ts'
import { formFields } from '#web/server/form-fields.ts'
import { noteSecurity } from '#web/server/security-log.ts'
import { toSecondStep } from '#web/server/second-step-cookie.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const link = await openLink(locals.application, params.token)
  const isInvitation = link.kind === 'accept' || link.kind === 'join'
  const names = isInvitation ? await digibankNames(locals.application, [link.digibankId]) : {}
  return { link, digibank: isInvitation && link.digibankId ? (names[link.digibankId] ?? '') : null }
}

export const actions: Actions = {
  enter: async (event) =>
    follow(event, await enterByLink(event.locals.application, event.params.token, clientOf(event))),
  accept: async (event) => {
    const given = await formFields(event.request, 'name', 'password')
    if (given.name.trim() === '') return fail(400, { fault: 'name' as const, name: '' })
    const { application, language } = event.locals
    const asked = { ...given, name: given.name.trim().slice(0, 100), language }
    const { token } = event.params
    return follow(
      event,
      await acceptInvitation(application, token, asked, clientOf(event)),
      given.name,
    )
  },
  join: async (event) => {
    const { password } = await formFields(event.request, 'password')
    const { application } = event.locals
    const { token } = event.params
    return follow(event, await joinByInvitation(application, token, password, clientOf(event)))
  },
  recover: async (event) => {
    const { password, others } = await formFields(event.request, 'password', 'others')
    const given = { password, endsOthers: others === 'yes' }
    const { token } = event.params
    return follow(event, await recover(event.locals.application, token, given, clientOf(event)))
  },
}

/** Goes on after a link was used, or says why not. */
async function follow(event: RequestEvent, outcome: LinkOutcome, name = '') {
  noteSecurity(event, { what: 'login', by: 'link', outcome: outcome.status })
  if (outcome.status === 'second-step') toSecondStep(event, outcome.token)
  if (outcome.status === 'signed-in') {
    await keepSession(event, outcome)
    redirect(303, '/')
  }
  if (outcome.status === 'password') return fail(400, { fault: outcome.fault, name })
  return fail(400, { fault: outcome.status, name })
}
