import type { ProblemInput } from '@digirooster/domain'
import { dayparts, SLOTS_PER_DAY } from '@digirooster/domain'
import { smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { indexProblem } from '../compile/compile.ts'
import { dayMinutes, minutesIn } from './capacity.ts'
import { laptopMinutes } from './laptop-capacity.ts'

const ALL = (1 << dayparts.length) - 1
const part = (name: (typeof dayparts)[number]) => 1 << dayparts.indexOf(name)

/** Starts on days from Monday 4 January on, from an hour to another, on the quarter-hours. */
function startsOn(days: readonly number[], from: number, to: number): number[] {
  const quarters = Array.from({ length: (to - from) * 4 }, (_, k) => from * 4 + k)
  return days.flatMap((day) => quarters.map((slot) => day * SLOTS_PER_DAY + slot))
}

describe('minutes of sessions that can start', () => {
  const { time } = indexProblem(smallQuarter())
  const minutes = (
    starts: number[],
    lengths: number[],
    mask: number,
    most?: { perDay?: number; perWeek?: number },
  ) => minutesIn(time, dayMinutes(time, starts, lengths, most?.perDay), mask, most?.perWeek)

  it.each([
    { to: 9.25, sessions: 1, why: 'one start' },
    { to: 10.5, sessions: 1, why: 'the next would still run' },
    { to: 10.75, sessions: 2, why: 'two after each other' },
    { to: 12, sessions: 2, why: 'two in a morning' },
  ])('are of $sessions sessions: $why', ({ to, sessions }) => {
    expect(minutes(startsOn([0], 9, to), [90], ALL)).toBe(sessions * 90)
  })

  it('count a session in the part in which it starts, and once in both parts together', () => {
    const starts = startsOn([0], 11.5, 12.75)
    expect(minutes(starts, [90], part('mon-morning'))).toBe(90)
    expect(minutes(starts, [90], part('mon-afternoon'))).toBe(90)
    expect(minutes(starts, [90], part('mon-morning') | part('mon-afternoon'))).toBe(90)
    expect(minutes(starts, [90], part('tue-morning'))).toBe(0)
  })

  it('are all that any session could use when lengths differ', () => {
    // From nine to the end of the longest that starts at a quarter to ten.
    expect(minutes(startsOn([0], 9, 10), [60, 90], ALL)).toBe(45 + 90)
  })

  it('are capped per day, in whole sessions of one length, and per week', () => {
    const starts = startsOn([0, 1, 7], 9, 17)
    expect(minutes(starts, [90], ALL, { perDay: 240 })).toBe(3 * 180)
    expect(minutes(starts, [60, 90], ALL, { perDay: 240 })).toBe(3 * 240)
    expect(minutes(starts, [90], ALL, { perDay: 240, perWeek: 270 })).toBe(270 + 180)
  })
})

describe('minutes that laptops can serve', () => {
  type Window = NonNullable<ProblemInput['availability']>[number]

  function lent(start: string, minutes: number): Window {
    const when = { start, minutes }
    const subject = { kind: 'laptop-class' as const, id: 'laptops' }
    return { id: `laptops-${start}`, subject, effect: 'open', when }
  }

  const away = { transportMinutes: 20, setupMinutes: 10, packMinutes: 10, devices: { laptop: 12 } }
  const laptops = { id: 'laptops', name: 'Klas', ownerId: 'cvo', latitude: 50.8, longitude: 3.2 }
  const sessions = (
    windows: Window[],
    more: { maxMovesPerWeek?: number; homeDigipuntId?: string } = {},
  ) =>
    laptopMinutes(
      indexProblem(
        smallQuarter({
          availability: windows,
          laptopClasses: [{ ...laptops, ...away, ...more }],
        }),
      ),
      [90],
    )(ALL) / 90

  it.each([
    { when: 'there is just time to come, teach and go', minutes: 150, count: 1 },
    { when: 'a quarter is short', minutes: 135, count: 0 },
    { when: 'a second session fits', minutes: 240, count: 2 },
  ])('are of $count sessions when $when', ({ minutes, count }) => {
    // Half an hour to come, half an hour to go.
    expect(sessions([lent('2027-01-04T09:00', minutes)])).toBe(count)
  })

  it('need no road at home', () => {
    expect(sessions([lent('2027-01-04T09:00', 90)], { homeDigipuntId: 'bib' })).toBe(1)
  })

  it('need no road in the night when the laptops may stay', () => {
    const windows = [lent('2027-01-04T22:00', 120), lent('2027-01-05T00:00', 120)]
    // Come at 22.00, a session to midnight, another from midnight, leave at 1.30.
    expect(sessions(windows)).toBe(2)
  })

  it('are those of the longest stretches when laptops may move only so often a week', () => {
    const windows = [
      lent('2027-01-04T09:00', 150),
      lent('2027-01-05T09:00', 240),
      lent('2027-01-11T09:00', 150),
    ]
    expect(sessions(windows)).toBe(4)
    expect(sessions(windows, { maxMovesPerWeek: 1 })).toBe(3)
    expect(sessions(windows, { maxMovesPerWeek: 1, homeDigipuntId: 'bib' })).toBe(4)
  })

  it('are none when laptops are never free', () => {
    expect(sessions([])).toBe(0)
  })
})
