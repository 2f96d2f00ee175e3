import { authorise } from '#server/auth/authorise.ts'
import { isExample } from '#server/quarter/newest-quarter.ts'

/** What stands around every page for somebody who is logged in: who they are, where they work, what they may open. */
export async function shellOf({ session, application }: App.Locals) {
  if (session === null) return null
  const may = (action: Parameters<typeof authorise>[1]) => authorise(session, action) === 'allowed'
  return {
    name: session.name,
    role: session.membership?.role ?? null,
    digibank: session.membership?.digibankName ?? null,
    hasOthers: session.memberships.length > 1,
    isExample: await isExample(application, session),
    menu: {
      quarter: may('read-quarter'),
      planning: may('read-planning'),
      board: may('read-board'),
      resources: may('read-resources'),
      digibanken: may('read-digibanken'),
      care: may('read-users'),
      publish: may('publish'),
    },
  }
}

/** What stands around every page for somebody who is logged in. */
export type ShellData = NonNullable<Awaited<ReturnType<typeof shellOf>>>
