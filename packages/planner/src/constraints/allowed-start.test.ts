import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleProblem } from './example-problem.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { allowedStart } from './allowed-start.ts'

const quarter = exampleQuarter()
/** The example in which the library starts at other minutes. */
const startingAt = (...allowedStarts: number[]) =>
  exampleQuarter({
    digipunten: (exampleProblem().digipunten ?? []).map((place) =>
      place.id === 'bib' ? { ...place, allowedStarts } : place,
    ),
  })

describe('allowed-start', () => {
  it.each([
    {
      when: 'it starts on the half hour',
      spots: { 'email-1/1': { start: '2027-01-12T09:30', room: 'bib-1' } },
      cost: 0,
    },
    {
      when: 'it starts a quarter-hour later',
      spots: { 'email-1/1': { start: '2027-01-12T09:45', room: 'bib-1' } },
      cost: 1,
    },
    {
      when: 'the bus allows the whole hour',
      spots: { 'email-1/1': { start: '2027-01-13T10:00', room: 'bus-1' } },
      cost: 0,
    },
    {
      when: 'it starts half an hour off on the bus',
      spots: { 'email-1/1': { start: '2027-01-13T09:30', room: 'bus-1' } },
      cost: 2,
    },
    {
      when: 'it starts online at a quarter past',
      spots: { 'itsme-1/1': { start: '2027-01-12T09:15' } },
      cost: 1,
    },
    {
      when: 'it starts online on the hour',
      spots: { 'itsme-1/1': { start: '2027-01-12T09:00' } },
      cost: 0,
    },
    {
      when: 'it starts online at a quarter to',
      spots: { 'itsme-1/1': { start: '2027-01-12T09:45' } },
      cost: 1,
    },
    {
      when: 'it starts on the bus a quarter-hour before the hour',
      spots: { 'email-1/1': { start: '2027-01-13T09:45', room: 'bus-1' } },
      cost: 1,
    },
    {
      when: 'the start is given',
      spots: { 'bezoek.1/1': { start: '2027-01-19T10:15', room: 'bib-1' } },
      cost: 0,
    },
    {
      when: 'it is a walk-in',
      spots: { 'inloop@2027-01-08T13:30': { start: '2027-01-08T13:45' } },
      cost: 0,
    },
    { when: 'it is out', spots: { 'email-1/1': { room: 'bus-1' } }, cost: 0 },
  ])('costs $cost when $when', ({ spots, cost }) => {
    expect(penaltyOf(allowedStart, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it.each([
    { minute: '15', cost: 0 },
    { minute: '30', cost: 1 },
    { minute: '45', cost: 2 },
    { minute: '00', cost: 1 },
  ])('costs $cost at $minute past where only a quarter past is allowed', ({ minute, cost }) => {
    const quarterPast = startingAt(15)
    const state = stateOf(quarterPast, {
      'email-1/1': { start: `2027-01-12T09:${minute}`, room: 'bib-1' },
    })
    expect(penaltyOf(allowedStart, quarterPast, state)).toBe(cost)
  })

  it.each([
    { minute: '00', time: '9 uur', nl: 'op het hele uur', en: 'on the hour' },
    { minute: '15', time: '9.15 uur', nl: 'om kwart na', en: 'at a quarter past' },
    { minute: '30', time: '9.30 uur', nl: 'om half', en: 'at half past' },
  ])('says that nothing starts $en', ({ minute, time, nl, en }) => {
    const quarterTo = startingAt(45)
    const state = stateOf(quarterTo, {
      'email-1/1': { start: `2027-01-12T09:${minute}`, room: 'bib-1' },
    })
    expect(explanationsOf(allowedStart, quarterTo, state)).toEqual([
      {
        nl: `“E-mail”, dinsdag 12 januari om ${time}: in Bibliotheek begint niets ${nl}.`,
        en: `“E-mail”, Tuesday 12 January at 9:${minute}: nothing starts ${en} at Bibliotheek.`,
      },
    ])
  })

  it('says which start is not allowed online', () => {
    const state = stateOf(quarter, { 'itsme-1/1': { start: '2027-01-12T09:45' } })
    expect(explanationsOf(allowedStart, quarter, state)).toEqual([
      {
        nl: '“itsme”, dinsdag 12 januari om 9.45 uur: online begint niets om kwart voor.',
        en: '“itsme”, Tuesday 12 January at 9:45: nothing starts at a quarter to online.',
      },
    ])
  })

  it('says which start is not allowed where', () => {
    const state = stateOf(quarter, { 'email-1/1': { start: '2027-01-12T09:45', room: 'bib-1' } })
    expect(explanationsOf(allowedStart, quarter, state)).toEqual([
      {
        nl: '“E-mail”, dinsdag 12 januari om 9.45 uur: in Bibliotheek begint niets om kwart voor.',
        en: '“E-mail”, Tuesday 12 January at 9:45: nothing starts at a quarter to at Bibliotheek.',
      },
    ])
  })
})
