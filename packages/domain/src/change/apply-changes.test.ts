import { describe, expect, it } from 'vitest'
import { exampleProblem } from '../input/example-problem.ts'
import type { ParseResult } from '../input/input-issue.ts'
import { parseProblem } from '../input/parse-problem.ts'
import type { Session } from '../plan/session.ts'
import type { Problem } from '../problem/problem.ts'
import { applyChanges } from './apply-changes.ts'
import { parseChanges } from './parse-changes.ts'

function valueOf<T>(result: ParseResult<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.issues, null, 2))
  return result.value
}

const before = valueOf(parseProblem(exampleProblem()))
const [group] = before.fixed.offerings
const [{ session }] = before.fixed.sessions as [Problem['fixed']['sessions'][number]]
if (!group) throw new Error('the example has a group')

/** A draft group of three sessions, as a plan would hold it. */
const draft = {
  offerings: [
    {
      ...group,
      id: 'nieuw',
      formatId: 'reeks',
      sessionIds: ['nieuw/1', 'nieuw/2', 'nieuw/3'],
      served: [{ demandId: 'w1', wishes: 5 }],
      invited: 5,
      costCents: 36_000,
    },
  ],
  sessions: [1, 2, 3].map((k): Session => ({
    ...session,
    id: `nieuw/${k}`,
    offeringId: 'nieuw',
    activityId: null,
    walkInId: null,
    number: k,
    of: 3,
    start: `2027-02-0${k}T09:00`,
  })),
}

function changed(...input: unknown[]): Problem {
  return valueOf(applyChanges(before, valueOf(parseChanges(input)), draft))
}

function faults(...input: unknown[]): string[] {
  const result = applyChanges(before, valueOf(parseChanges(input)), draft)
  return result.ok ? [] : result.issues.map(({ path, code, value }) => `${path} ${code} ${value}`)
}

const standing = ({ fixed }: Problem) =>
  fixed.sessions.map((f) => [f.session.id, f.because, f.session.pinned, f.holds.join(' ')])

describe('what can be used', () => {
  it('somebody who is away is blocked on whole days, the last one included', () => {
    const away = { kind: 'away', subject: { kind: 'person', id: 't1' }, from: '2027-02-01' }
    const { availability } = changed({ ...away, until: '2027-02-05' }, away)
    expect(availability.slice(-2)).toMatchObject([
      {
        id: 'away.person.t1.2027-02-01',
        effect: 'block',
        state: 'confirmed',
        when: {
          start: '2027-02-01T00:00',
          minutes: 1440,
          rrule: 'FREQ=DAILY;UNTIL=20270205T235959',
        },
      },
      { id: 'away.person.t1.2027-02-01.2', when: { rrule: 'FREQ=DAILY;UNTIL=20270331T235959' } },
    ])
    expect(before.availability).toHaveLength(availability.length - 2)
  })

  it('windows and blocks are added, replaced and taken away', () => {
    const [first] = before.availability
    const other = { ...first, note: 'anders' }
    const after = changed(
      { kind: 'availability', availability: other },
      { kind: 'availability', availability: { ...first, id: 'nieuw' } },
      { kind: 'availability-gone', availabilityId: 't1-vrij' },
    )
    expect(after.availability.map(({ id }) => id)).toEqual([
      'bib-open',
      'zaal-open',
      'laptops-vrij',
      'nieuw',
    ])
    expect(after.availability[0]?.note).toBe('anders')
  })

  it('a new place and its windows come in any order', () => {
    const [place] = before.digipunten
    const [first] = before.availability
    const digipunt = { ...place, id: 'nieuw', rooms: [{ ...place?.rooms[0], id: 'nieuw-zaal' }] }
    const window = { ...first, id: 'nieuw-open', subject: { kind: 'digipunt', id: 'nieuw' } }
    const parts = [
      { kind: 'availability', availability: window },
      { kind: 'away', subject: { kind: 'digipunt', id: 'nieuw' }, from: '2027-03-01' },
      { kind: 'digipunt', digipunt },
    ]
    expect(changed(...parts)).toEqual(
      expect.objectContaining({ digipunten: [...before.digipunten, digipunt] }),
    )
    expect(changed(...parts.toReversed()).availability).toHaveLength(before.availability.length + 2)
  })

  it('people and devices are added and replaced', () => {
    const after = changed(
      { kind: 'person', person: { ...before.people[0], maxMinutesPerWeek: 240 } },
      { kind: 'person', person: { ...before.people[0], id: 't2' } },
      { kind: 'laptop-class', laptopClass: { ...before.laptopClasses[0], devices: { laptop: 3 } } },
    )
    expect(after.people.map(({ id }) => id)).toEqual(['t1', 'b1', 't2'])
    expect(after.people[0]?.maxMinutesPerWeek).toBe(240)
    expect(after.laptopClasses[0]?.devices).toEqual({ laptop: 3 })
  })
})

describe('what is wanted and promised', () => {
  it('caps change, and what is not named stays', () => {
    const [line] = changed({ kind: 'budget', budgetLineId: 'lijn-1', quarterCents: 7 }).budgetLines
    expect([line?.quarter.cents, line?.projectYear.cents]).toEqual([7, 4_000_000])
  })

  it('choices change, weights rule by rule, and what is not named stays', () => {
    const said = { weights: { nearness: 3 }, reach: { maxMinutes: 10 }, priorWeight: 0.5 }
    const [digibank] = changed({ kind: 'policy', policy: said }).digibanken
    const { policy } = before.digibanken[0] as Problem['digibanken'][number]
    expect(digibank?.policy).toEqual({
      ...policy,
      weights: { 'compact-days': 2, nearness: 3 },
      reach: { ...policy.reach, maxMinutes: 10 },
      priorWeight: 0.5,
    })
  })

  it('a course may be held for fewer people', () => {
    const course = before.courses[0] as Problem['courses'][number]
    const formats = course.formats.map((f) => ({ ...f, group: { ...f.group, min: 2 } }))
    const after = changed({ kind: 'course', course: { ...course, formats } })
    expect(after.courses[0]?.formats.map(({ group }) => group.min)).toEqual(formats.map(() => 2))
    expect(after.courses.slice(1)).toEqual(before.courses.slice(1))
  })

  it('a partner gives a free course', () => {
    const supply = {
      id: 'new-free-course',
      ownerId: before.organisations[0]?.id ?? '',
      title: { nl: 'Gratis les' },
      topicId: before.topics[0]?.id ?? '',
      levels: ['starter' as const],
      language: 'nl',
      mode: 'on-site' as const,
      digibankIds: [],
      wijkId: before.digibanken[0]?.wijken[0]?.id ?? '',
      placeName: 'Bij de partner',
      latitude: 50.8,
      longitude: 3.2,
      sessions: [{ start: '2027-02-02T14:00', minutes: 90 }],
      places: 12,
      taken: 0,
      noShowRate: 0.3,
    }
    const after = changed({ kind: 'supply', supply })
    expect(after.supply).toEqual([...before.supply, supply])
  })

  it('an activity changes', () => {
    const [activity] = before.activities
    const after = changed({ kind: 'activity', activity: { ...activity, count: 5 } })
    expect(after.activities.map(({ id, count }) => [id, count])).toEqual([['it-cafe', 5]])
  })

  it('whoever no longer asks leaves the group that stands', () => {
    const [line] = before.demand
    const fewer = changed({ kind: 'demand', demand: { ...line, wishes: 3, people: 3 } })
    expect(fewer.fixed.offerings[0]).toMatchObject({
      served: [{ demandId: 'w1', wishes: 3 }],
      invited: 3,
    })
    const none = changed({ kind: 'demand-gone', demandId: 'w1' })
    expect([none.demand, none.fixed.offerings[0]?.served]).toEqual([[], []])
  })
})

describe('groups', () => {
  it('one that is cancelled no longer stands, and its people still ask or not', () => {
    const open = changed({ kind: 'cancel', offeringId: 'aanbod-1' })
    const { referrals } = before.fixed
    expect([open.fixed, open.demand]).toEqual([
      { offerings: [], sessions: [], referrals },
      before.demand,
    ])
    const gone = changed(
      { kind: 'cancel', offeringId: 'aanbod-1', wishes: 'withdrawn' },
      { kind: 'cancel', offeringId: 'nieuw', wishes: 'withdrawn' },
    )
    expect(gone.demand).toEqual([])
  })

  it('one that is cancelled half-way keeps what it had', () => {
    const after = changed(
      { kind: 'as-of', asOf: '2027-02-02T12:00' },
      { kind: 'cancel', offeringId: 'nieuw' },
    )
    expect(standing(after).map(([id]) => id)).toEqual(['les-1', 'nieuw/1', 'nieuw/2'])
    expect(after.fixed.offerings[1]).toMatchObject({
      sessionIds: ['nieuw/1', 'nieuw/2'],
      served: [],
      costCents: 24_000,
    })
  })

  it('a course that is gone takes its future groups along', () => {
    const after = changed({ kind: 'course-gone', courseId: 'smartphone-start' })
    expect([after.courses, after.fixed.offerings, after.fixed.sessions]).toEqual([[], [], []])
  })

  it('a course that is gone stays valid for the groups it had', () => {
    const after = changed(
      { kind: 'as-of', asOf: '2027-01-20T00:00' },
      { kind: 'course-gone', courseId: 'smartphone-start' },
    )
    expect(after.courses.map(({ id, noNewGroups }) => [id, noNewGroups])).toEqual([
      ['smartphone-start', true],
    ])
    expect(standing(after).map(([id]) => id)).toEqual(['les-1'])
  })
})

describe('pins', () => {
  it('a draft session that is pinned stands with its group, which may move', () => {
    const after = changed({ kind: 'pin', sessionId: 'nieuw/2', holds: ['time'] })
    expect(standing(after)).toEqual([
      ['les-1', 'published', false, 'time place people'],
      ['nieuw/2', 'pinned', true, 'time'],
      ['nieuw/1', 'series', false, ''],
      ['nieuw/3', 'series', false, ''],
    ])
    expect(after.fixed.offerings.map(({ id }) => id)).toEqual(['aanbod-1', 'nieuw'])
  })

  it('letting go of the last one lets the group go; a second pin keeps it', () => {
    const pin = (k: number) => ({ kind: 'pin', sessionId: `nieuw/${k}` })
    const unpin = { kind: 'unpin', sessionId: 'nieuw/1' }
    expect(changed(pin(1), unpin).fixed).toEqual(before.fixed)
    expect(standing(changed(pin(1), pin(2), unpin)).slice(1)).toEqual([
      ['nieuw/1', 'series', false, ''],
      ['nieuw/3', 'series', false, ''],
      ['nieuw/2', 'pinned', true, 'time place people'],
    ])
  })

  it('what is published stays published when it is let go', () => {
    const pin = { kind: 'pin', sessionId: 'les-1', holds: ['people'] }
    expect(standing(changed(pin))).toEqual([['les-1', 'published', true, 'people']])
    expect(changed(pin, { kind: 'unpin', sessionId: 'les-1' }).fixed).toEqual(before.fixed)
  })
})

it('whoever was sent to a course that has begun has a place there', () => {
  const referrals = [{ demandId: 'w1', supplyId: 'gratis-bank', wishes: 2 }]
  const asOf = (day: string) => [{ kind: 'as-of' as const, asOf: `${day}T12:00` }]
  const bare = { ...before, fixed: { offerings: [], sessions: [] } }
  const made = { offerings: [], sessions: [], referrals }
  const later = valueOf(applyChanges(bare, asOf('2027-02-02'), made))
  expect(later.fixed.referrals).toEqual(referrals)
  expect(valueOf(applyChanges(bare, asOf('2027-02-01'), made)).fixed.referrals).toBeUndefined()
  const gone = valueOf(applyChanges(later, [{ kind: 'demand-gone', demandId: 'w1' }], made))
  expect(gone.fixed.referrals).toEqual([])
})

it('what lies before the new now has happened', () => {
  const after = changed({ kind: 'as-of', asOf: '2027-02-01T10:00' })
  expect(after.horizon.asOf).toBe('2027-02-01T10:00')
  expect(standing(after).slice(1)).toEqual([
    ['nieuw/1', 'published', false, 'time place people'],
    ['nieuw/2', 'series', false, ''],
    ['nieuw/3', 'series', false, ''],
  ])
})

describe('what is wrong', () => {
  it.each([
    [{ kind: 'budget', budgetLineId: 'lijn-2' }, 'budgetLineId', 'lijn-2', 'lijn-1'],
    [
      { kind: 'availability-gone', availabilityId: 't1vrij' },
      'availabilityId',
      't1vrij',
      't1-vrij',
    ],
    [{ kind: 'demand-gone', demandId: 'w2' }, 'demandId', 'w2', 'w1'],
    [{ kind: 'policy', digibankId: 'kortrik', policy: {} }, 'digibankId', 'kortrik', 'kortrijk'],
    [{ kind: 'cancel', offeringId: 'niew' }, 'offeringId', 'niew', 'nieuw'],
    [{ kind: 'course-gone', courseId: 'smartphone' }, 'courseId', 'smartphone', 'smartphone-start'],
    [{ kind: 'pin', sessionId: 'nieuw/4' }, 'sessionId', 'nieuw/4', 'nieuw/1'],
  ])(
    'an unknown id is told with its place and what was meant: %o',
    (change, field, value, meant) => {
      const input = valueOf(parseChanges([{ kind: 'as-of', asOf: '2026-12-02T00:00' }, change]))
      const result = applyChanges(before, input, draft)
      if (result.ok) throw new Error('it was accepted')
      const [issue] = result.issues
      expect([issue?.path, issue?.code, issue?.value]).toEqual([
        `$[1].${field}`,
        'unknown-id',
        JSON.stringify(value),
      ])
      expect(issue?.hint.en).toContain(`“${meant}”`)
      expect(result.issues).toHaveLength(1)
    },
  )

  it('somebody unknown who is away is told where the change says so', () => {
    const away = { kind: 'away', subject: { kind: 'person', id: 't9' }, from: '2027-02-01' }
    expect(faults({ kind: 'as-of', asOf: '2026-12-02T00:00' }, away)).toEqual([
      '$[1].subject.id unknown-id "t9"',
    ])
    expect(faults({ ...away, until: '2027-01-01' })).toEqual([
      '$[0].until wrong-order "2027-01-01"',
    ])
  })

  it('what a change brings is checked as a part of the problem', () => {
    const demand = { ...before.demand[0], id: 'w3', topicId: 'bakken' }
    expect(faults({ kind: 'demand', demand })).toEqual(['$[0].demand.topicId unknown-id "bakken"'])
  })

  it('a group that has met every time cannot be cancelled', () => {
    expect(
      faults({ kind: 'as-of', asOf: '2027-03-01T00:00' }, { kind: 'cancel', offeringId: 'nieuw' }),
    ).toEqual(['$[1].offeringId already-held "nieuw"'])
  })

  it('only a session that is pinned can be let go', () => {
    expect(faults({ kind: 'unpin', sessionId: 'les-1' })).toEqual([
      '$[0].sessionId unknown-id "les-1"',
    ])
  })

  it('every fault is told, and nothing is applied', () => {
    const copy = structuredClone(before)
    const budget = { kind: 'budget', budgetLineId: 'x', quarterCents: 1 }
    const away = { kind: 'away', subject: { kind: 'room', id: 'zaal' }, from: '2027-02-01' }
    expect(faults(budget, { kind: 'demand-gone', demandId: 'w1' }, away, budget)).toEqual([
      '$[0].budgetLineId unknown-id "x"',
      '$[3].budgetLineId unknown-id "x"',
      '$[2].subject.id unknown-id "zaal"',
    ])
    expect(before).toEqual(copy)
  })
})
