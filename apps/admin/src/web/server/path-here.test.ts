import { expect, it } from 'vitest'
import { pathHere } from './path-here.ts'

const here = new URL('https://app.example/login?next=x')

it('goes on to a path of ours, with what is asked of it', () => {
  expect(pathHere('/board?date=2027-01-05', here)).toBe('/board?date=2027-01-05')
  expect(pathHere('https://app.example/board', here)).toBe('/board')
  expect(pathHere('', here)).toBe('/')
})

it('never leads a browser to another site, however the address is written', () => {
  const tricks = [
    ...['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example'],
    ...['/\t/elsewhere.example', '\n//elsewhere.example', '/\r\n/elsewhere.example'],
    ...['/.//elsewhere.example', '/x/..//elsewhere.example', '\\\\elsewhere.example'],
    ...[
      'javascript:alert(1)',
      'https://app.example@elsewhere.example/',
      'http://[',
      ' //elsewhere',
    ],
  ]
  for (const trick of tricks) {
    const path = pathHere(trick, here)
    expect(new URL(path, here).origin, JSON.stringify(trick)).toBe(here.origin)
    expect(path, JSON.stringify(trick)).toMatch(/^\/(?!\/)/)
  }
})
