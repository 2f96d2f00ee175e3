import { expect, it } from 'vitest'
import { isFault, lineLog, loggedPath } from './log.ts'

it('never writes the token of a link or what stands in a query', () => {
  expect(loggedPath('/link/abc123?/accept')).toBe('/link/…')
  expect(loggedPath('/link/abc123/__data.json')).toBe('/link/…/__data.json')
  expect(loggedPath('/users?email=an@example.be')).toBe('/users')
})

it('writes one line of JSON with the moment', () => {
  const lines: string[] = []
  lineLog(
    (line) => lines.push(line),
    () => new Date(0),
  )({ what: 'request', status: 200 })
  expect(lines).toEqual(['{"at":"1970-01-01T00:00:00.000Z","what":"request","status":200}'])
})

it('takes a login that went well and a request for no fault, and a refusal for one', () => {
  expect(isFault({ what: 'request', status: 200 })).toBe(false)
  expect(isFault({ what: 'login', by: 'link', outcome: 'signed-in' })).toBe(false)
  expect(isFault({ what: 'login', by: 'password', outcome: 'refused' })).toBe(true)
  expect(isFault({ what: 'denied', action: 'publish' })).toBe(true)
})
