import { describe, expect, it } from 'vitest'
import { refusal } from './refusal.ts'

const here = 'https://plan.example.be'

describe('a request that changes something', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'post', 'PURGE'])(
    'is let through for %s from our own pages',
    (method) => {
      expect(
        refusal({ method, headers: { origin: here, 'sec-fetch-site': 'same-origin' } }, here),
      ).toBeUndefined()
      expect(refusal({ method, headers: { origin: here } }, here)).toBeUndefined()
    },
  )

  it.each([
    ['application/x-www-form-urlencoded'],
    ['multipart/form-data; boundary=x'],
    ['text/plain'],
    ['TEXT/Plain; charset=utf-8'],
    ['application/json'],
    ['application/x-sveltekit-formdata'],
    [undefined],
  ])('is refused from elsewhere with content type %s', (type) => {
    const refused = (headers: Record<string, string | undefined>) =>
      refusal({ method: 'POST', headers: { 'content-type': type, ...headers } }, here)
    expect(refused({ origin: 'https://evil.example' })).toBe('another origin')
    expect(refused({ origin: 'null' })).toBe('another origin')
    expect(refused({ origin: 'http://plan.example.be' })).toBe('another origin')
    expect(refused({})).toBe('no origin')
    expect(refused({ origin: here, 'sec-fetch-site': 'cross-site' })).toMatch(/another site/)
    expect(refused({ origin: here, 'sec-fetch-site': 'same-site' })).toMatch(/another site/)
  })
})

it('reads need no origin', () => {
  expect(
    refusal({ method: 'GET', headers: { origin: 'https://evil.example' } }, here),
  ).toBeUndefined()
})
