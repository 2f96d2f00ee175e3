import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleProblem } from './example-problem.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { openingHours } from './opening-hours.ts'

const quarter = exampleQuarter()
const digipunten = (exampleProblem().digipunten ?? []).map((d) =>
  d.id === 'bib' ? { ...d, opensOn: '2027-01-08' } : d,
)
/** The library closes for ever after a day, for which its walk-ins were planned already. */
const closing = (closesOn: string) => {
  const digipunten = quarter.problem.digipunten.map((d) =>
    d.id === 'bib' ? { ...d, closesOn } : d,
  )
  return { ...quarter, problem: { ...quarter.problem, digipunten } }
}
const later = exampleQuarter({ digipunten })

describe('opening-hours', () => {
  it.each([
    {
      when: 'it ends as the library closes',
      quarter,
      spots: { 'email-1/1': { start: '2027-01-12T15:30', room: 'bib-1' } },
      cost: 0,
    },
    {
      when: 'it ends a quarter-hour later',
      quarter,
      spots: { 'email-1/1': { start: '2027-01-12T15:45', room: 'bib-1' } },
      cost: 1,
    },
    {
      when: 'it starts half an hour before the library opens',
      quarter,
      spots: { 'email-1/1': { start: '2027-01-12T08:30', room: 'bib-1' } },
      cost: 2,
    },
    {
      when: 'the library is closed all day',
      quarter,
      spots: { 'email-1/1': { start: '2027-01-16T09:30', room: 'bib-1' } },
      cost: 6,
    },
    {
      when: 'the bus stands there',
      quarter,
      spots: { 'email-1/1': { start: '2027-01-13T10:00', room: 'bus-1' } },
      cost: 0,
    },
    {
      when: 'the bus has gone home',
      quarter,
      spots: { 'email-1/1': { start: '2027-01-27T10:00', room: 'bus-1' } },
      cost: 6,
    },
    {
      when: 'it has no room',
      quarter,
      spots: { 'email-1/1': { start: '2027-01-12T09:30' } },
      cost: 6,
    },
    {
      when: 'it is online',
      quarter,
      spots: { 'itsme-1/1': { start: '2027-01-16T09:30' } },
      cost: 0,
    },
    {
      when: 'a walk-in is after hours',
      quarter,
      spots: { 'inloop@2027-01-08T13:30': { start: '2027-01-09T20:00' } },
      cost: 0,
    },
    {
      when: 'a walk-in is before its place exists',
      quarter: later,
      spots: { 'inloop@2027-01-08T13:30': { start: '2027-01-07T13:30' } },
      cost: 8,
    },
    {
      when: 'a walk-in is on the first day of its place',
      quarter: later,
      spots: {},
      cost: 0,
    },
    {
      when: 'a walk-in is on the last day of its place',
      quarter: closing('2027-01-15'),
      spots: {},
      cost: 0,
    },
    {
      when: 'the last walk-in is after the last day of its place',
      quarter: closing('2027-01-14'),
      spots: { 'inloop@2027-01-15T13:30': { start: '2027-01-15T13:30' } },
      cost: 8,
    },
    {
      when: 'there is nothing but walk-ins, the first after hours',
      quarter: exampleQuarter({ digipunten, activities: [] }, []),
      spots: { 'inloop@2027-01-08T13:30': { start: '2027-01-08T20:00' } },
      cost: 0,
    },
    { when: 'it is out', quarter, spots: { 'email-1/1': { room: 'bib-1' } }, cost: 0 },
  ])('costs $cost when $when', ({ quarter, spots, cost }) => {
    expect(penaltyOf(openingHours, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('says for how long the room is closed', () => {
    const state = stateOf(quarter, { 'email-1/1': { start: '2027-01-12T15:45', room: 'bib-1' } })
    expect(explanationsOf(openingHours, quarter, state)).toEqual([
      {
        nl: 'Bibliotheek, leslokaal is 15 minuten niet open tijdens “E-mail”, dinsdag 12 januari om 15.45 uur.',
        en: 'Bibliotheek, leslokaal is closed for 15 minutes during “E-mail”, Tuesday 12 January at 15:45.',
      },
    ])
  })

  it.each([
    {
      what: 'a session has no room',
      quarter,
      spots: { 'email-1/1': { start: '2027-01-12T09:30' } },
      nl: '“E-mail”, dinsdag 12 januari om 9.30 uur heeft geen lokaal.',
      en: '“E-mail”, Tuesday 12 January at 9:30 has no room.',
    },
    {
      what: 'the place of a walk-in does not exist',
      quarter: later,
      spots: { 'inloop@2027-01-08T13:30': { start: '2027-01-07T13:30' } },
      nl: '“Inloop”, donderdag 7 januari om 13.30 uur: de plaats bestaat die dag niet.',
      en: '“Walk-in”, Thursday 7 January at 13:30: the place does not exist that day.',
    },
  ])('says that $what', ({ quarter, spots, nl, en }) => {
    expect(explanationsOf(openingHours, quarter, stateOf(quarter, spots))).toEqual([{ nl, en }])
  })
})
