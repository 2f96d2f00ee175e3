import { error } from '@sveltejs/kit'
import { english } from '#web/messages/en.ts'
import { dutch } from '#web/messages/nl.ts'
import type { PageServerLoad } from './$types'

/** What somebody who is refused gets to see; asked for from within, see hooks.server.ts. */
export const load: PageServerLoad = ({ locals, params }) => {
  const { faults } = locals.language === 'en' ? english : dutch
  const status = params.status === '403' ? 403 : 404
  error(status, faults[status])
}
