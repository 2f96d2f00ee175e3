import { addDays, daysBetween, isoWeekday, parseProblem, usedCents } from '@digirooster/domain'
import type { Plan, Problem, Realised } from '@digirooster/domain'
import { randomQuarter, smallQuarter } from '@digirooster/fixtures'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check, plan } from '../index.ts'
import { smoothedRate } from './attendance.ts'
import { exampleRealised } from './example-realised.ts'
import { nextDates } from './horizon.ts'
import { nextQuarter } from './next-quarter.ts'
import { shareOut } from './share.ts'

const problem = smallQuarter()
const made = (await plan(problem, { iterations: 400 })).plan
const nothing: Realised = {
  version: 1,
  problemId: problem.id,
  asOf: '2027-03-31T18:00',
  sessions: [],
  invoices: [],
  supply: [],
  demand: [],
  withdrawn: [],
  followUps: [],
  noShows: 'gone',
  counters: [],
  targets: [],
}
const told = (more: Partial<Realised>): Realised => ({ ...nothing, ...more })
const wishesOf = (quarter: Problem) => quarter.demand.reduce((sum, d) => sum + d.wishes, 0)
const [group] = made.offerings.filter((o) => o.served.length > 1)
const lessonsOf = (p: Plan, id: string) => p.sessions.filter((s) => s.offeringId === id)

it('divides whole things so that nothing is lost', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.array(fc.nat(60), { minLength: 1 }), (whole, parts) => {
      const shares = shareOut(whole, parts)
      const sum = parts.reduce((a, b) => a + b, 0)
      expect(shares.reduce((a, b) => a + b, 0)).toBe(sum === 0 ? 0 : whole)
      if (whole <= sum)
        for (const [k, s] of shares.entries()) expect(s).toBeLessThanOrEqual(parts[k])
    }),
  )
})

it.each([
  { quarter: '2027-Q1', end: '2027-03-31', next: ['2027-Q2', '2027-04-01', '2027-06-30'] },
  { quarter: '2027-Q3', end: '2027-09-30', next: ['2027-Q4', '2027-10-01', '2027-12-31'] },
  { quarter: '2027-Q4', end: '2028-01-09', next: ['2028-Q1', '2028-01-10', '2028-03-31'] },
])('$quarter is followed by $next', ({ quarter, end, next }) => {
  const { horizon } = problem
  const dates = nextDates({ ...horizon, quarter, end })
  expect([dates.quarter, dates.start, dates.end]).toEqual(next)
})

/** Money, wishes and targets of a quarter and the next, from the documents alone. */
function expectNothingLost(quarter: Problem, of: Plan, realised: Realised) {
  const { problem: next, wishes, notes } = nextQuarter(quarter, of, realised)
  expect(parseProblem(next)).toMatchObject({ ok: true })
  const { asked, served, noShows, running, withdrawn, carried } = wishes
  expect(asked).toBe(wishesOf(quarter))
  expect(served + noShows + running + withdrawn + carried).toBe(asked)
  const fresh = [...realised.demand, ...realised.followUps].reduce((sum, d) => sum + d.wishes, 0)
  expect(wishesOf(next)).toBe(carried + running + fresh)
  const unmet = of.unmet.reduce((sum, u) => sum + u.wishes, 0)
  expect(carried + withdrawn).toBeGreaterThanOrEqual(unmet)
  for (const [k, line] of quarter.budgetLines.entries()) {
    const after = next.budgetLines[k]
    if (after.projectYear.from !== line.projectYear.from) continue
    const spent = usedCents(after.projectYear.used) - usedCents(line.projectYear.used)
    const naive = of.sessions.reduce((sum, s) => {
      const report = realised.sessions.find((r) => r.sessionId === s.id)
      const offering = of.offerings.find((o) => o.id === s.offeringId)
      const cost = quarter.activities.find((a) => a.id === s.activityId)?.cost
      if ((offering?.budgetLineId ?? cost?.budgetLineId) !== line.id) return sum
      const price = offering
        ? offering.costCents / offering.sessionIds.length
        : (cost?.centsPerSession ?? 0)
      return sum + (report?.invoicedCents ?? (report?.held === false ? 0 : price))
    }, 0)
    const invoices = realised.invoices.filter((i) => i.budgetLineId === line.id)
    expect(spent).toBeCloseTo(naive + invoices.reduce((sum, i) => sum + i.cents, 0), 6)
  }
  for (const { text } of notes)
    for (const sentence of [text.nl, text.en].flatMap((t) => t.split(/(?<=\.) /)))
      expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(20)
  return next
}

it('loses no wish and no cent, for any quarter and whatever became of it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 500 }), async (seed) => {
      const quarter = randomQuarter(seed, 'easy')
      const { plan: of } = await plan(quarter, { iterations: 30, seed })
      const cancelled = (seed % 4) / 4
      const realised = exampleRealised(quarter, of, { seed, cancelled })
      const next = expectNothingLost(quarter, of, {
        ...realised,
        noShows: seed % 2 === 0 ? 'gone' : 'ask-again',
        invoices: quarter.budgetLines.map(({ id }) => ({ budgetLineId: id, cents: 12_345 })),
      })
      const after = await plan(next, { iterations: 20 })
      expect(check(next, after.plan)).toMatchObject({ violations: [], claims: [] })
    }),
    { numRuns: 6 },
  )
})

describe('wishes', () => {
  it('without a place go along with their date, those of people who came are gone', () => {
    const lessons = lessonsOf(made, group.id)
    const { problem: next, wishes } = nextQuarter(
      problem,
      made,
      told({ sessions: lessons.map((s) => ({ sessionId: s.id, held: false })) }),
    )
    expect(wishes.carried).toBe(50 - made.demandServed.served + group.invited)
    for (const { demandId, wishes: count } of group.served) {
      const before = problem.demand.find((d) => d.id === demandId)
      expect(next.demand.find((d) => d.id === demandId)).toMatchObject({
        source: 'carried-over',
        date: before?.date,
        wishes: expect.toSatisfy((n: number) => n >= count) as number,
      })
    }
  })

  it.each([
    { noShows: 'gone' as const, carried: 0 },
    { noShows: 'ask-again' as const, carried: 2 },
  ])('of people who did not come: $noShows', ({ noShows, carried }) => {
    const sessions = lessonsOf(made, group.id).map((s) => ({
      sessionId: s.id,
      held: true,
      attended: group.invited - 2,
    }))
    const usual = nextQuarter(problem, made, nothing).wishes
    const { wishes } = nextQuarter(problem, made, told({ sessions, noShows }))
    expect(wishes.carried - usual.carried).toBe(carried)
    expect(wishes.noShows).toBe(2 - carried)
  })

  it('can be withdrawn, but no more than there are', () => {
    const [line] = problem.demand
    const out = problem.demand.map((d) => ({ ...d, wishes: d.wishes }))
    const none: Plan = { ...made, offerings: [], sessions: [], referrals: [] }
    const { wishes, problem: next } = nextQuarter(
      problem,
      none,
      told({ withdrawn: [{ demandId: line.id, wishes: 99 }] }),
    )
    expect(wishes).toMatchObject({
      withdrawn: line.wishes,
      carried: wishesOf(problem) - line.wishes,
    })
    expect(next.demand).toHaveLength(out.length - 1)
  })

  it('for a follow-up course come from the wijken of who finished', () => {
    const courses = problem.courses.map((c) =>
      c.id === group.courseId ? { ...c, followUpCourseIds: ['itsme'] } : c,
    )
    const { problem: next } = nextQuarter(
      { ...problem, courses },
      made,
      told({ followUps: [{ offeringId: group.id, courseId: 'itsme', wishes: 3 }] }),
    )
    const asked = next.demand.filter((d) => d.source === 'waiting-list')
    expect(asked.reduce((sum, d) => sum + d.wishes, 0)).toBe(3)
    for (const line of asked) expect(line).toMatchObject({ topicId: 'itsme', level: 'confident' })
    expect(() =>
      nextQuarter(
        problem,
        made,
        told({ followUps: [{ offeringId: group.id, courseId: 'itsme', wishes: 3 }] }),
      ),
    ).toThrow('followUps[0].courseId')
  })

  it('that are new keep apart from old ones with the same id', () => {
    const again = { ...problem.demand[0], wishes: 3, people: 3 }
    const { problem: next } = nextQuarter(problem, made, told({ demand: [again] }))
    expect(next.demand.find((d) => d.id === 'd1-2027-q2')).toMatchObject({ wishes: 3 })
  })
})

it('learns from who came, as if forty more had come as before', () => {
  const sessions = lessonsOf(made, group.id).map((s) => ({
    sessionId: s.id,
    held: true,
    attended: 1,
  }))
  const { problem: next, attendance } = nextQuarter(problem, made, told({ sessions }))
  const before = problem.courses.find((c) => c.id === group.courseId)?.formats[0].noShowRate ?? 0
  const rate = Math.round((100 * (40 * before + group.invited - 1)) / (40 + group.invited)) / 100
  expect(attendance).toMatchObject([{ invited: group.invited, came: 1, rateAfter: rate }])
  expect(next.courses.find((c) => c.id === group.courseId)?.formats[0].noShowRate).toBe(rate)
  expect(rate).toBeGreaterThan(before)
  expect([smoothedRate(0.2, 0, 0), smoothedRate(0.2, 40, 60), smoothedRate(1, 40, 0)]).toEqual([
    0.2, 0.1, 1,
  ])
})

it('moves targets on, and says why one is behind', () => {
  const { problem: next, notes } = nextQuarter(problem, made, nothing)
  const expected = made.offerings.reduce((sum, o) => {
    const rate = problem.courses.find((c) => c.id === o.courseId)?.formats[0].noShowRate ?? 0
    return sum + Math.round(o.invited * (1 - rate))
  }, 0)
  const [target] = next.digibanken[0].targets
  expect(target).toMatchObject({ realised: expected, quarter: Math.ceil((120 - expected) / 3) })
  const cancelled = made.sessions.map((s) => ({ sessionId: s.id, held: false }))
  const { notes: worse } = nextQuarter(problem, made, told({ sessions: cancelled }))
  const short = (all: typeof notes) => all.filter((n) => n.kind === 'short').map((n) => n.text.nl)
  expect(short(notes)).toEqual([])
  expect(short(worse)).toEqual([
    'Deelnemers: 0 dit kwartaal, 30 nodig. Samen 0 van 120. Nog 120 in 3 kwartalen.',
    `Deelnemers: ${made.offerings.length} groepen gingen niet door.`,
  ])
})

it('starts a new project year with nothing used', () => {
  const horizon = { ...problem.horizon, quarter: '2027-Q4', end: '2027-12-31' }
  const { problem: next } = nextQuarter({ ...problem, horizon }, made, nothing)
  expect(next.horizon).toMatchObject({ quarter: '2028-Q1', start: '2028-01-01' })
  expect(next.budgetLines[0]).toMatchObject({
    projectYear: { from: '2028-01-01', to: '2028-12-31', cents: 12_000_00 },
    quarter: { cents: 3_000_00 },
  })
  expect(usedCents(next.budgetLines[0].projectYear.used)).toBe(0)
})

describe('a series that runs on', () => {
  const series = made.offerings.find((o) => o.sessionIds.length === 2)
  if (!series) throw new Error('the plan must have a series')
  const [, last] = lessonsOf(made, series.id)
  // A Tuesday in April, at the same hour.
  const far = daysBetween(last.start.slice(0, 10), '2027-04-06')
  const start = `${addDays(last.start.slice(0, 10), far)}${last.start.slice(10)}`
  const running: Plan = {
    ...made,
    sessions: made.sessions.map((s) => (s.id === last.id ? { ...s, start } : s)),
  }
  const { problem: next, wishes } = nextQuarter(problem, running, nothing)

  it('stands in the next quarter, with its people and what is left of its price', () => {
    expect(wishes.running).toBe(series.invited)
    expect(isoWeekday('2027-04-06')).toBe(2)
    expect(next.fixed.sessions.map((f) => f.session.id)).toEqual([last.id])
    expect(next.fixed.offerings).toMatchObject([
      {
        id: series.id,
        sessionIds: [last.id],
        served: series.served,
        costCents: series.costCents / 2,
      },
    ])
  })

  it('can be planned around', async () => {
    const { plan: after } = await plan(next, { iterations: 100 })
    expect(after.sessions.find((s) => s.id === last.id)).toMatchObject({ start, number: 2, of: 2 })
    expect(check(next, after)).toMatchObject({ violations: [], claims: [] })
  })
})

describe('windows', () => {
  const { problem: next } = nextQuarter(problem, made, nothing)
  const of = (quarter: Problem, id: string) =>
    quarter.availability.filter((a) => a.subject.id === id)

  it('that ran to the end run on; people and laptops are asked again', () => {
    expect(of(next, 'bib')).toHaveLength(of(problem, 'bib').length)
    for (const { when, state } of of(next, 'bib')) {
      expect(when.rrule).toContain('UNTIL=20270630')
      expect(state).toBe('confirmed')
    }
    for (const { state, saidOn } of [...of(next, 'T1'), ...of(next, 'laptops')])
      expect([state, saidOn]).toEqual(['asked', undefined])
  })

  it('that nobody said yes to are told about where only confirmed ones count', () => {
    const [digibank] = problem.digibanken
    const strict = { ...digibank, policy: { ...digibank.policy, planOnUnconfirmed: false } }
    const codes = (quarter: Problem) => nextQuarter(quarter, made, nothing).notes.map((n) => n.code)
    expect(codes(problem)).not.toContain('not-planned-on')
    expect(codes({ ...problem, digibanken: [strict] })).toContain('not-planned-on')
  })

  it('that ended before are gone', () => {
    const [first] = problem.availability
    const ended = {
      ...first,
      id: 'ended',
      when: { ...first.when, rrule: 'FREQ=WEEKLY;UNTIL=20270115' },
    }
    const once = { ...first, id: 'once', when: { start: '2027-01-05T09:00', minutes: 60 } }
    const later = { ...first, id: 'later', when: { start: '2027-05-04T09:00', minutes: 60 } }
    const always = { ...first, id: 'always', when: { ...first.when, rrule: 'FREQ=WEEKLY' } }
    const { problem: after } = nextQuarter(
      { ...problem, availability: [...problem.availability, ended, once, later, always] },
      made,
      nothing,
    )
    const ids = after.availability.map((a) => a.id)
    expect(ids).toEqual(expect.arrayContaining(['later', 'always']))
    expect(ids).not.toEqual(expect.arrayContaining(['ended']))
    expect(ids).not.toEqual(expect.arrayContaining(['once']))
  })
})

it('refuses what belongs to another quarter, with every id it does not know', () => {
  const wrong = told({
    problemId: 'other',
    sessions: [{ sessionId: 'nowhere/1', held: true }],
    withdrawn: [{ demandId: 'd99', wishes: 1 }],
  })
  let issues: string[] = []
  try {
    nextQuarter(problem, made, wrong)
  } catch (error) {
    issues = (error as { issues: { path: string }[] }).issues.map(({ path }) => path)
  }
  expect(issues).toEqual(['$.problemId', '$.sessions[0].sessionId', '$.withdrawn[0].demandId'])
})

it('leaves the quarter and the plan as they were', () => {
  const before = structuredClone({ problem, made })
  nextQuarter(problem, made, exampleRealised(problem, made, { seed: 1 }))
  expect({ problem, made }).toEqual(before)
})
