import { smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { finder, moments, withPart } from './example.ts'
import type { Change } from './example.ts'

const found = finder(smallQuarter)

/** The library with a second room. */
const second =
  (seats: number, minutes: number): Change =>
  (q) => ({
    digipunten: withPart(q.digipunten, 'bib', {
      rooms: [
        ...q.digipunten[0].rooms,
        { id: 'zolder', name: 'Zolder', seats, devices: {}, features: [], kinds: [] },
      ],
    }),
    availability: [...q.availability, ...moments('room', 'zolder', ['2027-01-12T09:00'], minutes)],
  })

describe('room-unusable', () => {
  it('tells which room of an open place is never free', () => {
    expect(found('room-unusable', second(10, 75))).toEqual([
      {
        code: 'room-unusable',
        severity: 'warning',
        subjectIds: ['zolder'],
        path: '$.digipunten[0].rooms[1]',
        text: {
          nl: 'Bibliotheek, Zolder is dit kwartaal nooit lang genoeg vrij.',
          en: 'Bibliotheek, Zolder is never free long enough this quarter.',
        },
        hint: {
          nl: 'Kijk de uren en blokkeringen van dit lokaal na.',
          en: 'Check the hours and blocks of this room.',
        },
      },
    ])
  })

  it('tells which room has no seats', () => {
    expect(found('room-unusable', second(0, 90)).map((f) => f.text.nl)).toEqual([
      'Bibliotheek, Zolder heeft geen zitplaatsen.',
    ])
  })

  it('is content with one seat and one lesson', () => {
    expect(found('room-unusable', second(1, 90))).toEqual([])
  })
})
