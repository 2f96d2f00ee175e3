import type { Application } from '../server/application.ts'
import * as memberships from '../tables/membership.ts'
import type { SignedIn } from './signed-in.ts'
import { withAuth } from './with-auth.ts'

/** Names of the coordinators of the digibank somebody works in: whom to ask. */
export function coordinatorNames({ database }: Application, session: SignedIn): Promise<string[]> {
  const digibankId = session.membership?.digibankId ?? null
  if (digibankId === null) return Promise.resolve([])
  return withAuth(database, session, async (tx) => {
    const members = await memberships.listMembers(tx, digibankId)
    const isAsked = (one: memberships.Member) => one.role === 'coordinator' && !one.disabledAt
    return [...new Set(members.filter(isAsked).map(({ name }) => name))]
  })
}
