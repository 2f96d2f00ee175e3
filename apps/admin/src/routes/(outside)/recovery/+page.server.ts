import { askForHelp } from '#server/auth/account-care.ts'
import { clientOf } from '#web/server/browser-session.ts'
import { formFields } from '#web/server/form-fields.ts'
import type { Actions } from './$types'

export const actions: Actions = {
  default: async (event) => {
    const { email } = await formFields(event.request, 'email')
    await askForHelp(event.locals.application, email, clientOf(event))
    return { isAsked: true }
  },
}
