import type { Plan, Problem, Session } from '@digirooster/domain'
import { randomQuarter, scarcities, smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { joinedQuarter } from '../decompose/example-joined-quarter.ts'
import { compareLevels, random } from '../kernel/index.ts'
import { plan } from '../plan.ts'
import { PlannerError } from '../planner-error.ts'
import { fewADay } from '../rules/example-rules.ts'
import { check } from '../second-opinion.ts'
import type { PlanResult } from '../search/options.ts'

async function planned(problem: Problem, startFrom?: Plan, iterations = 1): Promise<PlanResult> {
  return plan(problem, { iterations, seed: 5, ...(startFrom && { startFrom }) })
}

/** Levels of a plan, the most important first. */
function levelsOf({ score }: Plan): Float64Array {
  return Float64Array.of(score.hard, score.owed, score.demand, score.soft)
}

function expectLegal(problem: Problem, made: Plan): void {
  const { violations, claims } = check(problem, made)
  expect([violations, claims]).toEqual([[], []])
}

/** The plan without how it came about. */
function contentOf({ provenance, bound, gap, worth, floors, ...rest }: Plan): unknown {
  return rest
}

const small = smallQuarter()
const { plan: optimum } = await planned(small, undefined, 60_000)

describe('from a whole plan', () => {
  it('nothing changes when nothing is tried', async () => {
    const { plan: made, start } = await planned(small, optimum)
    expect(contentOf(made)).toEqual(contentOf(optimum))
    expect(start).toEqual({ kept: optimum.sessions.length, changes: [] })
  })

  it.each([0, 1, 2, 3, 4, 5])(
    'of a random quarter all stays and it never gets worse: %i',
    async (k) => {
      const problem = randomQuarter(k, scarcities[k % scarcities.length])
      const { plan: before } = await planned(problem, undefined, 6000)
      const { plan: same, start } = await planned(problem, before)
      expect(start).toEqual({ kept: before.sessions.length, changes: [] })
      expect(compareLevels(levelsOf(same), levelsOf(before))).toBeLessThanOrEqual(0)
      expectLegal(problem, same)
      const { plan: more } = await planned(problem, before, 6000)
      expect(compareLevels(levelsOf(more), levelsOf(same))).toBeLessThanOrEqual(0)
      expectLegal(problem, more)
    },
  )

  it('the same start gives the same plan', async () => {
    const [one, two] = [await planned(small, optimum, 3000), await planned(small, optimum, 3000)]
    expect(JSON.stringify(one.plan)).toBe(JSON.stringify(two.plan))
  })

  it('ids of another planner are kept', async () => {
    const rename = (id: string) => `x-${id.replace('/', '_')}`
    const other: Plan = {
      ...optimum,
      offerings: optimum.offerings.map((o) => ({
        ...o,
        id: `g-${o.id}`,
        sessionIds: o.sessionIds.map(rename),
      })),
      sessions: optimum.sessions.map((s) => ({
        ...s,
        id: rename(s.id),
        offeringId: s.offeringId && `g-${s.offeringId}`,
      })),
      orders: [],
      asks: [],
    }
    const { plan: made, start } = await planned(small, other)
    expect(start?.changes).toEqual([])
    expect(made.sessions).toEqual(other.sessions)
    expect(made.offerings).toEqual(other.offerings)
  })
})

/** All places closed on a date, or on a day of the week (`TU`). */
function blocks(day: string): Problem['availability'] {
  const isDate = day.includes('-')
  return small.digipunten.map(({ id }) => ({
    id: `closed-${id}`,
    subject: { kind: 'digipunt', id },
    effect: 'block',
    state: 'confirmed',
    when: {
      start: `${isDate ? day : '2027-01-05'}T00:00`,
      minutes: 1440,
      ...(!isDate && { rrule: `FREQ=WEEKLY;BYDAY=${day}` }),
    },
  }))
}

/** The plan with some of its sessions otherwise. */
function withSessions(made: Plan, change: (session: Session, k: number) => Session[]): Plan {
  return { ...made, sessions: made.sessions.flatMap(change) }
}

describe('from a plan that is not whole', () => {
  it('an empty one gives what none gives', async () => {
    const empty = { ...optimum, offerings: [], sessions: [], referrals: [] }
    const { plan: cold } = await planned(small, undefined, 3000)
    const { plan: made, start } = await planned(small, empty, 3000)
    expect(JSON.stringify(made)).toBe(JSON.stringify(cold))
    expect(start).toEqual({ kept: 0, changes: [] })
  })

  it('half of the groups stay, and the rest of the wishes are served too', async () => {
    const half = optimum.offerings.filter((_, k) => k % 2 === 0)
    const ids = new Set(half.map((o) => o.id))
    const start = {
      ...optimum,
      offerings: half,
      sessions: optimum.sessions.filter((s) => ids.has(s.offeringId ?? '')),
    }
    const { plan: made, start: report } = await planned(small, start)
    expect(report).toEqual({ kept: start.sessions.length, changes: [] })
    expect(made.demandServed.served).toBe(optimum.demandServed.served)
    expect(made.sessions).toEqual(expect.arrayContaining(start.sessions))
    expect(made.offerings.length).toBeGreaterThan(half.length)
    expectLegal(small, made)
  })

  it('a series of which a lesson is missing is made whole', async () => {
    const series = optimum.offerings.find((o) => o.sessionIds.length > 1)
    const [first, second] = series?.sessionIds ?? []
    const start = withSessions(optimum, (s) => (s.id === second ? [] : [s]))
    const { plan: made, start: report } = await planned(small, start)
    expect(report).toEqual({ kept: start.sessions.length, changes: [] })
    const lesson = (id: string) => made.sessions.find((s) => s.id === id)
    expect(lesson(first)).toEqual(start.sessions.find((s) => s.id === first))
    expect(lesson(second)?.number).toBe(2)
    expectLegal(small, made)
  })

  it('sessions whose group lists fewer of them find each other again', async () => {
    const start = {
      ...optimum,
      offerings: optimum.offerings.map((o) => ({ ...o, sessionIds: o.sessionIds.slice(0, 1) })),
    }
    const { plan: made } = await planned(small, start)
    expect(made.sessions).toEqual(optimum.sessions)
  })
})

describe('from a plan that is not valid', () => {
  it('of sessions at once in one room with one trainer, one stays and the others move', async () => {
    const lessons = optimum.sessions.filter((s) => s.courseId === 'email')
    const [first] = lessons
    const { start: when, digipuntId, roomId, people } = first
    const start = withSessions(optimum, (s) =>
      s.courseId === 'email' ? [{ ...s, start: when, digipuntId, roomId, people }] : [s],
    )
    const { plan: made, start: report } = await planned(small, start)
    expectLegal(small, made)
    expect(made.sessions.filter((s) => s.start === when && s.roomId === roomId)).toHaveLength(1)
    expect(report?.changes).toHaveLength(lessons.length - 1)
    for (const { what, reasons } of report?.changes ?? []) {
      expect(what).toBe('moved')
      expect(reasons.map(({ code }) => code)).toEqual(
        expect.arrayContaining(['room-conflict', 'person-conflict']),
      )
      expect(reasons[0].text.nl).toMatch(/^“E-mail”, \w+ \d+ \w+ om \d+(\.\d+)? uur\. [A-Z].+\.$/)
    }
    expect(made.sessions.map((s) => s.id).toSorted()).toEqual(
      optimum.sessions.map((s) => s.id).toSorted(),
    )
  })

  it('what nobody knows is named and replaced', async () => {
    const [room, person, later] = optimum.sessions.filter((s) => s.of === 1)
    const ghost = {
      ...optimum.offerings[0],
      id: 'ghost',
      courseId: 'juggling',
      sessionIds: ['g/1'],
    }
    const start: Plan = {
      ...optimum,
      offerings: [
        ...optimum.offerings.map((o) => ({
          ...o,
          served: [...o.served, { demandId: 'nobody', wishes: 3 }],
        })),
        ghost,
      ],
      sessions: optimum.sessions
        .map((s) => {
          if (s.id === room.id) return { ...s, roomId: 'attic' }
          if (s.id === person.id)
            return { ...s, people: [{ role: 'trainer' as const, personId: 'T9' }] }
          return s.id === later.id ? { ...s, start: '2031-01-01T09:00' } : s
        })
        .concat([
          { ...room, id: 'g/1', offeringId: 'ghost', courseId: 'juggling' },
          { ...room, id: 'alone', offeringId: 'nothing' },
          { ...room, id: 'fair', offeringId: null, courseId: null, activityId: 'fair' },
        ]),
      referrals: [{ demandId: 'nobody', supplyId: 'nothing', wishes: 1 }],
    }
    const { plan: made, start: report } = await planned(small, start)
    expectLegal(small, made)
    expect(made.sessions.map((s) => s.id).toSorted()).toEqual(
      optimum.sessions.map((s) => s.id).toSorted(),
    )
    const told = report?.changes.map((c) => [c.what, c.sessionIds, c.reasons.map((r) => r.code)])
    expect(told).toEqual(
      expect.arrayContaining([
        ['unknown', ['g/1'], ['unknown-course']],
        ['unknown', ['alone'], ['unknown-session']],
        ['unknown', ['fair'], ['unknown-session']],
        ['moved', [room.id], ['unknown-room']],
        ['moved', [person.id], ['unknown-person']],
      ]),
    )
    expect(report?.changes.some((c) => c.sessionIds.includes(later.id))).toBe(true)
  })

  it('a day that closed since moves its sessions, and they keep their ids', async () => {
    const [first] = optimum.sessions
    const day = first.start.slice(0, 10)
    const problem = { ...small, availability: [...small.availability, ...blocks(day)] }
    const { plan: made, start: report } = await planned(problem, optimum)
    expectLegal(problem, made)
    expect(made.sessions.some((s) => s.start.startsWith(day))).toBe(false)
    expect(report?.changes.flatMap((c) => c.sessionIds).toSorted()).toEqual(
      optimum.sessions
        .filter((s) => s.start.startsWith(day))
        .map((s) => s.id)
        .toSorted(),
    )
    expect(report?.changes.flatMap((c) => c.reasons.map((r) => r.code))).toContain('opening-hours')
    expect(made.sessions.map((s) => s.id)).toEqual(expect.arrayContaining([first.id]))
  })

  it('wishes that are gone leave their groups to others, or the groups leave', async () => {
    const gone = small.demand.filter((d) => d.topicId === 'email').map((d) => d.id)
    const fewer = {
      ...small,
      demand: small.demand.map((d) => (d.topicId === 'itsme' ? { ...d, wishes: 1, people: 1 } : d)),
    }
    const problem = { ...fewer, demand: fewer.demand.filter((d) => !gone.includes(d.id)) }
    const { plan: made, start: report } = await planned(problem, optimum)
    expectLegal(problem, made)
    expect(made.offerings.some((o) => o.courseId === 'email')).toBe(false)
    const codes = report?.changes.map((c) => [c.what, c.reasons[0].code])
    expect(codes).toContainEqual(['unknown', 'no-wishes'])
    const kept = made.sessions.filter((s) => s.courseId === 'smartphone')
    expect(kept).toEqual(optimum.sessions.filter((s) => s.courseId === 'smartphone'))
  })

  it('people who cannot come where a group must go lose their place in it', async () => {
    const tuesday = { dayparts: ['tue-morning' as const] }
    const demand = small.demand
      .filter(({ id }) => ['d5', 'd6'].includes(id))
      .map((line) => (line.id === 'd6' ? { ...line, ...tuesday } : line))
    const problem = { ...small, demand }
    const { plan: before } = await planned(problem, undefined, 3000)
    expect(before.offerings.map((o) => o.served.map((each) => each.demandId))).toEqual([
      ['d5', 'd6'],
    ])
    const closed = { ...problem, availability: [...small.availability, ...blocks('TU')] }
    const { plan: made, start: report } = await planned(closed, before)
    expectLegal(closed, made)
    expect(made.offerings.map((o) => [o.id, o.served])).toEqual([
      [before.offerings[0].id, [{ demandId: 'd5', wishes: 6 }]],
    ])
    expect(report?.changes.map((c) => c.what)).toEqual(['moved'])
  })

  it.each([1, 2, 3, 4])('anything at all gives a legal plan that is no worse: %i', async (seed) => {
    const problem = randomQuarter(seed, scarcities[(seed + 2) % scarcities.length])
    const { plan: before } = await planned(problem, undefined, 3000)
    const numbers = random(seed)
    const pick = <T>(list: readonly T[]) => list[numbers.int(list.length)]
    const wild = withSessions(before, (s) => {
      const other = pick(before.sessions)
      const way = numbers.int(7)
      if (way === 0) return []
      if (way === 1) return [{ ...s, start: other.start }]
      if (way === 2) return [{ ...s, roomId: other.roomId, digipuntId: other.digipuntId }]
      if (way === 3) return [{ ...s, people: other.people, laptopClassIds: other.laptopClassIds }]
      if (way === 4) return [{ ...s, minutes: 15 + numbers.int(900), number: 1 + numbers.int(9) }]
      return [s]
    })
    const { plan: made, start } = await planned(problem, wild)
    expectLegal(problem, made)
    const unchanged = made.sessions.filter((s) => wild.sessions.some((w) => w.id === s.id)).length
    expect(unchanged).toBeGreaterThanOrEqual(start?.kept ?? Infinity)
    for (const { reasons, sessionIds } of start?.changes ?? []) {
      expect(reasons.length).toBeGreaterThan(0)
      expect(sessionIds.length).toBeGreaterThan(0)
    }
    const { plan: more } = await planned(problem, wild, 3000)
    expect(compareLevels(levelsOf(more), levelsOf(made))).toBeLessThanOrEqual(0)
  })
})

describe('from a plan of digibanken that share nothing', () => {
  const joined = joinedQuarter([smallQuarter(), randomQuarter(3, 'easy'), smallQuarter()])

  it('all stays, and what is new gets ids that nothing has', async () => {
    const { plan: before } = await planned(joined, undefined, 3000)
    const { plan: same, start } = await planned(joined, before)
    expect(start).toEqual({ kept: before.sessions.length, changes: [] })
    expectLegal(joined, same)
    expect(same.sessions.map((s) => s.id)).toEqual(
      expect.arrayContaining(before.sessions.map((s) => s.id)),
    )
    const half = {
      ...before,
      offerings: before.offerings.filter((_, k) => k % 2 === 1),
    }
    const { plan: more } = await planned(joined, half, 3000)
    const ids = more.sessions.map((s) => s.id)
    expect(new Set(ids).size).toBe(ids.length)
    expectLegal(joined, more)
  })
})

describe('what is no plan', () => {
  it.each([
    { what: 'plan.json', says: 'startFrom must be a plan.' },
    { what: {}, says: '$.sessions' },
    { what: { ...optimum, sessions: 3 }, says: '$.sessions (3)' },
    { what: { ...optimum, version: 99 }, says: '$.version (99)' },
    { what: null, says: 'startFrom must be a plan.' },
  ])('is refused with what is wrong: $says', async ({ what, says }) => {
    const told: unknown[] = []
    const run = plan(small, {
      iterations: 1,
      startFrom: what as Plan,
      onProgress: (each) => told.push(each),
    })
    const error: unknown = await run.catch((thrown: unknown) => thrown)
    if (!(error instanceof PlannerError)) throw new Error('it was accepted', { cause: error })
    expect(error.code).toBe('invalid-option')
    expect(error.message).toContain(says)
    expect(error.issues.length).toBeGreaterThan(0)
    expect(told).toEqual([])
  })
})

it('a rule of one’s own that came since is kept, and what it moves is told', async () => {
  const rules = [fewADay(1, 'hard')]
  const made = await plan(small, { iterations: 1, startFrom: optimum, rules })
  const { violations, claims } = check(small, made.plan, { rules })
  expect([violations, claims]).toEqual([[], []])
  const codes = made.start?.changes.flatMap((c) => c.reasons.map((r) => r.code))
  expect(new Set(codes)).toEqual(new Set(['few-a-day']))
})

it('what is published and held stays where the document says, whatever the plan says', async () => {
  const [session] = optimum.sessions.filter((s) => s.of === 1)
  const problem: Problem = {
    ...small,
    fixed: {
      offerings: optimum.offerings.filter((o) => o.id === session.offeringId),
      sessions: [{ session, because: 'published', holds: ['time', 'place', 'people'] }],
    },
  }
  const start = withSessions(optimum, (s) =>
    s.id === session.id ? [{ ...s, start: s.start.replace(/T.*/, 'T16:00') }] : [s],
  )
  const { plan: made, start: report } = await planned(problem, start)
  expect(made.sessions.find((s) => s.id === session.id)?.start).toBe(session.start)
  expect(report?.changes.map((c) => [c.what, c.sessionIds])).toContainEqual(['moved', [session.id]])
  expectLegal(problem, made)
})
