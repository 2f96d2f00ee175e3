import { authorise } from '#server/auth/authorise.ts'
import { isExample } from '#server/quarter/newest-quarter.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async ({ locals: { session, application } }) => {
  const may = (action: Parameters<typeof authorise>[1]) => authorise(session, action) === 'allowed'
  return {
    name: session?.name ?? '',
    role: session?.membership?.role ?? null,
    digibank: session?.membership?.digibankName ?? null,
    hasOthers: (session?.memberships.length ?? 0) > 1,
    isExample: session === null ? false : await isExample(application, session),
    menu: {
      quarter: may('read-quarter'),
      planning: may('read-planning'),
      board: may('read-board'),
      resources: may('read-resources'),
      users: may('read-users'),
      audit: may('read-audit'),
    },
  }
}
