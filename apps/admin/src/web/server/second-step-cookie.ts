import { redirect } from '@sveltejs/kit'
import type { RequestEvent } from '@sveltejs/kit'

/** Cookie between the password and the code of the second step. */
export const SECOND_STEP_COOKIE = 'second-step'

/** Sends somebody whose password was right on to the second step. */
export function toSecondStep({ cookies, locals }: RequestEvent, token: string): never {
  cookies.set(SECOND_STEP_COOKIE, token, {
    path: '/login/code',
    httpOnly: true,
    secure: locals.application.isSecure,
    sameSite: 'lax',
    maxAge: 5 * 60,
  })
  redirect(303, '/login/code')
}
