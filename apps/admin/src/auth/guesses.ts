import type { Tx } from '../database/scope.ts'
import * as devices from '../tables/known-device.ts'
import * as limits from '../tables/login-limit.ts'
import type { Client } from './client.ts'
import { hashOf } from './token.ts'

/** Wrong guesses are counted for a quarter of an hour, in milliseconds. */
export const GUESS_WINDOW = 15 * 60_000
/**
 * Most wrong guesses: at one account from one address, at one account by all strangers together, from one address at
 * whatever account, on one known device, at the codes of one account.
 */
const MOST = { pair: 10, account: 50, address: 100, device: 20, code: 10 }

/** What a guess is counted under, with the most that is let through. */
export type Counter = readonly [key: string, most: number]

/**
 * Under what a guess at a password counts. A browser that logged in to this account before counts apart from
 * strangers, and so does each address: whoever guesses from elsewhere slows down only themselves, and when many of them
 * guess together, other strangers; never the owner on a browser that is known.
 * @param accountId  absent: nobody has this address; it is counted all the same, so that nobody can tell
 */
export async function countersOf(
  tx: Tx,
  email: string,
  accountId: string | undefined,
  client: Client,
): Promise<readonly Counter[]> {
  const device = client.deviceToken === undefined ? undefined : hashOf(client.deviceToken)
  if (device !== undefined && accountId !== undefined) {
    if (await devices.isKnown(tx, device, accountId)) return [[`device ${device}`, MOST.device]]
  }
  const who = email.trim().toLowerCase()
  return [
    [`pair ${hashOf(`${client.address} ${who}`)}`, MOST.pair],
    [`account ${hashOf(who)}`, MOST.account],
    [`address ${hashOf(client.address)}`, MOST.address],
  ]
}

/** Under what a guess at a code of the second step counts; again, a browser that is known counts apart. */
export async function codeCountersOf(
  tx: Tx,
  accountId: string,
  { deviceToken }: Client,
): Promise<readonly Counter[]> {
  const device = deviceToken === undefined ? undefined : hashOf(deviceToken)
  const isKnown = device !== undefined && (await devices.isKnown(tx, device, accountId))
  return [[isKnown ? `code on ${device}` : `code ${accountId}`, MOST.code]]
}

/**
 * Counts a guess before it is looked at, so that a thousand at once are not all let through.
 * @returns whether it may be looked at
 */
export async function countGuess(
  tx: Tx,
  counters: readonly Counter[],
  now: Date,
): Promise<boolean> {
  const from = new Date(now.getTime() - GUESS_WINDOW)
  const before = await Promise.all(counters.map(([key]) => limits.failures(tx, key, from)))
  if (counters.some(([, most], index) => (before[index] ?? 0) >= most)) return false
  for (const [key] of counters) await limits.fail(tx, key, now, from)
  return true
}

/**
 * Forgets what was counted, after a guess that was right; not what was counted for an address, or whoever guesses could
 * begin anew by logging in to an account of their own.
 */
export async function forgetGuesses(tx: Tx, counters: readonly Counter[]): Promise<void> {
  for (const [key] of counters) if (!key.startsWith('address ')) await limits.forget(tx, key)
}
