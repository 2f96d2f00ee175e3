import { redirect } from '@sveltejs/kit'
import { authorise } from '#server/auth/authorise.ts'
import { coordinatorNames } from '#server/auth/coordinators.ts'
import { signedIn } from '#web/server/signed-in.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { application, session } = signedIn(locals)
  if (authorise(session, 'read-quarter') === 'allowed') redirect(303, '/quarter')
  if (authorise(session, 'read-digibanken') === 'allowed') redirect(303, '/digibanken')
  return { coordinators: await coordinatorNames(application, session) }
}
