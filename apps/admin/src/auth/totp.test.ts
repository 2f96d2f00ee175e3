import { expect, it } from 'vitest'
import { newTotpSecret, totpCode, totpStep } from './totp.ts'

/** The secret of the examples of RFC 6238, `12345678901234567890` in base 32. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

it.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
])('gives the code of RFC 6238 at %i seconds', (seconds, code) => {
  expect(totpCode(secret, Math.floor(seconds / 30))).toBe(code)
})

it('takes a code one step early or late, and no further', () => {
  const now = new Date(3_000_000)
  const accepted = [97, 98, 99, 100, 101, 102, 103].filter(
    (step) => totpStep(secret, totpCode(secret, step), now, 0) !== undefined,
  )
  expect(accepted).toEqual([99, 100, 101])
})

it('takes a code once', () => {
  const now = new Date(3_000_000)
  const code = totpCode(secret, 100)
  expect(totpStep(secret, code, now, 99)).toBe(100)
  expect(totpStep(secret, code, now, 100)).toBeUndefined()
})

it.each(['', '12345', '1234567', 'abcdef'])('refuses “%s”', (code) => {
  expect(totpStep(secret, code, new Date(3_000_000), 0)).toBeUndefined()
})

it('makes secrets of 160 bits that differ', () => {
  expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/)
  expect(newTotpSecret()).not.toBe(newTotpSecret())
})
