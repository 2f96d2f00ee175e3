import { redirect } from '@sveltejs/kit'
import { formFields } from '#web/server/form-fields.ts'
import type { RequestHandler } from './$types'

export const POST: RequestHandler = async ({ cookies, locals, request, url }) => {
  const { back } = await formFields(request, 'back')
  cookies.set('language', locals.language === 'nl' ? 'en' : 'nl', {
    path: '/',
    httpOnly: true,
    secure: locals.application.isSecure,
    sameSite: 'lax',
    maxAge: 365 * 24 * 60 * 60,
  })
  const next = new URL(back, url)
  redirect(303, next.origin === url.origin ? next.pathname : '/')
}
