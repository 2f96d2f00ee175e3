import type { Application } from '../server/application.ts'
import * as sessions from '../tables/login-session.ts'
import * as limits from '../tables/login-limit.ts'
import * as links from '../tables/single-use-link.ts'
import { GUESS_WINDOW } from './guesses.ts'
import { withAuth } from './with-auth.ts'

/**
 * Throws away what no longer holds: sessions, links with the addresses in them, and guesses that were counted. Each wrong
 * guess of a stranger leaves a line, so they would fill the disk.
 */
export function removeExpired({
  database,
  now,
}: Pick<Application, 'database' | 'now'>): Promise<void> {
  return withAuth(database, null, async (tx) => {
    const at = now()
    await sessions.removeExpired(tx, at)
    await links.removeExpired(tx, at)
    await limits.removeOld(tx, new Date(at.getTime() - GUESS_WINDOW))
  })
}
