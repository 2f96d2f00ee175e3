import { askForHelp } from '#server/auth/users.ts'
import { formFields } from '#web/server/form-fields.ts'
import type { Actions } from './$types'

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const { email } = await formFields(request, 'email')
    await askForHelp(locals.application, email)
    return { isAsked: true }
  },
}
