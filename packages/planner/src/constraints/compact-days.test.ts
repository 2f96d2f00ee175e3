import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { compactDays } from './compact-days.ts'
import { exampleProblem } from './example-problem.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'

const quarter = exampleQuarter()
/** A lesson at a time of 12 January, in the library unless the room says otherwise. */
const at = (time: string, room = 'bib-1', people = ['T1']) => ({
  start: `2027-01-12T${time}`,
  room,
  people,
})

describe('compact-days', () => {
  it.each([
    {
      when: 'lessons follow each other',
      spots: { 'email-1/1': at('11:00'), 'email-2/1': at('09:30') },
      cost: 0,
    },
    {
      when: 'the way to the next place fills the time between',
      spots: { 'email-1/1': at('09:30'), 'email-2/1': at('11:15', 'hal-1') },
      cost: 0,
    },
    {
      when: 'a quarter-hour is left after that',
      spots: { 'email-1/1': at('11:30', 'hal-1'), 'email-2/1': at('09:30') },
      cost: 1,
    },
    {
      when: 'a quarter-hour is left on the way back',
      spots: { 'email-1/1': at('09:30', 'hal-1'), 'email-2/1': at('11:30') },
      cost: 1,
    },
    {
      when: 'two lessons at one place lie three quarters apart',
      spots: { 'email-1/1': at('09:30'), 'email-2/1': at('11:45') },
      cost: 3,
    },
    {
      when: 'three lessons lie four and two quarter-hours apart',
      spots: {
        'email-1/1': at('12:00'),
        'email-2/1': at('09:30'),
        'smartphone-1/1': at('14:00'),
      },
      cost: 6,
    },
    {
      when: 'nobody travels between a lesson online and the next one',
      spots: { 'itsme-1/1': { ...at('09:30'), room: null }, 'email-1/1': at('11:15', 'hal-1') },
      cost: 1,
    },
    {
      when: 'nobody travels between a lesson and the next one online',
      spots: { 'email-1/1': at('09:30', 'hal-1'), 'itsme-1/1': { ...at('11:15'), room: null } },
      cost: 1,
    },
    {
      when: 'lessons are at one time',
      spots: { 'email-1/1': at('09:30'), 'email-2/1': at('09:30') },
      cost: 0,
    },
    {
      when: 'somebody from a provider comes for one lesson of an hour and a half',
      spots: { 'email-1/1': at('09:30') },
      cost: 2,
    },
    {
      when: 'somebody from a provider comes for one session of two hours',
      spots: { 'opleiding.1/1': at('09:30', 'hal-1') },
      cost: 0,
    },
    {
      when: 'that one lesson is online',
      spots: { 'itsme-1/1': { start: '2027-01-12T09:30', people: ['T1'] } },
      cost: 0,
    },
    {
      when: 'own staff comes for one lesson',
      spots: { 'email-1/1': at('09:30', 'bib-1', ['T2']) },
      cost: 0,
    },
    {
      when: 'the lessons are on two days',
      spots: {
        'email-1/1': at('09:30'),
        'email-2/1': { ...at('09:30'), start: '2027-01-13T14:00' },
      },
      cost: 4,
    },
    {
      when: 'they are of two people',
      spots: {
        'email-1/1': at('09:30', 'bib-1', ['D1']),
        'email-2/1': at('14:00', 'bib-1', ['D2']),
      },
      cost: 0,
    },
    { when: 'everything is out', spots: {}, cost: 0 },
  ])('costs $cost when $when', ({ spots, cost }) => {
    expect(penaltyOf(compactDays, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('finds a lesson of 105 minutes too short to come for', () => {
    const longer = exampleQuarter({
      courses: (exampleProblem().courses ?? []).map((course) => ({
        ...course,
        formats: course.formats.map((format) => ({ ...format, minutes: 105 })),
      })),
    })
    const state = stateOf(longer, { 'email-1/1': at('09:30') })
    expect(penaltyOf(compactDays, longer, state)).toBe(2)
  })

  it('says how long somebody waits', () => {
    const spots = {
      'email-1/1': at('12:30', 'hal-1', ['D1']),
      'email-2/1': at('09:30', 'bib-1', ['D1']),
    }
    expect(explanationsOf(compactDays, quarter, stateOf(quarter, spots))).toEqual([
      {
        nl: 'D1 wacht op dinsdag 12 januari samen 45 minuten tussen de sessies.',
        en: 'D1 waits 45 minutes in all between sessions on Tuesday 12 January.',
      },
    ])
  })

  it('says for how little somebody comes', () => {
    const state = stateOf(quarter, { 'email-1/1': at('09:30') })
    expect(explanationsOf(compactDays, quarter, state)).toEqual([
      {
        nl: 'T1 komt op dinsdag 12 januari voor één sessie van 1 uur 30 minuten.',
        en: 'T1 comes on Tuesday 12 January for one session of 1 hour 30 minutes.',
      },
    ])
  })
})
