import { expect, it } from 'vitest'
import { securityHeaders } from './security-headers.ts'

it('keeps browsers on https where the app is, and only there', () => {
  expect(securityHeaders(true)['strict-transport-security']).toBe(
    'max-age=31536000; includeSubDomains',
  )
  expect(securityHeaders(false)).not.toHaveProperty('strict-transport-security')
})

it('lets no other site frame the app, read it or learn where somebody was', () => {
  expect(securityHeaders(false)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  })
})
