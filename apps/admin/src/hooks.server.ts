import { error, redirect } from '@sveltejs/kit'
import type { RequestEvent } from '@sveltejs/kit'
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks'
import { authorise } from '#server/auth/authorise.ts'
import { actionOf } from '#server/auth/routes.ts'
import { readSession, sessionCookieName } from '#server/auth/sessions.ts'
import { english } from '#web/messages/en.ts'
import { languages } from '#web/messages/messages.ts'
import type { Language } from '#web/messages/messages.ts'
import { dutch } from '#web/messages/nl.ts'
import { cookieName } from '#web/server/cookie-name.ts'
import { formFault } from '#web/server/form-fault.ts'
import { noteSecurity } from '#web/server/security-log.ts'

/** Every request: who asks, in which language, and whether they may. */
export const handle: Handle = async ({ event, resolve }) => {
  const application = event.platform?.req.application
  if (event.platform === undefined || application === undefined) error(500)
  event.platform.req.route = event.route.id ?? undefined
  const token = event.cookies.get(sessionCookieName(application))
  const session = token === undefined ? null : await readSession(application, token)
  event.locals.application = application
  event.locals.session = session
  event.locals.language = chosenLanguage(event) ?? session?.language ?? 'nl'
  event.locals.requestId = event.platform?.req.id ?? ''
  // A page that does not exist is the same for everybody.
  if (event.route.id !== null) {
    const refused = admit(event)
    if (refused !== undefined) return refuse(event, refused)
    if (event.request.method === 'POST') await checkForm(event)
  }

  const response = await resolve(event, {
    transformPageChunk: ({ html }) =>
      html.replace('<html lang="nl">', `<html lang="${event.locals.language}">`),
  })
  response.headers.set('cache-control', 'no-store')
  return response
}

/** Lets a request through, sends it elsewhere, or says with which status it ends. */
function admit(event: RequestEvent): 403 | 404 | undefined {
  const { route, request, url, locals } = event
  const action = actionOf(route.id, request.method, url.searchParams)
  if (action === undefined) return 404
  const decision = authorise(locals.session, action)
  if (decision === 'allowed') return undefined
  // Whoever only has to log in to look did nothing strange.
  const isStrange = request.method !== 'GET' || decision === 'hidden' || decision === 'refused'
  if (isStrange) noteSecurity(event, { what: 'denied', action, decision })
  if (decision === 'sign-in') redirect(303, `/login?next=${encodeURIComponent(url.pathname)}`)
  if (decision === 'choose') redirect(303, '/digibank')
  return decision === 'hidden' ? 404 : 403
}

/** Ends a request: a browser gets a page with a next step, a program a status. */
async function refuse(event: RequestEvent, status: 403 | 404): Promise<Response> {
  const { faults } = event.locals.language === 'en' ? english : dutch
  const wantsPage = event.request.headers.get('accept')?.includes('text/html') ?? false
  if (!wantsPage || event.isDataRequest) error(status, faults[status])
  return event.fetch(`/fault/${status}`)
}

/** Ends a request whose form cannot be read, whichever form it is. */
async function checkForm({ request, locals }: RequestEvent): Promise<void> {
  const fault = await formFault(request)
  const { faults } = locals.language === 'en' ? english : dutch
  if (fault !== undefined) error(fault, faults.form)
}

function chosenLanguage(event: RequestEvent): Language | undefined {
  const chosen = event.cookies.get(cookieName(event, 'language'))
  return languages.find((language) => language === chosen)
}

/** A fault of ours: the reader gets its number, the log its place; what was filled in stays out of both. */
export const handleError: HandleServerError = ({ error: fault, event, kind }) => {
  const id = event.locals.requestId
  const { faults } = event.locals.language === 'en' ? english : dutch
  if (kind === 'unknown' && fault instanceof Error) {
    event.platform?.req.log?.({ what: 'fault', id, kind: fault.name, at: placeOf(fault) })
  }
  return { id, message: kind === 'unknown' ? faults[500] : faults[404] }
}

/** The lines of a stack without its message, which may hold what somebody typed. */
function placeOf({ stack = '' }: Error): string {
  const lines = stack.split('\n').filter((line) => line.startsWith('    at '))
  return lines.slice(0, 8).join(' | ')
}
