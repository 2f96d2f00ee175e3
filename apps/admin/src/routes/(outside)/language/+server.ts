import { redirect } from '@sveltejs/kit'
import { cookieName } from '#web/server/cookie-name.ts'
import { formFields } from '#web/server/form-fields.ts'
import type { RequestHandler } from './$types'

export const POST: RequestHandler = async (event) => {
  const { cookies, locals, request, url } = event
  const { back } = await formFields(request, 'back')
  cookies.set(cookieName(event, 'language'), locals.language === 'nl' ? 'en' : 'nl', {
    path: '/',
    httpOnly: true,
    secure: locals.application.isSecure,
    sameSite: 'lax',
    maxAge: 365 * 24 * 60 * 60,
  })
  const next = URL.canParse(back, url) ? new URL(back, url) : url
  // A path that begins with two slashes is another site.
  const isHere = next.origin === url.origin && /^\/(?!\/)/.test(next.pathname)
  redirect(303, isHere && next.pathname !== url.pathname ? next.pathname + next.search : '/')
}
