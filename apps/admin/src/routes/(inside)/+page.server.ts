import { redirect } from '@sveltejs/kit'
import { authorise } from '#server/auth/authorise.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals: { session } }) => {
  if (authorise(session, 'read-quarter') === 'allowed') redirect(303, '/quarter')
  if (authorise(session, 'read-users') === 'allowed') redirect(303, '/users')
}
