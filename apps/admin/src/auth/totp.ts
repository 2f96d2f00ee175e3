import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Seconds that one code lasts. */
const STEP = 30
const DIGITS = 6
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A new secret for an authenticator app: 160 bits in base 32. */
export function newTotpSecret(): string {
  return Array.from(randomBytes(32), (byte) => ALPHABET[byte % 32]).join('')
}

/**
 * The step of time a code belongs to: the current one, or the one before or after, for clocks that differ.
 * @param after  last step whose code was used: that one and older are refused, so a code works once
 * @returns      the step, to be kept; undefined: not a code of now
 * @source RFC 6238 (2011), TOTP: Time-Based One-Time Password Algorithm
 */
export function totpStep(
  secret: string,
  code: string,
  now: Date,
  after: number,
): number | undefined {
  const step = Math.floor(now.getTime() / 1000 / STEP)
  const given = Buffer.from(code.replace(/\s/g, ''))
  for (const candidate of [step - 1, step, step + 1]) {
    const right = Buffer.from(totpCode(secret, candidate))
    if (candidate > after && given.length === right.length && timingSafeEqual(given, right))
      return candidate
  }
  return undefined
}

/** The code of one step of time. */
export function totpCode(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest()
  const offset = digest.readUInt8(digest.length - 1) & 15
  const number = digest.readUInt32BE(offset) & 0x7fffffff
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0')
}

/** What an authenticator app reads from a QR code or a link. */
export function totpAddress(secret: string, email: string): string {
  return `otpauth://totp/Digirooster:${encodeURIComponent(email)}?secret=${secret}&issuer=Digirooster`
}

function fromBase32(text: string): Buffer {
  const bytes: number[] = []
  let bits = 0
  let count = 0
  for (const letter of text) {
    bits = ((bits << 5) | ALPHABET.indexOf(letter)) & 0xfff
    count += 5
    if (count >= 8) {
      count -= 8
      bytes.push((bits >> count) & 255)
    }
  }
  return Buffer.from(bytes)
}
