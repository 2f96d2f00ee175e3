import type { ProblemInput } from '@digirooster/domain'
import { daypartOf, dayparts, SLOT_MINUTES } from '@digirooster/domain'
import { randomQuarter, scarcities, smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { indexProblem } from '../compile/compile.ts'
import { plan } from '../plan.ts'
import { minutesIn, partMinutes } from './capacity.ts'
import { laptopSessions } from './laptop-capacity.ts'

const ALL = (1 << dayparts.length) - 1
const partOf = (name: (typeof dayparts)[number]) => dayparts.indexOf(name)

type Window = NonNullable<ProblemInput['availability']>[number]

function open(id: string, start: string, minutes: number, rrule?: string): Window {
  const kind = id === 'T1' ? 'person' : 'laptop-class'
  const when = rrule === undefined ? { start, minutes } : { start, minutes, rrule }
  return { id: `${id}-${start.slice(0, 10)}`, subject: { kind, id }, effect: 'open', when }
}

/** T1 is there as the windows say; rooms come first, so that T1 is resource 3. */
function trainerThere(...windows: Window[]) {
  const indexes = indexProblem(smallQuarter({ availability: windows }))
  return { indexes, trainer: indexes.resources.personBase }
}

describe('minutes in which sessions can run', () => {
  it('fall in the part in which they start', () => {
    const { indexes, trainer } = trainerThere(open('T1', '2027-01-04T09:00', 120))
    const { perDay } = partMinutes(indexes, trainer, 90)
    expect(perDay[partOf('mon-morning')][0]).toBe(120)
    expect(perDay.reduce((sum, days) => sum + days.reduce((a, b) => a + b, 0), 0)).toBe(120)
  })

  it('count on after the part for a session that starts in its last slot', () => {
    const { indexes, trainer } = trainerThere(open('T1', '2027-01-04T10:00', 360))
    const { perDay } = partMinutes(indexes, trainer, 90)
    // 10–12 and the 75 minutes that a session of 11.45 still takes after noon.
    expect(perDay[partOf('mon-morning')][0]).toBe(120 + 75)
    expect(perDay[partOf('mon-afternoon')][0]).toBe(240)
  })

  it('count no longer after the part than the window lasts', () => {
    const { indexes, trainer } = trainerThere(open('T1', '2027-01-04T10:00', 150))
    const { perDay } = partMinutes(indexes, trainer, 90)
    expect(perDay[partOf('mon-morning')][0]).toBe(120 + 30)
  })

  it('are capped per day and per week', () => {
    const daily = open('T1', '2027-01-04T08:00', 240, 'FREQ=DAILY;COUNT=10')
    const { indexes, trainer } = trainerThere(daily)
    const minutes = partMinutes(indexes, trainer, 60)
    // Seven days in the first week, three in the second.
    expect(minutesIn(indexes, minutes, ALL, Infinity, Infinity)).toBe(10 * 240)
    expect(minutesIn(indexes, minutes, ALL, 100, Infinity)).toBe(10 * 100)
    expect(minutesIn(indexes, minutes, ALL, 100, 400)).toBe(400 + 300)
    expect(minutesIn(indexes, minutes, 1 << partOf('mon-morning'), 100, 400)).toBe(200)
    expect(minutesIn(indexes, minutes, 0, 100, 400)).toBe(0)
  })
})

describe('sessions that laptops can serve', () => {
  const away = { transportMinutes: 20, setupMinutes: 10, packMinutes: 10, devices: { laptop: 12 } }
  const laptops = { id: 'laptops', name: 'Klas', ownerId: 'cvo', latitude: 50.8, longitude: 3.2 }
  const sessions = (windows: Window[], minutes: number, home?: string) =>
    laptopSessions(
      indexProblem(
        smallQuarter({
          availability: windows,
          laptopClasses: [{ ...laptops, ...away, ...(home && { homeDigipuntId: home }) }],
        }),
      ),
      minutes,
    )

  it.each([
    { when: 'there is just time to come, teach and go', minutes: 150, count: 1 },
    { when: 'a quarter is short', minutes: 135, count: 0 },
    { when: 'a second session fits', minutes: 240, count: 2 },
  ])('are $count when $when', ({ minutes, count }) => {
    // Half an hour to come, half an hour to go.
    expect(sessions([open('laptops', '2027-01-04T09:00', minutes)], 90)).toBe(count)
  })

  it('need no road at home', () => {
    expect(sessions([open('laptops', '2027-01-04T09:00', 90)], 90, 'bib')).toBe(1)
  })

  it('need no road in the night when the laptops may stay', () => {
    const windows = [
      open('laptops', '2027-01-04T22:00', 120),
      open('laptops', '2027-01-05T00:00', 120),
    ]
    // Come at 22.00, a session to midnight, another from midnight, leave at 1.30.
    expect(sessions(windows, 90)).toBe(2)
  })

  it('are none when laptops are never free', () => {
    expect(sessions([], 90)).toBe(0)
  })
})

describe('no plan uses more than the capacity', () => {
  const cases = scarcities.flatMap((scarcity) =>
    [201, 202, 203].map((seed) => ({ seed, scarcity })),
  )

  it.each(cases)('of quarter $seed, short of $scarcity', async ({ seed, scarcity }) => {
    const problem = randomQuarter(seed, scarcity)
    const indexes = indexProblem(problem)
    const { rooms, people, personBase } = indexes.resources
    const { sessions } = (await plan(problem, { iterations: 3000 })).plan
    const longest = Math.max(SLOT_MINUTES, ...sessions.map((s) => s.minutes))
    const users = [
      ...rooms.map(({ room }, r) => ({
        capacity: partMinutes(indexes, r, longest),
        uses: sessions.filter((s) => s.roomId === room.id && s.kind !== 'walk-in'),
      })),
      ...people.map((person, p) => ({
        capacity: partMinutes(indexes, personBase + p, longest),
        uses: sessions.filter((s) => s.people.some(({ personId }) => personId === person.id)),
      })),
    ]
    for (const { capacity, uses } of users)
      for (const [part, name] of dayparts.entries()) {
        const inPart = uses.filter((s) => daypartOf(s.start) === name)
        const used = inPart.reduce((sum, s) => sum + s.minutes, 0)
        expect(used).toBeLessThanOrEqual(
          minutesIn(indexes, capacity, 1 << part, Infinity, Infinity),
        )
      }
    const withLaptops = sessions.filter((s) => s.laptopClassIds.length > 0)
    const shortest = Math.min(...withLaptops.map((s) => s.minutes))
    if (withLaptops.length > 0)
      expect(withLaptops.length).toBeLessThanOrEqual(laptopSessions(indexes, shortest))
  })
})
