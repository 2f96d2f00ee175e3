import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { activityWindow } from './activity-window.ts'

const quarter = exampleQuarter()

describe('activity-window', () => {
  it.each([
    {
      when: 'it is in the period and at a good time',
      spots: { 'it-cafe.1/1': { start: '2027-01-12T14:00' } },
      cost: 0,
    },
    {
      when: 'it is on the first day, at a wrong time',
      spots: { 'it-cafe.1/1': { start: '2027-01-11T14:00' } },
      cost: 1,
    },
    {
      when: 'it is six days too early',
      spots: { 'it-cafe.1/1': { start: '2027-01-05T14:00' } },
      cost: 6,
    },
    {
      when: 'it is two days too late',
      spots: { 'it-cafe.1/1': { start: '2027-02-09T14:00' } },
      cost: 2,
    },
    {
      when: 'it is too early and at a wrong time',
      spots: { 'it-cafe.1/1': { start: '2027-01-05T09:30' } },
      cost: 7,
    },
    {
      when: 'it may be at any time, on the first day',
      spots: { 'opleiding.1/1': { start: '2027-01-04T09:30' } },
      cost: 0,
    },
    { when: 'it starts as given', spots: { 'bezoek.1/1': { start: '2027-01-19T10:15' } }, cost: 0 },
    {
      when: 'it starts a quarter-hour after the start that is given',
      spots: { 'bezoek.1/1': { start: '2027-01-19T10:30' } },
      cost: 1,
    },
    { when: 'it is a course', spots: { 'email-1/1': { start: '2027-01-05T09:30' } }, cost: 0 },
    { when: 'everything is out', spots: {}, cost: 0 },
  ])('costs $cost when $when', ({ spots, cost }) => {
    expect(penaltyOf(activityWindow, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('says from when it may be', () => {
    const state = stateOf(quarter, { 'it-cafe.1/1': { start: '2027-01-05T14:00' } })
    expect(explanationsOf(activityWindow, quarter, state)).toEqual([
      {
        nl: '“IT-café”, dinsdag 5 januari om 14 uur: het mag pas vanaf maandag 11 januari.',
        en: '“IT café”, Tuesday 5 January at 14:00: it may not be before Monday 11 January.',
      },
    ])
  })

  it.each([
    {
      what: 'until when',
      spots: { 'it-cafe.1/1': { start: '2027-02-09T14:00' } },
      nl: '“IT-café”, dinsdag 9 februari om 14 uur: het mag maar tot en met zondag 7 februari.',
      en: '“IT café”, Tuesday 9 February at 14:00: it may not be after Sunday 7 February.',
    },
    {
      what: 'that the time of the week is wrong',
      spots: { 'it-cafe.1/1': { start: '2027-01-12T09:30' } },
      nl: '“IT-café”, dinsdag 12 januari om 9.30 uur: op dat moment van de week mag het niet.',
      en: '“IT café”, Tuesday 12 January at 9:30: it may not be at that time of the week.',
    },
    {
      what: 'that on the first day only the time is wrong',
      spots: { 'it-cafe.1/1': { start: '2027-01-11T14:00' } },
      nl: '“IT-café”, maandag 11 januari om 14 uur: op dat moment van de week mag het niet.',
      en: '“IT café”, Monday 11 January at 14:00: it may not be at that time of the week.',
    },
    {
      what: 'that on the last day only the time is wrong',
      spots: { 'it-cafe.1/1': { start: '2027-02-07T14:00' } },
      nl: '“IT-café”, zondag 7 februari om 14 uur: op dat moment van de week mag het niet.',
      en: '“IT café”, Sunday 7 February at 14:00: it may not be at that time of the week.',
    },
    {
      what: 'which start is given',
      spots: { 'bezoek.1/1': { start: '2027-01-19T10:30' } },
      nl: '“Bezoek”, dinsdag 19 januari om 10.30 uur: het begin ligt vast op dinsdag 19 januari om 10.15 uur.',
      en: '“Visit”, Tuesday 19 January at 10:30: the start is set at Tuesday 19 January at 10:15.',
    },
  ])('says $what', ({ spots, nl, en }) => {
    expect(explanationsOf(activityWindow, quarter, stateOf(quarter, spots))).toEqual([{ nl, en }])
  })
})
