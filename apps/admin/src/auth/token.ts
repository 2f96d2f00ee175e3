import { createHash, randomBytes } from 'node:crypto'

/** A secret that cannot be guessed: 160 random bits, safe in an address. */
export function newToken(): string {
  return randomBytes(20).toString('base64url')
}

/** What is kept of a secret: whoever reads the database cannot use it. The secrets are random, so no salt is needed. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
