import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleProblem } from './example-problem.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { leadTime } from './lead-time.ts'

// Asked on 1 December: 8 weeks later is Tuesday 26 January. 6 people ask for the second lesson.
const quarter = exampleQuarter()
const on = (date: string) => ({ 'email-2/1': { start: `${date}T09:30`, room: 'bib-1' } })
/** The example with a wish heard on another day. */
const askedOn = (date: string, asOf = '2026-12-01T09:00') =>
  exampleQuarter({
    horizon: { ...exampleProblem().horizon, asOf },
    demand: (exampleProblem().demand ?? []).map((d) => ({ ...d, date })),
  })

describe('lead-time', () => {
  it.each([
    { when: 'people wait 8 weeks', spots: on('2027-01-26'), cost: 0 },
    { when: '6 people wait a day longer', spots: on('2027-01-27'), cost: 1 },
    { when: '6 people wait 9 weeks', spots: on('2027-02-02'), cost: 1 },
    { when: '6 people wait 11 weeks', spots: on('2027-02-10'), cost: 2 },
    {
      when: '10 people wait 10 weeks',
      spots: { 'email-1/1': { start: '2027-02-09T09:30', room: 'bib-1' } },
      cost: 3,
    },
    {
      when: '4 of these 10 cannot come on that day',
      spots: { 'email-1/1': { start: '2027-02-08T09:30', room: 'bib-1' } },
      cost: 2,
    },
    {
      when: '3 people wait a week longer',
      of: exampleQuarter({}, [{ id: 'email-2', courseId: 'email', served: { 'email-noord': 3 } }]),
      spots: on('2027-02-02'),
      cost: 0,
    },
    {
      when: 'only the end of a series is late',
      spots: {
        'smartphone-1/1': { start: '2027-01-26T09:30', room: 'bib-1' },
        'smartphone-1/2': { start: '2027-02-02T09:30', room: 'bib-1' },
        'smartphone-1/3': { start: '2027-02-09T09:30', room: 'bib-1' },
      },
      cost: 0,
    },
    {
      when: 'a part of the series is out',
      spots: { 'smartphone-1/1': { start: '2027-02-09T09:30', room: 'bib-1' } },
      cost: 0,
    },
    {
      when: 'nobody asked for it',
      spots: { 'it-cafe.1/1': { start: '2027-02-09T14:00', room: 'bib-2' } },
      cost: 0,
    },
    { when: 'everything is out', spots: {}, cost: 0 },
  ])('costs $cost when $when', ({ of = quarter, spots, cost }) => {
    expect(penaltyOf(leadTime, of, stateOf(of, spots))).toBe(cost)
  })

  it.each([
    { when: 'asked long before the plan is made', of: askedOn('2026-10-01'), cost: 1 },
    { when: 'asked a week later', of: askedOn('2026-12-08'), cost: 0 },
    {
      when: 'planned a week later',
      of: askedOn('2026-12-01', '2026-12-08T09:00'),
      cost: 0,
    },
  ])('costs $cost on 2 February when $when', ({ of, cost }) => {
    expect(penaltyOf(leadTime, of, stateOf(of, on('2027-02-02')))).toBe(cost)
  })

  it('speaks of who waits longest', () => {
    const demand = (exampleProblem().demand ?? []).map((d) =>
      d.id === 'email-noord' ? { ...d, date: '2026-12-22' } : d,
    )
    const mixed = exampleQuarter({ demand })
    const spots = { 'email-1/1': { start: '2027-02-09T09:30', room: 'bib-1' } }
    expect(explanationsOf(leadTime, mixed, stateOf(mixed, spots)).map(({ en }) => en)).toEqual([
      '“E-mail”, Tuesday 9 February at 9:30: some people then wait 10 weeks. At most 8 is better.',
    ])
  })

  it('says how long people wait', () => {
    expect(explanationsOf(leadTime, quarter, stateOf(quarter, on('2027-02-10')))).toEqual([
      {
        nl: '“E-mail”, woensdag 10 februari om 9.30 uur: sommige mensen wachten dan 11 weken. Liefst zijn dat er hoogstens 8.',
        en: '“E-mail”, Wednesday 10 February at 9:30: some people then wait 11 weeks. At most 8 is better.',
      },
    ])
  })
})
