import type { RequestEvent } from '@sveltejs/kit'
import type { Happening } from '#server/server/log.ts'

/**
 * Writes in the log what somebody was refused, or how a login went: with the number of the request and of the account
 * where it is known, never with a name, an address or what was filled in.
 */
export function noteSecurity(event: RequestEvent, happening: Happening): void {
  const { requestId: id, session } = event.locals
  event.platform?.req.log?.({ ...happening, id, account: session?.accountId })
}
