import type { RequestEvent } from '@sveltejs/kit'
import { deviceName } from '#server/auth/client.ts'
import type { Client } from '#server/auth/client.ts'
import type { SignInOutcome } from '#server/auth/sign-in.ts'
import { endSession, sessionCookie, sessionCookieName } from '#server/auth/sessions.ts'
import { cookieName } from './cookie-name.ts'
import { pathHere } from './path-here.ts'

/** A year, in seconds. */
const YEAR = 365 * 24 * 60 * 60

/** From where a request comes. */
export function clientOf(event: RequestEvent): Client {
  return {
    address: event.getClientAddress(),
    device: deviceName(event.request.headers.get('user-agent') ?? ''),
    deviceToken: event.cookies.get(cookieName(event, 'device')),
  }
}

/** Lets the browser keep what a login gave: the secret of the session, and that this browser is known. */
export async function keepSession(
  event: RequestEvent,
  { token, deviceToken }: Extract<SignInOutcome, { status: 'signed-in' }>,
): Promise<void> {
  await forgetSession(event)
  keepToken(event, token)
  const { isSecure } = event.locals.application
  event.cookies.set(cookieName(event, 'device'), deviceToken, {
    path: '/',
    httpOnly: true,
    secure: isSecure,
    sameSite: 'lax',
    maxAge: YEAR,
  })
}

/** Lets the browser keep another secret for the session it has. */
export function keepToken({ cookies, locals }: RequestEvent, token: string): void {
  const { name, value, attributes } = sessionCookie(locals.application, token)
  cookies.set(name, value, { ...attributes, path: '/' })
}

/** Ends the session of this browser, if there is one. */
export async function forgetSession(event: RequestEvent): Promise<void> {
  const { application } = event.locals
  const old = event.cookies.get(sessionCookieName(application))
  if (old === undefined) return
  await endSession(application, old)
  const { name, attributes } = sessionCookie(application, null)
  event.cookies.delete(name, { ...attributes, path: '/' })
}

/** The address to go on to after login: a path of ours, never another site. */
export function nextPath(url: URL): string {
  return pathHere(url.searchParams.get('next') ?? '/', url)
}
