import { redirect } from '@sveltejs/kit'
import type { RequestEvent } from '@sveltejs/kit'
import { cookieName } from './cookie-name.ts'

/** What a browser keeps between the password and the code of the second step; undefined: nothing, or no longer. */
export function secondStepToken(event: RequestEvent): string | undefined {
  return event.cookies.get(cookieName(event, 'second-step'))
}

/** Lets the browser forget it. */
export function forgetSecondStep(event: RequestEvent): void {
  event.cookies.delete(cookieName(event, 'second-step'), { path: '/' })
}

/** Sends somebody whose password was right on to the second step. */
export function toSecondStep(event: RequestEvent, token: string): never {
  event.cookies.set(cookieName(event, 'second-step'), token, {
    path: '/',
    httpOnly: true,
    secure: event.locals.application.isSecure,
    sameSite: 'lax',
    maxAge: 5 * 60,
  })
  redirect(303, '/login/code')
}
