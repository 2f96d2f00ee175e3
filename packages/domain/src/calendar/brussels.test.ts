import { describe, expect, it } from 'vitest'
import { fromInstant, toInstant } from './brussels.ts'

describe('toInstant', () => {
  it.each([
    { when: 'in winter', local: '2027-01-04T14:00', instant: '2027-01-04T13:00:00.000Z' },
    { when: 'in summer', local: '2027-07-01T14:00', instant: '2027-07-01T12:00:00.000Z' },
    { when: 'before the gap', local: '2027-03-28T01:59', instant: '2027-03-28T00:59:00.000Z' },
    { when: 'after the gap', local: '2027-03-28T03:00', instant: '2027-03-28T01:00:00.000Z' },
    { when: 'before the overlap', local: '2027-10-31T01:59', instant: '2027-10-30T23:59:00.000Z' },
    { when: 'after the overlap', local: '2027-10-31T03:00', instant: '2027-10-31T02:00:00.000Z' },
    { when: 'on a leap day', local: '2028-02-29T00:00', instant: '2028-02-28T23:00:00.000Z' },
  ])('and back is the same $when', ({ local, instant }) => {
    expect(toInstant(local)).toBe(instant)
    expect(fromInstant(instant)).toBe(local)
  })

  it('moves a time in the spring gap forward', () => {
    expect(toInstant('2027-03-28T02:30')).toBe('2027-03-28T01:30:00.000Z')
    expect(fromInstant('2027-03-28T01:30:00.000Z')).toBe('2027-03-28T03:30')
  })

  it('takes the first of two times in the autumn overlap', () => {
    expect(toInstant('2027-10-31T02:30')).toBe('2027-10-31T00:30:00.000Z')
    expect(fromInstant('2027-10-31T00:30:00.000Z')).toBe('2027-10-31T02:30')
    expect(fromInstant('2027-10-31T01:30:00.000Z')).toBe('2027-10-31T02:30')
  })

  it.each([
    { day: '2027-03-28', next: '2027-03-29', hours: 23 },
    { day: '2027-10-31', next: '2027-11-01', hours: 25 },
    { day: '2028-02-29', next: '2028-03-01', hours: 24 },
  ])('makes $day $hours hours long', ({ day, next, hours }) => {
    const length = Date.parse(toInstant(`${next}T00:00`)) - Date.parse(toInstant(`${day}T00:00`))
    expect(length).toBe(hours * 3_600_000)
  })

  it.each(['2027-02-30T14:00', '2027-01-01T25:00', 'x', ''])('throws on “%s”', (local) => {
    expect(() => toInstant(local)).toThrow(RangeError)
  })
})

describe('fromInstant', () => {
  it.each([
    { when: 'an offset', iso: '2027-01-04T09:00:00-05:00' },
    { when: 'seconds, which it drops', iso: '2027-01-04T14:00:59Z' },
    { when: 'no offset, read as UTC', iso: '2027-01-04T14:00' },
  ])('reads $when', ({ iso }) => {
    expect(fromInstant(iso)).toBe('2027-01-04T15:00')
  })

  it('throws on what is no instant', () => {
    expect(() => fromInstant('2027-02-30T14:00Z')).toThrow(RangeError)
  })
})
