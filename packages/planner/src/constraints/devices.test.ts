import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleProblem } from './example-problem.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { devices } from './devices.ts'

const quarter = exampleQuarter()
const sevenPeople = exampleQuarter({}, [
  { id: 'email-1', courseId: 'email', served: { 'email-noord': 6, 'email-zuid': 1 } },
])
const onTablets = exampleQuarter({
  courses: (exampleProblem().courses ?? []).map((c) =>
    c.id === 'smartphone' ? { ...c, device: { type: 'tablet' } } : c,
  ),
  digipunten: (exampleProblem().digipunten ?? []).map((place) => ({
    ...place,
    rooms: place.rooms.map((r) => (r.id === 'hal-1' ? { ...r, devices: { tablet: 3 } } : r)),
  })),
  laptopClasses: (exampleProblem().laptopClasses ?? []).map((c) =>
    c.id === 'klas-b' ? { ...c, devices: { laptop: 4, tablet: 2 } } : c,
  ),
})

describe('devices', () => {
  it.each([
    {
      when: 'the room has just enough',
      spots: { 'email-2/1': { start: '2027-01-12T09:30', room: 'bib-1' } },
      cost: 0,
    },
    {
      when: 'the room has four too few',
      spots: { 'email-1/1': { start: '2027-01-12T09:30', room: 'bib-1' } },
      cost: 4,
    },
    {
      when: 'laptops make up for just those four',
      spots: { 'email-1/1': { start: '2027-01-12T09:30', room: 'bib-1', laptops: 'klas-b' } },
      cost: 0,
    },
    {
      when: 'room and laptops together have six too few',
      spots: { 'email-1/1': { start: '2027-01-12T09:30', room: 'hal-1', laptops: 'klas-b' } },
      cost: 6,
    },
    {
      when: 'laptops come for nothing',
      spots: { 'email-2/1': { start: '2027-01-12T09:30', room: 'bib-1', laptops: 'klas-a' } },
      cost: 1,
    },
    {
      when: 'laptops come to a course without devices',
      spots: { 'smartphone-1/1': { start: '2027-01-12T09:30', room: 'bib-1', laptops: 'klas-a' } },
      cost: 1,
    },
    {
      when: 'no devices are needed',
      spots: { 'smartphone-1/1': { start: '2027-01-12T09:30', room: 'hal-1' } },
      cost: 0,
    },
    {
      when: 'laptops come for one person',
      of: sevenPeople,
      spots: { 'email-1/1': { start: '2027-01-12T09:30', room: 'bib-1', laptops: 'klas-b' } },
      cost: 0,
    },
    {
      when: 'a series needs tablets, which neither the room nor the class has',
      of: onTablets,
      spots: { 'smartphone-1/1': { start: '2027-01-12T09:30', room: 'bib-1', laptops: 'klas-a' } },
      cost: 8,
    },
    {
      when: 'a room has some of them',
      of: onTablets,
      spots: { 'smartphone-1/1': { start: '2027-01-12T09:30', room: 'hal-1' } },
      cost: 5,
    },
    {
      when: 'a class has some more of them',
      of: onTablets,
      spots: { 'smartphone-1/1': { start: '2027-01-12T09:30', room: 'hal-1', laptops: 'klas-b' } },
      cost: 3,
    },
    { when: 'it has no room', spots: { 'email-1/1': { start: '2027-01-12T09:30' } }, cost: 10 },
    { when: 'it is out', spots: { 'email-1/1': { room: 'hal-1', laptops: 'klas-b' } }, cost: 0 },
  ])('costs $cost when $when', ({ of = quarter, spots, cost }) => {
    expect(penaltyOf(devices, of, stateOf(of, spots))).toBe(cost)
  })

  it('counts devices', () => {
    const state = stateOf(quarter, {
      'email-1/1': { start: '2027-01-12T09:30', room: 'hal-1', laptops: 'klas-b' },
    })
    expect(explanationsOf(devices, quarter, state)).toEqual([
      {
        nl: '“E-mail”, dinsdag 12 januari om 9.30 uur: er zijn 10 toestellen nodig, en er zijn er 4.',
        en: '“E-mail”, Tuesday 12 January at 9:30: 10 devices are needed, and there are 4.',
      },
    ])
  })

  it('says that laptops are not needed', () => {
    const state = stateOf(quarter, {
      'email-2/1': { start: '2027-01-12T09:30', room: 'bib-1', laptops: 'klas-a' },
    })
    expect(explanationsOf(devices, quarter, state)).toEqual([
      {
        nl: '“E-mail”, dinsdag 12 januari om 9.30 uur: Laptopklas A is niet nodig.',
        en: '“E-mail”, Tuesday 12 January at 9:30: Laptopklas A is not needed.',
      },
    ])
  })
})
