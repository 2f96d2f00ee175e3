import { localOfSlot } from '@digirooster/domain'
import type { ProblemInput } from '@digirooster/domain'
import { describe, expect, it } from 'vitest'
import { exampleProblem, standingLesson } from '../constraints/example-problem.ts'
import { activityOf, exampleGroups, exampleQuarter } from '../constraints/example-quarter.ts'
import { constraints } from '../constraints/registry.ts'
import { filtersOf } from '../filters.ts'
import { LAPTOPS, PEOPLE, ROOM } from './quarter.ts'
import type { Quarter } from './quarter.ts'

const example = exampleProblem()

function quarterOf(overrides: Partial<ProblemInput> = {}, groups = exampleGroups): Quarter {
  return exampleQuarter(overrides, groups, filtersOf(constraints))
}

/** Starts a session can have, as local times. */
function startsOf(quarter: Quarter, sessionId: string): string[] {
  const domain = quarter.model.domains[quarter.model.domainOf[activityOf(quarter, sessionId)]]
  return Array.from(domain, (slot) => localOfSlot(quarter.time.startDate, slot))
}

/** Things that a role slot of a session can hold, by id. */
function candidatesOf(quarter: Quarter, sessionId: string, role: number): string[] {
  const { model, resources } = quarter
  const list = model.candidates[model.candidatesOf[slotOf(quarter, sessionId, role)]]
  return Array.from(list, (r) => nameOf(resources, r))
}

function slotOf({ model, ...quarter }: Quarter, sessionId: string, role: number): number {
  return model.roleStart[activityOf({ model, ...quarter }, sessionId)] + role
}

function nameOf(
  { rooms, classes, people, classBase, personBase }: Quarter['resources'],
  r: number,
) {
  if (r < 0) return 'nothing'
  if (r < classBase) return rooms[r].room.id
  return r < personBase ? classes[r - classBase].id : people[r - personBase].id
}

/** What the session holds before any search. */
function heldBy(quarter: Quarter, sessionId: string, role: number): string {
  return nameOf(quarter.resources, quarter.initial.resource[slotOf(quarter, sessionId, role)])
}

describe('a lesson that is proposed', () => {
  const quarter = quarterOf()

  it('can start whenever a room that suits and a trainer are there, on the grid of the place', () => {
    const { courses } = example
    const free = (courses ?? []).map(({ device: _, ...course }) => course)
    const without = quarterOf({ courses: free })
    const monday = startsOf(without, 'email-1/1').filter((s) => s.startsWith('2027-01-11'))
    const times = ['09', '10', '11', '12', '13', '14'].flatMap((h) => [`${h}:00`, `${h}:30`])
    expect(monday.map((s) => s.slice(11))).toEqual([...times, '15:00', '15:30'])
  })

  it('can start only when there are devices for all, or laptops can come and go', () => {
    const monday = startsOf(quarter, 'email-1/1').filter((s) => s.startsWith('2027-01-11'))
    // Lent out from 9 to 17: an hour to come, three quarters to go.
    const times = ['10', '11', '12', '13', '14'].flatMap((h) => [`${h}:00`, `${h}:30`])
    expect(monday.map((s) => s.slice(11))).toEqual(times)
  })

  it('can start in its season and for its audience only', () => {
    const days = new Set(startsOf(quarter, 'schoolapps-1/1').map((s) => s.slice(0, 10)))
    const hours = startsOf(quarter, 'schoolapps-1/1').map((s) => Number(s.slice(11, 13)))
    // Tuesday and Thursday mornings in January: parents, and the days that the trainer works.
    expect([...days][0]).toBe('2027-01-05')
    expect([...days].at(-1)).toBe('2027-01-28')
    expect(Math.max(...hours)).toBeLessThan(12)
  })

  it('can be where it may be, with laptops and people who suit', () => {
    expect(candidatesOf(quarter, 'email-1/1', ROOM)).toEqual(['bib-1', 'hal-1'])
    expect(candidatesOf(quarter, 'email-1/1', LAPTOPS)).toEqual(['klas-a', 'klas-b'])
    expect(candidatesOf(quarter, 'email-1/1', PEOPLE)).toEqual(['T1'])
    expect(candidatesOf(quarter, 'smartphone-1/2', PEOPLE + 1)).toEqual(['D1', 'D2'])
  })

  it('needs no laptops without devices, and no room online', () => {
    expect(candidatesOf(quarter, 'smartphone-1/1', LAPTOPS)).toEqual([])
    expect(candidatesOf(quarter, 'itsme-1/1', ROOM)).toEqual([])
    expect(quarter.model.mayBeVacant[slotOf(quarter, 'itsme-1/1', ROOM)]).toBe(1)
  })

  it('stays out until it is placed, and may stay out', () => {
    const activity = activityOf(quarter, 'email-1/1')
    expect(quarter.initial.start[activity]).toBe(-1)
    expect(quarter.model.optional[quarter.model.bundleOf[activity]]).toBe(1)
  })

  it('of a series follows a week after the one before', () => {
    const bundle = quarter.model.bundleOf[activityOf(quarter, 'smartphone-1/1')]
    expect(quarter.model.stride[bundle]).toBe(7 * 96)
    expect(quarter.model.bundleStart[bundle + 1] - quarter.model.bundleStart[bundle]).toBe(3)
  })

  it('starts no sooner than its contract allows after the order', () => {
    const horizon = { ...example.horizon, asOf: '2027-01-04T09:00' }
    const [first] = startsOf(quarterOf({ horizon }), 'email-1/1')
    // Fifteen working days after Monday 4 January, once the laptops are there.
    expect(first).toBe('2027-01-25T10:00')
  })

  it('looks only where and when enough of its people can come', () => {
    const groups = [{ id: 'zuid', courseId: 'email', served: { 'email-zuid': 4 } }]
    const parts = startsOf(quarterOf({}, groups), 'zuid/1').map((s) => s.slice(11, 13))
    expect(parts.every((hour) => Number(hour) < 12)).toBe(true)
    const far = [{ id: 'dorp', courseId: 'email', served: { 'email-dorp': 4 } }]
    expect(candidatesOf(quarterOf({}, far), 'dorp/1', ROOM)).toEqual([])
  })

  it('given both ways looks everywhere for people who follow it at home', () => {
    const quarter = quarterOf(
      {
        courses: (example.courses ?? []).map((c) =>
          c.id === 'email' ? { ...c, mode: 'both' } : c,
        ),
        demand: (example.demand ?? []).map((d) =>
          d.id === 'email-dorp' ? { ...d, mode: 'online' } : d,
        ),
      },
      [{ id: 'dorp', courseId: 'email', served: { 'email-dorp': 4 } }],
    )
    expect(candidatesOf(quarter, 'dorp/1', ROOM)).toEqual(['bib-1', 'hal-1'])
  })
})

describe('a lesson that stands', () => {
  it.each([
    { holds: ['time'] as const, starts: 1, rooms: 2, people: 1 },
    { holds: ['place'] as const, starts: 420, rooms: 1, people: 1 },
    { holds: ['time', 'place', 'people'] as const, starts: 1, rooms: 1, people: 1 },
  ])(
    'has $starts starts and $rooms rooms when it holds $holds',
    ({ holds, starts, rooms, people }) => {
      const quarter = quarterOf({ fixed: standingLesson([...holds]) })
      expect(startsOf(quarter, 'email-0/1')).toHaveLength(starts)
      expect(candidatesOf(quarter, 'email-0/1', ROOM)).toHaveLength(rooms)
      expect(candidatesOf(quarter, 'email-0/1', PEOPLE)).toHaveLength(people)
    },
  )

  it('can move with the few people it has, fewer than a new group needs', () => {
    const fixed = standingLesson(['people'])
    const few = (fixed.offerings ?? []).map((o) => ({
      ...o,
      served: [{ demandId: 'email-noord', wishes: 2 }],
      invited: 2,
    }))
    const quarter = quarterOf({ fixed: { ...fixed, offerings: few } })
    expect(startsOf(quarter, 'email-0/1')).toHaveLength(420)
    expect(candidatesOf(quarter, 'email-0/1', ROOM)).toEqual(['bib-1', 'hal-1'])
  })

  it('is placed as it stands, and never leaves', () => {
    const quarter = quarterOf({ fixed: standingLesson(['people']) })
    const activity = activityOf(quarter, 'email-0/1')
    expect(localOfSlot(quarter.time.startDate, quarter.initial.start[activity])).toBe(
      '2027-01-12T09:30',
    )
    expect(heldBy(quarter, 'email-0/1', ROOM)).toBe('bib-1')
    expect(heldBy(quarter, 'email-0/1', PEOPLE)).toBe('T1')
    expect(quarter.model.optional[quarter.model.bundleOf[activity]]).toBe(0)
    expect(quarter.isFixed[activity]).toBe(1)
  })

  it('holds everything once it is past', () => {
    const horizon = { ...example.horizon, asOf: '2027-01-13T09:00' }
    const quarter = quarterOf({ horizon, fixed: standingLesson(['people']) })
    expect(startsOf(quarter, 'email-0/1')).toEqual(['2027-01-12T09:30'])
    expect(candidatesOf(quarter, 'email-0/1', ROOM)).toEqual(['bib-1'])
    expect(candidatesOf(quarter, 'email-0/1', LAPTOPS)).toEqual([])
  })
})

describe('a walk-in', () => {
  const quarter = quarterOf()
  const id = 'inloop@2027-01-08T13:30'

  it('stands where and when it says, on every date', () => {
    const walkIns = quarter.bundles.filter((b) => b.kind === 'walk-in').map((b) => b.id)
    expect(walkIns).toEqual([id, 'inloop@2027-01-15T13:30'])
    expect(startsOf(quarter, id)).toEqual(['2027-01-08T13:30'])
    expect(heldBy(quarter, id, ROOM)).toBe('bib-2')
    expect(quarter.initial.start[activityOf(quarter, id)]).toBeGreaterThan(0)
  })

  it('lacks its helpers until somebody is found, and may go on without', () => {
    for (const role of [PEOPLE, PEOPLE + 1]) {
      expect(heldBy(quarter, id, role)).toBe('nothing')
      expect(candidatesOf(quarter, id, role)).toEqual(['D1', 'D2'])
      expect(quarter.model.mayBeVacant[slotOf(quarter, id, role)]).toBe(1)
    }
  })
})

it('gives what an activity says of its start', () => {
  const quarter = quarterOf()
  expect(startsOf(quarter, 'bezoek.1/1')).toEqual(['2027-01-19T10:15'])
  expect(candidatesOf(quarter, 'bezoek.1/1', ROOM)).toEqual(['bib-1'])
})
