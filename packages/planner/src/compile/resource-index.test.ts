import { SLOTS_PER_DAY } from '@digirooster/domain'
import type { Problem, ProblemInput } from '@digirooster/domain'
import { smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { exampleQuarter } from '../constraints/example-quarter.ts'
import { indexResources } from './resource-index.ts'
import { indexTime } from './time-index.ts'

type Window = NonNullable<ProblemInput['availability']>[number]

function open(id: string, start: string, minutes: number, more: Partial<Window> = {}): Window {
  const kind = id.startsWith('T') ? 'person' : id.includes('-') ? 'room' : 'digipunt'
  return {
    id: `${more.effect ?? 'open'} ${id} ${start}`.replace(/[^\w-]/g, '-'),
    subject: { kind, id },
    effect: 'open',
    when: { start, minutes },
    ...more,
  }
}

function indexOf(problem: Problem) {
  return indexResources(problem, indexTime(problem))
}

/** Stretches of a resource as `day from–to` in slots, read off its runs. */
function stretchesOf(availability: Window[], resource = 0, overrides: Partial<ProblemInput> = {}) {
  const run = indexOf(smallQuarter({ availability, ...overrides })).freeRun[resource]
  const stretches: string[] = []
  for (let slot = 0; slot < run.length; slot += Math.max(1, run[slot])) {
    const day = Math.floor(slot / SLOTS_PER_DAY)
    const from = slot - day * SLOTS_PER_DAY
    if (run[slot] > 0) stretches.push(`${day} ${from}–${from + run[slot]}`)
  }
  return stretches
}

const monday = '2027-01-04'

describe('the runs of a resource', () => {
  it.each([
    { when: 'it never opens', windows: [], runs: [] },
    { when: 'it opens once', windows: [open('bib', `${monday}T09:00`, 120)], runs: ['0 36–44'] },
    {
      when: 'a window is rounded inward',
      windows: [open('bib', `${monday}T09:05`, 115)],
      runs: ['0 37–44'],
    },
    {
      when: 'two windows touch',
      windows: [open('bib', `${monday}T09:00`, 60), open('bib', `${monday}T10:00`, 60)],
      runs: ['0 36–44'],
    },
    {
      when: 'a block is cut out, rounded outward',
      windows: [
        open('bib', `${monday}T09:00`, 120),
        open('bib', `${monday}T09:50`, 20, { effect: 'block' }),
      ],
      runs: ['0 36–39', '0 41–44'],
    },
    {
      when: 'a refused block cuts nothing out',
      windows: [
        open('bib', `${monday}T09:00`, 120),
        open('bib', `${monday}T09:50`, 20, { effect: 'block', state: 'refused' }),
      ],
      runs: ['0 36–44'],
    },
    {
      when: 'a refused window counts for nothing',
      windows: [open('bib', `${monday}T09:00`, 120, { state: 'refused' })],
      runs: [],
    },
    {
      when: 'its room has windows of its own',
      windows: [open('bib', `${monday}T09:00`, 120), open('bib-1', `${monday}T10:00`, 300)],
      runs: ['0 40–44'],
    },
    {
      when: 'a window goes on after midnight',
      windows: [open('bib', `${monday}T22:00`, 240)],
      runs: ['0 88–96', '1 0–8'],
    },
  ])('are $runs when $when', ({ windows, runs }) => {
    expect(stretchesOf(windows)).toEqual(runs)
  })

  it('count down to the end of the stretch', () => {
    const problem = smallQuarter({ availability: [open('bib', `${monday}T00:00`, 45)] })
    expect([...indexOf(problem).freeRun[0].subarray(0, 5)]).toEqual([3, 2, 1, 0, 0])
  })

  it('begin on the day the place opens and end after the day it closes', () => {
    const { digipunten } = smallQuarter()
    const dated = digipunten.map((d) => ({
      ...d,
      opensOn: '2027-01-05',
      closesOn: '2027-01-06',
    }))
    const daily = open('bib', `${monday}T09:00`, 60, {
      when: { start: `${monday}T09:00`, minutes: 60, rrule: 'FREQ=DAILY;COUNT=5' },
    })
    expect(stretchesOf([daily], 0, { digipunten: dated })).toEqual(['1 36–40', '2 36–40'])
  })

  it('tell apart what somebody still has to say yes to', () => {
    const problem = smallQuarter({
      availability: [
        open('bib', `${monday}T09:00`, 60, { state: 'option' }),
        open('bib', `${monday}T10:00`, 60),
      ],
    })
    const { freeRun, confirmedRun } = indexOf(problem)
    expect([freeRun[0][36], confirmedRun[0][36], confirmedRun[0][40]]).toEqual([8, 0, 4])
  })

  it('hold only what is sure where the policy does not plan on the rest', () => {
    const { digibanken } = smallQuarter()
    const cautious = digibanken.map((d) => ({
      ...d,
      policy: { ...d.policy, planOnUnconfirmed: false },
    }))
    const windows = [open('bib', `${monday}T09:00`, 60, { state: 'asked' })]
    expect(stretchesOf(windows, 0, { digibanken: cautious })).toEqual([])
  })
})

describe('the resources', () => {
  const { resources, time } = exampleQuarter()

  it('are the rooms, then the laptop classes, then the people', () => {
    expect(resources.rooms.map((r) => r.room.id)).toEqual([
      'bib-1',
      'bib-2',
      'hal-1',
      'bus-1',
      'bus-1',
    ])
    expect([resources.classBase, resources.personBase, resources.count]).toEqual([5, 7, 11])
    expect(resources.freeRun).toHaveLength(11)
    expect(resources.confirmedRun).toHaveLength(11)
  })

  it('count the room of a moving unit once per stay, open during that stay only', () => {
    expect([...resources.siteOfRoom]).toEqual([0, 0, 1, 2, 3])
    expect([...resources.placeOfSite]).toEqual([0, 1, 2, 2])
    expect(resources.siteWijk).toEqual(['noord', 'zuid', 'noord', 'zuid'])
    const openDays = [3, 4].map((r) =>
      time.dates.filter((_, day) => resources.freeRun[r][day * SLOTS_PER_DAY + 40] > 0),
    )
    expect(openDays).toEqual([['2027-01-13'], ['2027-01-20']])
  })

  it('know where laptops live', () => {
    expect([...resources.homeSite]).toEqual([1, -1])
  })

  it('know how long people travel between sites, by their own means', () => {
    const count = resources.sites.length
    const fromBibToHal = 0 * count + 1
    const [car, , foot, bike] = resources.travelOfPerson.map((table) => table[fromBibToHal])
    expect(car).toBeGreaterThan(0)
    expect(bike).toBeGreaterThanOrEqual(car)
    expect(foot).toBeGreaterThan(bike)
    for (const table of resources.travelOfPerson)
      for (let site = 0; site < count; site++) expect(table[site * count + site]).toBe(0)
  })

  it('are away on holidays that they keep', () => {
    // The hall closes in the spring holiday, from 8 February; the library would rather not open.
    const hall = (date: string) =>
      resources.freeRun[2][time.dates.indexOf(date) * SLOTS_PER_DAY + 40]
    expect(hall('2027-02-04')).toBeGreaterThan(0)
    const people = indexOf(
      smallQuarter({
        horizon: { quarter: '2027-Q1', start: monday, end: '2027-02-14', asOf: '2026-12-01T09:00' },
        people: smallQuarter().people.map((p) => ({
          ...p,
          holidays: { schoolHolidays: 'closed' },
        })),
        availability: [open('T1', '2027-02-05T09:00', 60), open('T1', '2027-02-09T09:00', 60)],
      }),
    )
    const t1 = people.freeRun[people.personBase]
    expect([t1[32 * SLOTS_PER_DAY + 36], t1[36 * SLOTS_PER_DAY + 36]]).toEqual([4, 0])
  })
})
