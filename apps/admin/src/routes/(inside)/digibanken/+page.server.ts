import { error, fail } from '@sveltejs/kit'
import { z } from 'zod'
import { addDigibank, listKeptDigibanken } from '#server/auth/digibanken.ts'
import { invite } from '#server/auth/users.ts'
import { formFields } from '#web/server/form-fields.ts'
import { signedIn } from '#web/server/signed-in.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { application, session } = signedIn(locals)
  return { digibanken: await listKeptDigibanken(application, session) }
}

export const actions: Actions = {
  add: async ({ locals, request }) => {
    const { application, session } = signedIn(locals)
    const { name } = await formFields(request, 'name')
    const made = await addDigibank(application, session, name)
    if (!('fault' in made)) return { added: name.trim(), id: made.id }
    if (made.fault === 'hidden') error(404)
    return fail(400, { nameFault: made.fault, name })
  },
  invite: async ({ locals, request, url }) => {
    const { application, session } = signedIn(locals)
    const { email, digibank } = await formFields(request, 'email', 'digibank')
    const isAddress = z.email().max(254).safeParse(email.trim()).success
    if (!isAddress) return fail(400, { emailFault: true, email, id: digibank })
    const known = await listKeptDigibanken(application, session)
    if (!known.some(({ id }) => id === digibank)) error(404)
    const asked = { email, role: 'coordinator', digibankId: digibank, subjectId: null } as const
    const made = await invite(application, session, asked)
    if ('fault' in made) error(404)
    return { link: `${url.origin}/link/${made.token}`, id: digibank }
  },
}
