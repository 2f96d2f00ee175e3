import { redirect } from '@sveltejs/kit'
import { cookieName } from '#web/server/cookie-name.ts'
import { formFields } from '#web/server/form-fields.ts'
import { pathHere } from '#web/server/path-here.ts'
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
  const path = pathHere(back, url)
  redirect(303, path.split('?')[0] === url.pathname ? '/' : path)
}
