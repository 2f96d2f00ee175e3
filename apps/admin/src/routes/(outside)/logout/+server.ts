import { redirect } from '@sveltejs/kit'
import { forgetSession } from '#web/server/browser-session.ts'
import type { RequestHandler } from './$types'

export const POST: RequestHandler = async (event) => {
  await forgetSession(event)
  redirect(303, '/login?ended')
}
