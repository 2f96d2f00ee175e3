import type { Problem } from '@digirooster/domain'
import { generateQuarter } from '@digirooster/fixtures/generator'
import { parseProblem } from '@digirooster/domain'
import { randomQuarter, smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { joinedQuarter } from './example-joined-quarter.ts'
import { splitProblem } from './split-problem.ts'

const two = [smallQuarter(), smallQuarter()]
const [first, second] = joinedQuarter(two).digibanken.map((d) => d.id)

/** Ids of the digibanken of every part. */
function digibanken(problem: Problem): string[][] {
  return splitProblem(problem).map((part) => part.digibanken.map((d) => d.id))
}

describe('splitting a problem', () => {
  it('leaves one digibank as it is', () => {
    const problem = smallQuarter()
    expect(splitProblem(problem)).toEqual([problem])
    expect(splitProblem(problem)[0]).toBe(problem)
  })

  it('takes apart digibanken that share nothing but courses, topics and contracts', () => {
    expect(digibanken(joinedQuarter(two))).toEqual([[first], [second]])
  })

  it('gives every part its own lists, all of them together those of the whole', () => {
    const joined = joinedQuarter([3, 4, 5].map((seed) => randomQuarter(seed, 'easy')))
    const parts = splitProblem(joined)
    expect(parts.length).toBeGreaterThan(2)
    for (const key of [
      'digipunten',
      'laptopClasses',
      'people',
      'budgetLines',
      'demand',
      'activities',
      'walkIns',
      'supply',
      'availability',
    ] as const) {
      const ids = parts.flatMap((part) => part[key].map(({ id }) => id))
      expect(ids, key).toEqual(joined[key].map(({ id }) => id))
    }
    expect(parts.flatMap((p) => p.fixed.sessions)).toEqual(joined.fixed.sessions)
    expect(parts.flatMap((p) => p.travel.overrides)).toEqual(joined.travel.overrides)
  })

  const bonds: [string, (joined: Problem) => void][] = [
    ['a place', ({ digipunten }) => digipunten[0].usableBy.push(second)],
    ['a laptop class', ({ laptopClasses }) => laptopClasses[0].usableBy.push(first, second)],
    [
      'a laptop class by its owner',
      ({ organisations }) => organisations[1].digibankIds.push(second),
    ],
    ['a person', ({ people }) => people[0].usableBy.push(second)],
    [
      'a person whom nobody claims',
      ({ people }) => {
        people[0].usableBy = []
        delete people[0].employerId
      },
    ],
    ['the wijk of a place', ({ digipunten }) => (digipunten[0].wijkId = '2-noord')],
    ['a place where somebody else’s walk-in is', (joined) => joined.walkIns.push(walkIn(joined))],
    [
      'the money of an activity',
      (joined) => {
        joined.activities.push(activity(joined))
        joined.activities[0].cost = { budgetLineId: '2-basis', centsPerSession: 1 }
      },
    ],
    [
      'a cohort',
      (joined) => {
        const cohort = { id: 'cohort', size: 5 }
        joined.activities.push(
          { ...activity(joined), cohort },
          { ...activity(joined), id: 'other', digibankId: second, cohort },
        )
      },
    ],
    [
      'a free course both can reach',
      (joined) => {
        joined.supply.push(supply())
        for (const line of joined.demand) line.topicId = '1-smartphone'
      },
    ],
    ['a person at a session that stands', (joined) => joined.fixed.sessions.push(standing())],
  ]
  it.each(bonds)('keeps together digibanken that share %s', (_, change) => {
    expect(digibanken(joinedQuarter(two, change))).toEqual([[first, second]])
  })

  it('takes apart digibanken whose people are too far from each other’s free course', () => {
    const far = { ...supply(), latitude: 51.3, longitude: 5, wijkId: '1-noord' }
    const joined = joinedQuarter(two, ({ supply: list, digibanken: all, demand }) => {
      list.push(far)
      for (const line of demand) line.topicId = '1-smartphone'
      for (const wijk of all[1].wijken) wijk.latitude += 1
    })
    expect(digibanken(joined)).toEqual([[first], [second]])
    expect(splitProblem(joined).map((part) => part.supply.length)).toEqual([1, 0])
  })

  it('lets the highest weight of any policy hold in every part', () => {
    const joined = joinedQuarter(two, ({ digibanken: [one, other] }) => {
      one.policy.weights = { nearness: 7 }
      other.policy.weights = { nearness: 3 }
      one.policy.movePublishedCostsPeople = 9
    })
    const weights = splitProblem(joined).map((part) => part.digibanken[0].policy.weights)
    expect(weights.map((w) => w.nearness)).toEqual([7, 7])
    expect(weights[1]['published-closeness']).toBe(weights[0]['published-closeness'])
  })

  it('finds the regions of a generated quarter', () => {
    const result = parseProblem(generateQuarter({ digibanken: 7, seed: 1 }))
    if (!result.ok) throw new TypeError('not valid')
    expect(digibanken(result.value).map((ids) => ids.length)).toEqual([3, 3, 1])
  })
})

function activity(joined: Problem): Problem['activities'][number] {
  return {
    id: 'meeting',
    digibankId: joined.digibanken[0].id,
    kind: 'info-session',
    title: { nl: 'Infosessie' },
    count: 1,
    sessionsEach: 1,
    minutes: 60,
    minDaysBetween: 5,
    maxDaysBetween: 16,
    participants: 5,
    noShowRate: 0,
    features: [],
    people: [],
    spacing: { minDaysBetween: 0, differentWijken: false },
    wijkIds: [],
    digipuntIds: [],
    dayparts: [],
    public: true,
  }
}

function walkIn(joined: Problem): Problem['walkIns'][number] {
  return {
    id: 'walk-in',
    digibankId: joined.digibanken[0].id,
    digipuntId: '2-bib',
    title: { nl: 'Inloop' },
    when: joined.availability[0].when,
    helpers: { role: 'digibuddy', count: 1 },
    expectedVisitors: 3,
    special: [],
    public: true,
  }
}

function supply(): Problem['supply'][number] {
  return {
    id: 'free',
    ownerId: '1-stad',
    title: { nl: 'Gratis' },
    topicId: '1-smartphone',
    levels: ['starter', 'confident'],
    language: 'nl',
    mode: 'on-site',
    digibankIds: [],
    wijkId: '1-noord',
    placeName: 'Zaal',
    latitude: 50.83,
    longitude: 3.25,
    sessions: [{ start: '2027-01-12T10:00', minutes: 60 }],
    places: 5,
    taken: 0,
    noShowRate: 0.3,
  }
}

function standing(): Problem['fixed']['sessions'][number] {
  return {
    because: 'pinned',
    holds: ['time'],
    session: {
      id: 'stands/1',
      kind: 'info-session',
      digibankId: first,
      courseId: null,
      offeringId: null,
      activityId: null,
      walkInId: null,
      number: 1,
      of: 1,
      start: '2027-01-12T10:00',
      minutes: 60,
      digipuntId: '1-bib',
      roomId: null,
      laptopClassIds: [],
      people: [{ role: 'trainer', personId: '2-T1' }],
      missing: [],
      invited: 5,
      expected: 5,
      enrolled: 0,
      waiting: 0,
      decisionDate: null,
      pinned: true,
      status: 'proposed',
    },
  }
}
