import { error, fail } from '@sveltejs/kit'
import type { RequestEvent } from '@sveltejs/kit'
import {
  changePassword,
  protection,
  startSecondStep,
  stopSecondStep,
} from '#server/auth/own-account.ts'
import { isProven, prove } from '#server/auth/proof.ts'
import { endOtherSessions, endOwnSession, listSessions } from '#server/auth/sessions.ts'
import { squareCode } from '#server/auth/totp-picture.ts'
import { newTotpSecret, totpAddress } from '#server/auth/totp.ts'
import { keepToken } from '#web/server/browser-session.ts'
import { formFields } from '#web/server/form-fields.ts'
import { noteSecurity } from '#web/server/security-log.ts'
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
  prove: async (event) => {
    const { application, session } = signedIn(event.locals)
    const given = await formFields(event.request, 'password', 'code')
    const proved = await prove(application, session, given)
    const fault = 'fault' in proved ? proved.fault : undefined
    noteSecurity(event, { what: 'login', by: 'password again', outcome: fault ?? 'proved' })
    if ('fault' in proved) return fail(400, { proveFault: proved.fault })
    keepToken(event, proved.token)
    return { done: 'proved' as const }
  },
  password: async (event) => {
    const { application, session } = signedIn(event.locals)
    const { current, next } = await formFields(event.request, 'current', 'next')
    const changed = await changePassword(application, session, { current, next })
    if ('fault' in changed) return fail(400, { passwordFault: changed.fault })
    keepToken(event, changed.token)
    return { done: 'saved' as const }
  },
  end: async (event) => {
    const { application, session } = await proven(event)
    const { id } = await formFields(event.request, 'id')
    if (!(await endOwnSession(application, session, id))) error(404)
    return { done: 'ended' as const }
  },
  endOthers: async (event) => {
    const { application, session } = await proven(event)
    await endOtherSessions(application, session)
    return { done: 'ended' as const }
  },
  startSecondStep: async (event) => {
    const { session } = await proven(event)
    return setUp(newTotpSecret(), session.email, false)
  },
  confirmSecondStep: async (event) => {
    const { application, session } = signedIn(event.locals)
    const { secret, code } = await formFields(event.request, 'secret', 'code')
    const started = await startSecondStep(application, session, { secret, code })
    if ('fault' in started) {
      if (started.fault === 'prove') error(403)
      return fail(400, setUp(secret, session.email, true))
    }
    keepToken(event, started.token)
    return { done: 'secondOnDone' as const }
  },
  stopSecondStep: async (event) => {
    const { application, session } = signedIn(event.locals)
    const stopped = await stopSecondStep(application, session)
    if ('fault' in stopped) error(403)
    keepToken(event, stopped.token)
    return { done: 'secondOff' as const }
  },
}

/** The form is not shown to whoever did not prove themselves a short while ago; sent all the same, it is refused. */
async function proven({ locals }: RequestEvent) {
  const { application, session } = signedIn(locals)
  if (!(await isProven(application, session))) error(403)
  return { application, session }
}

function setUp(given: string, email: string, isWrong: boolean) {
  const secret = /^[A-Z2-7]{32}$/.test(given) ? given : newTotpSecret()
  const address = totpAddress(secret, email)
  return { setUp: { secret, address, picture: squareCode(address), isWrong } }
}
