import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleProblem } from './example-problem.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { laptopTransports } from './laptop-transports.ts'

const quarter = exampleQuarter()
const lesson = (day: string, time: string, room: string, laptops: string | null) => ({
  start: `2027-01-${day}T${time}`,
  room,
  laptops,
})

describe('laptop-transports', () => {
  it.each([
    {
      when: 'the laptops stay at home',
      spots: { 'email-1/1': lesson('12', '10:00', 'hal-1', 'klas-a') },
      cost: 0,
    },
    {
      when: 'they are driven to one lesson',
      spots: { 'email-1/1': lesson('12', '10:00', 'bib-1', 'klas-a') },
      cost: 1,
    },
    {
      when: 'they stay for a second lesson',
      spots: {
        'email-1/1': lesson('12', '14:00', 'bib-1', 'klas-a'),
        'email-2/1': lesson('12', '10:00', 'bib-1', 'klas-a'),
      },
      cost: 1,
    },
    {
      when: 'they go from one place to another',
      spots: {
        'email-1/1': lesson('12', '10:00', 'bib-1', 'klas-b'),
        'email-2/1': lesson('12', '14:00', 'hal-1', 'klas-b'),
      },
      cost: 2,
    },
    {
      when: 'they go out on two days of a week',
      spots: {
        'email-1/1': lesson('12', '10:00', 'bib-1', 'klas-a'),
        'email-2/1': lesson('14', '10:00', 'bib-1', 'klas-a'),
      },
      cost: 2,
    },
    {
      when: 'they stay for a second lesson on Thursday',
      spots: {
        'email-1/1': lesson('14', '10:00', 'bib-1', 'klas-a'),
        'email-2/1': lesson('14', '14:00', 'bib-1', 'klas-a'),
      },
      cost: 1,
    },
    {
      when: 'they go out in two weeks',
      spots: {
        'email-1/1': lesson('12', '10:00', 'bib-1', 'klas-a'),
        'email-2/1': lesson('19', '10:00', 'bib-1', 'klas-a'),
      },
      cost: 2,
    },
    {
      when: 'two classes go to one place',
      spots: {
        'email-1/1': lesson('12', '10:00', 'bib-1', 'klas-a'),
        'email-2/1': lesson('12', '14:00', 'bib-1', 'klas-b'),
      },
      cost: 2,
    },
    {
      when: 'the room has devices of its own',
      spots: { 'email-1/1': lesson('12', '10:00', 'bib-1', null) },
      cost: 0,
    },
    { when: 'everything is out', spots: { 'email-1/1': { laptops: 'klas-a' } }, cost: 0 },
  ])('costs $cost when $when', ({ spots, cost }) => {
    expect(penaltyOf(laptopTransports, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('counts when there is one class only', () => {
    const one = exampleQuarter({
      laptopClasses: (exampleProblem().laptopClasses ?? []).filter((c) => c.id === 'klas-a'),
      availability: (exampleProblem().availability ?? []).filter((a) => a.subject.id !== 'klas-b'),
    })
    const spots = { 'email-1/1': lesson('12', '10:00', 'bib-1', 'klas-a') }
    expect(penaltyOf(laptopTransports, one, stateOf(one, spots))).toBe(1)
  })

  it.each([
    {
      days: ['12'],
      nl: 'Laptopklas A gaat 1 keer heen en terug in de week van maandag 11 januari.',
      en: 'Laptopklas A goes there and back once in the week of Monday 11 January.',
    },
    {
      days: ['12', '14'],
      nl: 'Laptopklas A gaat 2 keer heen en terug in de week van maandag 11 januari.',
      en: 'Laptopklas A goes there and back 2 times in the week of Monday 11 January.',
    },
  ])('counts the trips of the week: $days', ({ days, nl, en }) => {
    const spots = Object.fromEntries(
      days.map((day, k) => [`email-${k + 1}/1`, lesson(day, '10:00', 'bib-1', 'klas-a')]),
    )
    const said = explanationsOf(laptopTransports, quarter, stateOf(quarter, spots))
    expect(said).toEqual([{ nl, en }])
  })
})
