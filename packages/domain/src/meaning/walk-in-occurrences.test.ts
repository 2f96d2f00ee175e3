import { describe, expect, it } from 'vitest'
import type { ProblemInput } from '../problem/problem.ts'
import { entry, place, problemOf } from './example-problem.ts'
import type { Entry } from './example-problem.ts'
import { walkInOccurrences } from './walk-in-occurrences.ts'

const tuesdays = { start: '2027-01-05T13:30', minutes: 120, rrule: 'FREQ=WEEKLY;BYDAY=TU' }
const room = { kind: 'room', id: 'hoek' } as const

/** Starts of the Tuesday walk-in of three weeks in February 2027; the second lies in the spring holiday. */
function startsOf(
  more: Partial<Entry<'walkIns'>> = {},
  overrides: Partial<ProblemInput> = {},
): string[] {
  return occurrencesOf(more, overrides).map((o) => o.start.slice(5))
}

function occurrencesOf(
  more: Partial<Entry<'walkIns'>> = {},
  overrides: Partial<ProblemInput> = {},
) {
  const problem = problemOf({
    horizon: {
      quarter: '2027-Q1',
      start: '2027-02-01',
      end: '2027-02-21',
      asOf: '2026-12-01T09:00',
    },
    walkIns: [
      {
        id: 'inloop',
        digibankId: 'leie',
        digipuntId: 'bib',
        roomId: 'hoek',
        title: { nl: 'Inloop' },
        when: tuesdays,
        helpers: { role: 'digibuddy', count: 2 },
        ...more,
      },
    ],
    ...overrides,
  })
  return problem.walkIns.flatMap((walkIn) => walkInOccurrences(problem, walkIn))
}

const all = ['02-02T13:30', '02-09T13:30', '02-16T13:30']
const [first = '', second = '', third = ''] = all
const stance = (schoolHolidays: 'open' | 'avoid' | 'closed') => ({
  publicHolidays: 'closed' as const,
  schoolHolidays,
  flemishDay: 'closed' as const,
})

describe('walkInOccurrences', () => {
  it('lists the moments of the horizon, without opening windows of the place', () => {
    expect(occurrencesOf()[0]).toEqual({
      sessionId: 'inloop@2027-02-02T13:30',
      start: '2027-02-02T13:30',
      minutes: 120,
      role: 'digibuddy',
      helpers: 2,
    })
    expect(startsOf()).toEqual(all)
  })

  it.each([
    { when: 'its place avoids school holidays', own: undefined, ofPlace: 'avoid', is: all },
    {
      when: 'its place closes in school holidays',
      own: undefined,
      ofPlace: 'closed',
      is: [first, third],
    },
    { when: 'it opens itself while its place closes', own: 'open', ofPlace: 'closed', is: all },
    {
      when: 'it closes itself while its place opens',
      own: 'closed',
      ofPlace: 'open',
      is: [first, third],
    },
  ] as const)('lists $is when $when', ({ own, ofPlace, is }) => {
    const digipunten = [place({ holidays: stance(ofPlace) })]
    expect(startsOf(own ? { holidays: stance(own) } : {}, { digipunten })).toEqual(is)
  })

  it.each([
    { when: 'its place opens that day', dates: { opensOn: '2027-02-09' }, is: [second, third] },
    { when: 'its place opens the day after', dates: { opensOn: '2027-02-10' }, is: [third] },
    {
      when: 'its place closes for good that day',
      dates: { closesOn: '2027-02-09' },
      is: [first, second],
    },
    { when: 'its place closed the day before', dates: { closesOn: '2027-02-08' }, is: [first] },
  ])('lists $is when $when', ({ dates, is }) => {
    expect(startsOf({}, { digipunten: [place(dates)] })).toEqual(is)
  })

  it.each([
    {
      when: 'a block of the place falls in it',
      block: entry('block', '2027-02-09T14:00', 30),
      is: [first, third],
    },
    { when: 'a block ends as it begins', block: entry('block', '2027-02-09T12:30', 60), is: all },
    { when: 'a block begins as it ends', block: entry('block', '2027-02-09T15:30', 60), is: all },
    {
      when: 'a block ends a minute into it, so a quarter-hour',
      block: entry('block', '2027-02-09T12:30', 61),
      is: [first, third],
    },
    {
      when: 'a block begins a minute before its end',
      block: entry('block', '2027-02-09T15:29', 60),
      is: [first, third],
    },
    {
      when: 'a block of its room falls in it',
      block: entry('block', '2027-02-09T14:00', 30, { subject: room }),
      is: [first, third],
    },
    {
      when: 'a block of another room does',
      block: entry('block', '2027-02-09T14:00', 30, { subject: { kind: 'room', id: 'zaal' } }),
      is: all,
    },
    {
      when: 'a refused block does',
      block: entry('block', '2027-02-09T14:00', 30, { state: 'refused' }),
      is: all,
    },
    {
      when: 'a block that is only asked does',
      block: entry('block', '2027-02-09T14:00', 30, { state: 'asked' }),
      is: [first, third],
    },
    {
      when: 'an opening window does not hold it',
      block: entry('open', '2027-02-09T09:00', 60),
      is: all,
    },
  ])('lists $is when $when', ({ block, is }) => {
    expect(startsOf({}, { availability: [block] })).toEqual(is)
  })

  it('leaves out what a block of the evening before the horizon still covers', () => {
    const early = {
      when: { ...tuesdays, start: '2027-02-01T00:30', rrule: 'FREQ=WEEKLY;BYDAY=MO' },
    }
    const block = (minutes: number) => ({
      availability: [entry('block', '2027-01-31T20:00', minutes)],
    })
    expect(startsOf(early, block(270))).toHaveLength(3)
    expect(startsOf(early, block(271))).toHaveLength(2)
  })

  it('compares a start that is off the grid by the slots it touches', () => {
    const odd = { when: { ...tuesdays, start: '2027-02-02T13:35', minutes: 50 } }
    const block = (start: string) => ({ availability: [entry('block', start, 5)] })
    expect(startsOf(odd, block('2027-02-09T13:30'))).toHaveLength(2)
    expect(startsOf(odd, block('2027-02-09T14:29'))).toHaveLength(2)
    expect(startsOf(odd, block('2027-02-09T14:30'))).toHaveLength(3)
  })

  it('asks for other numbers of helpers on special dates', () => {
    const special = [
      { date: '2027-02-09', helpers: 4 },
      { date: '2027-02-16', title: { nl: 'Itsme' } },
      { date: '2027-02-17', helpers: 9 },
    ]
    expect(occurrencesOf({ special }).map((o) => o.helpers)).toEqual([2, 4, 2])
    expect(occurrencesOf({ special: [{ date: '2027-02-02', helpers: 0 }] })[0]?.helpers).toBe(0)
  })

  it('skips exceptions and adds extra moments', () => {
    const when = { ...tuesdays, except: ['2027-02-09'], also: ['2027-02-11T10:00'] }
    expect(startsOf({ when })).toEqual([first, '02-11T10:00', third])
  })
})
