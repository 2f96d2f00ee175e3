import { smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { format, finder, without } from './example.ts'
import type { Change } from './example.ts'

const found = finder(smallQuarter)

describe('no-devices', () => {
  const group =
    (min: number): Change =>
    (q) => ({
      ...format('email', { group: { min, max: 12 } })(q),
      laptopClasses: [],
      availability: without(q, 'laptops'),
    })

  it('tells what is nowhere together', () => {
    expect(found('no-devices', group(7))).toEqual([
      {
        code: 'no-devices',
        severity: 'error',
        subjectIds: ['email'],
        path: '$.courses[1].device',
        text: {
          nl: '“E-mail” voor mensen met ervaring: in de buurt van Zuid en Noord staan nergens 7 pc’s of laptops samen. 14 wensen krijgen zo geen plaats.',
          en: '“E-mail” for people with experience: near Zuid and Noord no room has 7 pcs or laptops. 14 wishes get no place.',
        },
        hint: {
          nl: 'Leen een laptopklas, of zet minstens 7 pc’s of laptops in een lokaal in de buurt.',
          en: 'Borrow a laptop class, or put at least 7 pcs or laptops in a room nearby.',
        },
      },
    ])
  })

  it('is content with devices for the smallest group', () => {
    expect(found('no-devices', group(6))).toEqual([])
  })
})
