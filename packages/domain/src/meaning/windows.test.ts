import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMinutes } from '../calendar/local-time.ts'
import { localOfSlot, slotOf } from '../calendar/slots.ts'
import type { Interval } from '../calendar/intervals.ts'
import type { Digipunt } from '../problem/digipunt.ts'
import type { Problem } from '../problem/problem.ts'
import { entry, place, problemOf } from './example-problem.ts'
import type { Entry } from './example-problem.ts'
import { days, windows } from './windows.ts'

const room = (id: string) => ({ subject: { kind: 'room' as const, id } })

/** Stretches as people read them: `04T09:00–04T17:00`, days of January 2027. */
function said(stretches: readonly Interval[]): string[] {
  return stretches.map(({ start, end }) =>
    [start, end].map((slot) => localOfSlot('2027-01-04', slot).slice(8)).join('–'),
  )
}

function placeOf({ digipunten }: Problem): Digipunt {
  const [found] = digipunten
  if (!found) throw new Error('The example has no place.')
  return found
}

function openAt(
  availability: Entry<'availability'>[],
  more: Partial<Entry<'digipunten'>> = {},
): string[] {
  const problem = problemOf({ availability, digipunten: [place(more)] })
  return said(windows(problem).ofPlace(placeOf(problem)).open)
}

describe('windows of a place', () => {
  it.each([
    { when: 'it has no windows', of: [], is: [] },
    { when: 'it has one', of: [entry('open', '2027-01-04T09:00', 480)], is: ['04T09:00–04T17:00'] },
    {
      when: 'a window rounds inward',
      of: [entry('open', '2027-01-04T09:05', 470)],
      is: ['04T09:15–04T16:45'],
    },
    {
      when: 'a window holds no whole quarter-hour',
      of: [entry('open', '2027-01-04T09:05', 20)],
      is: [],
    },
    {
      when: 'a block rounds outward',
      of: [entry('open', '2027-01-04T09:00', 480), entry('block', '2027-01-04T12:05', 20)],
      is: ['04T09:00–04T12:00', '04T12:30–04T17:00'],
    },
    {
      when: 'windows touch',
      of: [entry('open', '2027-01-04T09:00', 180), entry('open', '2027-01-04T12:00', 300)],
      is: ['04T09:00–04T17:00'],
    },
    {
      when: 'windows overlap',
      of: [entry('open', '2027-01-04T09:00', 240), entry('open', '2027-01-04T12:00', 300)],
      is: ['04T09:00–04T17:00'],
    },
    {
      when: 'a window lasts past midnight',
      of: [entry('open', '2027-01-04T20:00', 300)],
      is: ['04T20:00–05T01:00'],
    },
    {
      when: 'a window began the evening before the horizon',
      of: [entry('open', '2027-01-03T20:00', 300)],
      is: ['04T00:00–04T01:00'],
    },
    {
      when: 'a window lasts beyond the horizon',
      of: [entry('open', '2027-01-10T20:00', 600)],
      is: ['10T20:00–11T00:00'],
    },
    {
      when: 'a block began the evening before',
      of: [entry('open', '2027-01-05T00:00', 720), entry('block', '2027-01-04T18:00', 901)],
      is: ['05T09:15–05T12:00'],
    },
    {
      when: 'a block lasts several days',
      of: [
        entry('open', '2027-01-04T09:00', 60, { rrule: 'FREQ=DAILY' }),
        entry('block', '2027-01-05T09:30', 1440, { rrule: 'FREQ=DAILY;COUNT=4' }),
      ],
      is: ['04T09:00–04T10:00', '05T09:00–05T09:30', '09T09:30–09T10:00', '10T09:00–10T10:00'],
    },
    {
      when: 'a window is refused',
      of: [entry('open', '2027-01-04T09:00', 60, { state: 'refused' })],
      is: [],
    },
    {
      when: 'a block is refused',
      of: [
        entry('open', '2027-01-04T09:00', 60),
        entry('block', '2027-01-04T09:00', 60, { state: 'refused' }),
      ],
      is: ['04T09:00–04T10:00'],
    },
    {
      when: 'a block is only asked',
      of: [
        entry('open', '2027-01-04T09:00', 60),
        entry('block', '2027-01-04T09:00', 30, { state: 'asked' }),
      ],
      is: ['04T09:30–04T10:00'],
    },
    {
      when: 'only its room has a window',
      of: [entry('open', '2027-01-04T09:00', 60, room('zaal'))],
      is: [],
    },
  ])('are $is when $when', ({ of, is }) => {
    expect(openAt(of)).toEqual(is)
  })

  it.each([
    {
      when: 'it opens on the 6th',
      more: { opensOn: '2027-01-06' },
      is: ['06', '07', '08', '09', '10'],
    },
    {
      when: 'it closes for good on the 6th',
      more: { closesOn: '2027-01-06' },
      is: ['04', '05', '06'],
    },
    {
      when: 'it exists for a day',
      more: { opensOn: '2027-01-06', closesOn: '2027-01-06' },
      is: ['06'],
    },
    { when: 'it opens after the horizon', more: { opensOn: '2027-02-01' }, is: [] },
  ])('are on days $is when $when', ({ more, is }) => {
    const daily = [entry('open', '2027-01-04T09:00', 60, { rrule: 'FREQ=DAILY' })]
    expect(openAt(daily, more).map((text) => text.slice(0, 2))).toEqual(is)
  })

  it('keep a moving unit to its stays, rounded inward', () => {
    const stay = { wijkId: 'LEIE', latitude: 50.83, longitude: 3.26 }
    const daily = [entry('open', '2027-01-04T09:00', 480, { rrule: 'FREQ=DAILY' })]
    const itinerary = [
      { ...stay, from: '2027-01-05T10:05', to: '2027-01-05T12:55' },
      { ...stay, from: '2027-01-06T15:00', to: '2027-01-07T10:00' },
    ]
    const is = ['05T10:15–05T12:45', '06T15:00–06T17:00', '07T09:00–07T10:00']
    expect(openAt(daily, { kind: 'moving-unit', itinerary })).toEqual(is)
    expect(openAt(daily, { kind: 'moving-unit', itinerary: [] })).toEqual([])
  })

  it('do not know holidays: what is held there decides', () => {
    expect(openAt([entry('open', '2027-01-04T09:00', 60)], { holidays: closed })).toHaveLength(1)
  })
})

const closed = { publicHolidays: 'closed', schoolHolidays: 'closed', flemishDay: 'closed' } as const

describe('windows of a room', () => {
  const ofPlace = entry('open', '2027-01-04T09:00', 480)
  it.each([
    { when: 'it has none of its own', of: [], is: ['04T09:00–04T17:00'] },
    {
      when: 'it has its own',
      of: [entry('open', '2027-01-04T08:00', 240, room('zaal'))],
      is: ['04T09:00–04T12:00'],
    },
    {
      when: 'its own never meet those of its place',
      of: [entry('open', '2027-01-05T09:00', 60, room('zaal'))],
      is: [],
    },
    {
      when: 'its own are all refused',
      of: [entry('open', '2027-01-04T09:00', 60, { ...room('zaal'), state: 'refused' })],
      is: ['04T09:00–04T17:00'],
    },
    {
      when: 'only another room has its own',
      of: [entry('open', '2027-01-04T09:00', 60, room('hoek'))],
      is: ['04T09:00–04T17:00'],
    },
    {
      when: 'it is blocked',
      of: [entry('block', '2027-01-04T11:50', 15, room('zaal'))],
      is: ['04T09:00–04T11:45', '04T12:15–04T17:00'],
    },
    {
      when: 'its place is blocked',
      of: [entry('block', '2027-01-04T12:00', 600)],
      is: ['04T09:00–04T12:00'],
    },
  ])('are $is when $when', ({ of, is }) => {
    const problem = problemOf({ availability: [ofPlace, ...of] })
    const { open, confirmed } = windows(problem).ofRoom(placeOf(problem), 'zaal')
    expect(said(open)).toEqual(is)
    expect(confirmed).toEqual(open)
  })
})

describe('windows of any place', () => {
  const minute = fc.integer({ min: -1440, max: 7 * 1440 })
  const entries = fc.array(
    fc.tuple(fc.constantFrom('open', 'open', 'block'), minute, fc.integer({ min: 1, max: 1440 })),
    { maxLength: 12 },
  )
  it('hold exactly the quarter-hours inside a window and outside every block', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const availability = list.map(([effect, from, minutes], k) => ({
          ...entry(effect, addMinutes('2027-01-04T00:00', from), minutes),
          id: `entry-${k}`,
        }))
        const problem = problemOf({ availability })
        const { open } = windows(problem).ofPlace(placeOf(problem))
        for (let slot = 0; slot < 7 * 96; slot++) {
          const from = slot * 15
          // Two windows that meet inside a quarter-hour do not open it: each rounds inward.
          const isOpen = list.some(
            ([effect, at, long]) => effect === 'open' && at <= from && from + 15 <= at + long,
          )
          const isBlocked = list.some(
            ([effect, at, long]) => effect === 'block' && at < from + 15 && from < at + long,
          )
          const isIn = open.some(({ start, end }) => start <= slot && slot < end)
          expect(isIn).toBe(isOpen && !isBlocked)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('days', () => {
  it.each([
    { from: '2027-01-04', to: '2027-01-04', is: 1 },
    { from: '2027-02-27', to: '2027-03-01', is: 3 },
    { from: '2026-12-31', to: '2027-12-31', is: 366 },
    { from: '2027-01-04', to: '2027-01-03', is: 0 },
  ])('lists $is days from $from to $to', ({ from, to, is }) => {
    const list = days(from, to)
    expect(list).toHaveLength(is)
    expect(list.map((date) => slotOf(from, `${date}T00:00`))).toEqual(list.map((_, d) => d * 96))
  })
})
