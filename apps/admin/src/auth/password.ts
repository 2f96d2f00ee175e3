import { hash, verify } from '@node-rs/argon2'
import { contextWords } from './context-words.ts'
import { isEasyToGuess } from './easy-passwords.ts'

/** Fewest characters of a password. */
export const SHORTEST_PASSWORD = 12
/** Most characters of a password: longer ones only cost time. */
export const LONGEST_PASSWORD = 200

/** Why a password is not accepted. */
export type PasswordFault = 'too-short' | 'too-long' | 'too-common'

/** Argon2id (the library's default kind): 19 MiB, two passes, one lane, as OWASP advises. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** A hash of nothing, with the cost of a real one: an account that does not exist answers as slowly as one that does. */
let noAccount: Promise<string> | undefined

/** Hashes a password with a salt of its own. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COST)
}

/**
 * Whether a password is that of an account; takes as long when there is no account.
 * @param password  taken as it is: longer than any password can be, and it is not one
 * @param stored    hash of the account; null: there is no account, or it has no password yet
 */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  noAccount ??= hashPassword('')
  const isRight = await verify(stored ?? (await noAccount), password.slice(0, LONGEST_PASSWORD))
  return isRight && stored !== null && password.length <= LONGEST_PASSWORD
}

/**
 * What is wrong with a new password. Long is what counts: no rules about signs or figures.
 * @param own  words of the account itself: parts of its name and address
 */
export function passwordFault(password: string, own: readonly string[]): PasswordFault | undefined {
  if ([...password].length < SHORTEST_PASSWORD) return 'too-short'
  if (password.length > LONGEST_PASSWORD) return 'too-long'
  let rest = password.toLowerCase()
  // The longest first: what is left of an address once its name is gone looks like words of one’s own.
  const parts = [...own, ...contextWords].sort((a, b) => b.length - a.length)
  for (const part of parts) {
    if (part.length >= 3) rest = rest.replaceAll(part.toLowerCase(), '')
  }
  const isRepeated = new Set(rest).size < 4
  const isOwn = isRepeated || rest.length < 5
  return isOwn || isEasyToGuess(password, parts) ? 'too-common' : undefined
}
