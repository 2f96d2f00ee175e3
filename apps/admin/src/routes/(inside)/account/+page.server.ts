import { error, fail } from '@sveltejs/kit'
import {
  changePassword,
  protection,
  startSecondStep,
  stopSecondStep,
} from '#server/auth/own-account.ts'
import { endOtherSessions, endOwnSession, listSessions } from '#server/auth/sessions.ts'
import { newTotpSecret, totpAddress } from '#server/auth/totp.ts'
import { formFields } from '#web/server/form-fields.ts'
import { signedIn } from '#web/server/signed-in.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { application, session } = signedIn(locals)
  const sessions = await listSessions(application, session)
  return {
    email: session.email,
    protection: await protection(application, session),
    sessions: sessions.map(({ id, device, createdAt }) => ({
      ...{ id, device, createdAt },
      isHere: id === session.sessionId,
    })),
  }
}

export const actions: Actions = {
  password: async ({ locals, request }) => {
    const { application, session } = signedIn(locals)
    const { current, next } = await formFields(request, 'current', 'next')
    const fault = await changePassword(application, session, { current, next })
    return fault === undefined ? { done: 'saved' as const } : fail(400, { passwordFault: fault })
  },
  end: async ({ locals, request }) => {
    const { application, session } = signedIn(locals)
    const { id } = await formFields(request, 'id')
    if (!(await endOwnSession(application, session, id))) error(404)
    return { done: 'ended' as const }
  },
  endOthers: async ({ locals }) => {
    const { application, session } = signedIn(locals)
    await endOtherSessions(application, session)
    return { done: 'ended' as const }
  },
  startSecondStep: ({ locals }) => {
    const { session } = signedIn(locals)
    const secret = newTotpSecret()
    return { secret, address: totpAddress(secret, session.email) }
  },
  confirmSecondStep: async ({ locals, request }) => {
    const { application, session } = signedIn(locals)
    const { secret, code } = await formFields(request, 'secret', 'code')
    if (await startSecondStep(application, session, { secret, code }))
      return { done: 'secondOn' as const }
    return fail(400, { secret, address: totpAddress(secret, session.email), isWrong: true })
  },
  stopSecondStep: async ({ locals, request }) => {
    const { application, session } = signedIn(locals)
    const { password } = await formFields(request, 'password')
    const fault = await stopSecondStep(application, session, password)
    return fault === undefined ? {} : fail(400, { stopFault: fault })
  },
}
