import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Problem } from '../problem/problem.ts'

/**
 * Fingerprint of a problem: SHA-256, 64 hexadecimal digits, of its canonical JSON.
 * Canonical: keys sorted by UTF-16 code units, no spaces, absent and undefined fields left out; the order of lists
 * counts. Take the `value` of `parseProblem`, so that a default that is written out gives the same hash as one that is not.
 * @example problemHash(parsed.value) // 'b1946ac9…'
 */
export function problemHash(problem: Problem): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(problem))))
}

/** Writes plain data as JSON with sorted keys, so that equal data give equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`)
    return `{${fields.join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}
