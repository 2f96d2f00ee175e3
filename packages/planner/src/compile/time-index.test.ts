import { smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { daypartOfSlot, indexTime, slotsOf } from './time-index.ts'

function timeOf(start: string, end: string, asOf = '2026-11-23T09:00') {
  return indexTime({ ...smallQuarter(), horizon: { ...smallQuarter().horizon, start, end, asOf } })
}

const DAY = 96

it('counts days from the first to the last, both included', () => {
  const time = timeOf('2027-01-04', '2027-02-07')
  expect(time.dayCount).toBe(35)
  expect([time.dates[0], time.dates.at(-1)]).toEqual(['2027-01-04', '2027-02-07'])
})

it('numbers ISO weeks from 0, also over the turn of the year and from the middle of a week', () => {
  // Friday 1 January 2027 is in week 53 of 2026.
  const time = timeOf('2026-12-31', '2027-01-12')
  expect([...time.weekOfDay]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2])
  expect(time.weekCount).toBe(3)
})

it('knows the day of the week of every day', () => {
  const time = timeOf('2026-12-31', '2027-01-05')
  expect([...time.weekdayOfDay]).toEqual([3, 4, 5, 6, 0, 1])
})

it.each([
  { minutes: 0, slots: 0 },
  { minutes: 1, slots: 1 },
  { minutes: 15, slots: 1 },
  { minutes: 16, slots: 2 },
  { minutes: 90, slots: 6 },
])('rounds $minutes minutes up to $slots slots', ({ minutes, slots }) => {
  expect(slotsOf(minutes)).toBe(slots)
})

describe('the present', () => {
  it.each([
    { asOf: '2026-11-23T09:00', slot: 0, where: 'before the horizon' },
    { asOf: '2027-01-04T00:00', slot: 0, where: 'at its very start' },
    { asOf: '2027-01-06T09:00', slot: 2 * DAY + 36, where: 'inside, on the grid' },
    { asOf: '2027-01-06T09:07', slot: 2 * DAY + 37, where: 'inside, between two slots' },
    { asOf: '2027-02-07T23:50', slot: 35 * DAY, where: 'in the last minutes' },
    { asOf: '2027-02-08T00:00', slot: 35 * DAY, where: 'after the horizon' },
  ])('is slot $slot when it is $where', ({ asOf, slot }) => {
    expect(timeOf('2027-01-04', '2027-02-07', asOf).nowSlot).toBe(slot)
  })
})

describe('the part of the week', () => {
  const time = timeOf('2027-01-06', '2027-01-12') // from a Wednesday
  const [wednesday, sunday, monday] = [2 * 3, 6 * 3, 0]

  it.each([
    { at: 'midnight', day: 0, slot: 0, part: wednesday },
    { at: '11.45', day: 0, slot: 47, part: wednesday },
    { at: 'noon', day: 0, slot: 48, part: wednesday + 1 },
    { at: '16.45', day: 0, slot: 67, part: wednesday + 1 },
    { at: '17.00', day: 0, slot: 68, part: wednesday + 2 },
    { at: '23.45', day: 4, slot: 95, part: sunday + 2 },
    { at: 'midnight', day: 5, slot: 0, part: monday },
  ])('is $part at $at of day $day', ({ day, slot, part }) => {
    expect(daypartOfSlot(time, day * DAY + slot)).toBe(part)
  })
})
