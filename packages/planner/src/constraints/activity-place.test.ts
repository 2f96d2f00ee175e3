import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { activityPlace } from './activity-place.ts'

const quarter = exampleQuarter()

describe('activity-place', () => {
  it.each([
    {
      when: 'it is in the wijk that is asked',
      spots: { 'opleiding.1/1': { start: '2027-01-12T09:30', room: 'hal-1' } },
      cost: 0,
    },
    {
      when: 'it is in another wijk',
      spots: { 'opleiding.1/1': { start: '2027-01-12T09:30', room: 'bib-1' } },
      cost: 1,
    },
    {
      when: 'the bus stands in the wijk',
      spots: { 'opleiding.1/1': { start: '2027-01-20T09:00', room: 'bus-1' } },
      cost: 0,
    },
    {
      when: 'the bus stands in another wijk',
      spots: { 'opleiding.1/1': { start: '2027-01-13T09:00', room: 'bus-1' } },
      cost: 1,
    },
    {
      when: 'it is at the place that is asked',
      spots: { 'bezoek.1/1': { start: '2027-01-19T10:15', room: 'bib-2' } },
      cost: 0,
    },
    {
      when: 'it is at another place',
      spots: { 'bezoek.1/1': { start: '2027-01-19T10:15', room: 'hal-1' } },
      cost: 1,
    },
    {
      when: 'any place will do',
      spots: { 'it-cafe.1/1': { start: '2027-01-12T14:00', room: 'hal-1' } },
      cost: 0,
    },
    {
      when: 'it is a course',
      spots: { 'email-1/1': { start: '2027-01-12T09:30', room: 'hal-1' } },
      cost: 0,
    },
    { when: 'it has no room', spots: { 'opleiding.1/1': { start: '2027-01-12T09:30' } }, cost: 0 },
    { when: 'it is out', spots: { 'opleiding.1/1': { room: 'bib-1' } }, cost: 0 },
  ])('costs $cost when $when', ({ spots, cost }) => {
    expect(penaltyOf(activityPlace, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('names the place and the wijk', () => {
    const state = stateOf(quarter, {
      'opleiding.1/1': { start: '2027-01-12T09:30', room: 'bib-1' },
    })
    expect(explanationsOf(activityPlace, quarter, state)).toEqual([
      {
        nl: '“Opleiding digibuddy’s” is niet gevraagd in Bibliotheek (wijk Noord).',
        en: '“Digibuddy training” is not asked at Bibliotheek (wijk Noord).',
      },
    ])
  })
})
