import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { travel } from '../problem/travel.ts'
import { straightKm, travelMinutes } from './travel.ts'
import type { TravelPoint } from './travel.ts'

type Trip = {
  fromId: string
  toId: string
  minutes: number
  mode?: 'foot' | 'bike' | 'transit' | 'car'
}
const minutesWith = (...overrides: Trip[]) => travelMinutes({ travel: travel.parse({ overrides }) })

const bib: TravelPoint = { id: 'bib', wijkId: 'noord', latitude: 50.84, longitude: 3.25 }
const hal: TravelPoint = { id: 'hal', wijkId: 'zuid', latitude: 50.822, longitude: 3.25 }

describe('straightKm', () => {
  it.each([
    { when: 'the points are the same', to: { latitude: 50.84, longitude: 3.25 }, km: 0 },
    { when: 'they are 0.018° of latitude apart', to: hal, km: 2.0015 },
    {
      when: 'they are 0.018° of longitude apart',
      to: { latitude: 50.84, longitude: 3.268 },
      km: 1.264,
    },
  ])('is $km km when $when', ({ to, km }) => {
    expect(straightKm(bib, to)).toBeCloseTo(km, 3)
  })
})

describe('travelMinutes', () => {
  // 2.0015 km × 1.3 over the road is 2.602 km.
  it.each([
    { mode: 'foot', is: 35, because: '34.7 minutes at 4.5 km/h' },
    { mode: 'bike', is: 14, because: '11.2 minutes at 14 km/h and 2 more' },
    { mode: 'transit', is: 17, because: '8.7 minutes at 18 km/h and 8 more' },
    { mode: 'car', is: 11, because: '4.9 minutes at 32 km/h and 6 more' },
  ] as const)('is $is by $mode: $because, rounded up', ({ mode, is }) => {
    expect(minutesWith()(bib, hal, mode)).toBe(is)
  })

  it.each([
    { when: 'it is the same place', a: bib, b: { ...hal, id: 'bib' }, is: 0 },
    { when: 'it is another id at the same point', a: bib, b: { ...bib, id: 'hoek' }, is: 0 },
    { when: 'neither has an id, at the same point', a: point(bib), b: point(bib), is: 0 },
    { when: 'neither has an id, apart', a: point(bib), b: point(hal), is: 11 },
  ])('is $is by car when $when', ({ a, b, is }) => {
    expect(minutesWith()(a, b, 'car')).toBe(is)
  })

  it.each([
    { when: 'two places are overruled', trips: [trip('bib', 'hal', 40)], is: 40 },
    { when: 'it is written the other way round', trips: [trip('hal', 'bib', 40)], is: 40 },
    { when: 'their wijken are', trips: [trip('noord', 'zuid', 50)], is: 50 },
    { when: 'a place and a wijk are', trips: [trip('bib', 'zuid', 60)], is: 60 },
    {
      when: 'places go before wijken',
      trips: [trip('bib', 'hal', 40), trip('noord', 'zuid', 50), trip('bib', 'zuid', 60)],
      is: 40,
    },
    {
      when: 'a place and a wijk go before two wijken',
      trips: [trip('noord', 'zuid', 50), trip('noord', 'hal', 45)],
      is: 45,
    },
    {
      when: 'each place is overruled with the wijk of the other: the longest',
      trips: [trip('bib', 'zuid', 20), trip('noord', 'hal', 30)],
      is: 30,
    },
    { when: 'only another mode is', trips: [trip('bib', 'hal', 40, 'bike')], is: 11 },
    {
      when: 'its own mode is, before every mode',
      trips: [trip('bib', 'hal', 25, 'car'), trip('bib', 'hal', 40)],
      is: 25,
    },
    { when: 'a part of a minute is left', trips: [trip('bib', 'hal', 4.2)], is: 5 },
    { when: 'it takes no time', trips: [trip('bib', 'hal', 0)], is: 0 },
    { when: 'a trip within one wijk is written', trips: [trip('noord', 'noord', 90)], is: 11 },
  ])('is $is by car, both ways, when $when', ({ trips, is }) => {
    const minutes = minutesWith(...trips)
    expect([minutes(bib, hal, 'car'), minutes(hal, bib, 'car')]).toEqual([is, is])
  })

  it('keeps a place itself at 0, whatever is overruled', () => {
    expect(minutesWith(trip('bib', 'bib', 20))(bib, bib, 'car')).toBe(0)
  })

  it('is whole, never negative and the same both ways', () => {
    const ids = fc.constantFrom('bib', 'hal', 'noord', 'zuid')
    const place = fc.record(
      {
        id: ids,
        wijkId: fc.constantFrom('noord', 'zuid'),
        latitude: fc.double({ min: 50.7, max: 51.4, noNaN: true }),
        longitude: fc.double({ min: 2.6, max: 5.9, noNaN: true }),
      },
      { requiredKeys: ['latitude', 'longitude'] },
    )
    const mode = fc.constantFrom('foot', 'bike', 'transit', 'car')
    const trips = fc.array(
      fc.record(
        { fromId: ids, toId: ids, minutes: fc.double({ min: 0, max: 90, noNaN: true }), mode },
        { requiredKeys: ['fromId', 'toId', 'minutes'] },
      ),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(trips, place, place, mode, (overrides, a, b, by) => {
        const minutes = minutesWith(...overrides)
        const there = minutes(a, b, by)
        expect(Number.isInteger(there) && there >= 0).toBe(true)
        expect(minutes(b, a, by)).toBe(there)
      }),
    )
  })
})

function trip(fromId: string, toId: string, minutes: number, mode?: Trip['mode']): Trip {
  return { fromId, toId, minutes, ...(mode && { mode }) }
}

function point({ latitude, longitude }: TravelPoint): TravelPoint {
  return { latitude, longitude }
}
