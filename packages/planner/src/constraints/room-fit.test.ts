import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleProblem } from './example-problem.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { roomFit } from './room-fit.ts'

/** The example with so many seats in every room. */
const quarterOf = (seats: number) =>
  exampleQuarter({
    digipunten: (exampleProblem().digipunten ?? []).map((place) => ({
      ...place,
      rooms: place.rooms.map((room) => ({ ...room, seats })),
    })),
  })

// 6 people.
const lesson = { 'email-2/1': { start: '2027-01-12T09:30', room: 'hal-1' } }

describe('room-fit', () => {
  it.each([
    { when: 'half of the seats are taken', seats: 12, spots: lesson, cost: 0 },
    { when: 'all seats are taken', seats: 6, spots: lesson, cost: 0 },
    { when: 'one seat is empty beyond half', seats: 14, spots: lesson, cost: 1 },
    {
      when: 'one seat is, in the first room',
      seats: 14,
      spots: { 'email-2/1': { start: '2027-01-12T09:30', room: 'bib-1' } },
      cost: 1,
    },
    { when: 'four seats are', seats: 20, spots: lesson, cost: 1 },
    { when: 'five seats are', seats: 22, spots: lesson, cost: 2 },
    { when: 'nine seats are', seats: 30, spots: lesson, cost: 3 },
    {
      when: '10 people are in that room',
      seats: 30,
      spots: { 'it-cafe.1/1': { start: '2027-01-12T14:00', room: 'bib-2' } },
      cost: 2,
    },
    { when: 'only a walk-in is in a large room', seats: 60, spots: {}, cost: 0 },
    {
      when: 'the lesson has no room',
      seats: 60,
      spots: { 'email-2/1': { start: '2027-01-12T09:30' } },
      cost: 0,
    },
    { when: 'the lesson is out', seats: 60, spots: { 'email-2/1': { room: 'hal-1' } }, cost: 0 },
  ])('costs $cost when $when', ({ seats, spots, cost }) => {
    const quarter = quarterOf(seats)
    expect(penaltyOf(roomFit, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('names the room, its seats and the people', () => {
    const quarter = quarterOf(30)
    expect(explanationsOf(roomFit, quarter, stateOf(quarter, lesson))).toEqual([
      {
        nl: 'Buurthal heeft 30 plaatsen, veel meer dan de 6 mensen van “E-mail”.',
        en: 'Buurthal has 30 seats, far more than the 6 people of “E-mail”.',
      },
    ])
  })
})
