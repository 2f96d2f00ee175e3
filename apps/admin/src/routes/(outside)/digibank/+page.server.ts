import { error, redirect } from '@sveltejs/kit'
import { chooseMembership } from '#server/auth/sessions.ts'
import { formFields } from '#web/server/form-fields.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => ({
  memberships: locals.session?.memberships ?? [],
  chosen: locals.session?.membership?.id ?? null,
})

export const actions: Actions = {
  default: async ({ locals: { application, session }, request }) => {
    const { membership } = await formFields(request, 'membership')
    const isChosen = session !== null && (await chooseMembership(application, session, membership))
    if (!isChosen) error(404)
    redirect(303, '/')
  },
}
