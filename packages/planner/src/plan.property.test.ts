import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Plan, Problem } from '@digirooster/domain'
import { randomQuarter, scarcities } from '@digirooster/fixtures'
import { beforeAll, describe, expect, it } from 'vitest'
import { plan } from './plan.ts'
import { relabelledPlan, relabelledProblem } from './relabelled.ts'
import { check } from './second-opinion.ts'

const ITERATIONS = 3000

const quarters = scarcities.flatMap((scarcity) =>
  [1, 2, 3, 4, 5, 6, 7].map((seed) => ({ seed, scarcity })),
)

describe.each(quarters)('the plan of quarter $seed, short of $scarcity,', ({ seed, scarcity }) => {
  const problem = randomQuarter(seed, scarcity)
  let made: Plan
  beforeAll(async () => {
    made = (await plan(problem, { iterations: ITERATIONS, seed })).plan
  })

  it('breaks no rule and states no wrong figure', () => {
    const { violations, claims } = check(problem, made)
    expect(violations.map((v) => `${v.ruleId}: ${v.text.en}`)).toEqual([])
    expect(claims.map((c) => `${c.ruleId}: ${c.text.en}`)).toEqual([])
  })

  it('has the score that check counts, and nothing hard in it', () => {
    const { score } = check(problem, made)
    expect(made.score.hard).toBe(0)
    expect(score.hard).toBe(0)
    expect(made.score.owed).toBeCloseTo(score.owed, 6)
    expect(made.score.demand).toBeCloseTo(score.demand, 6)
  })

  it('leaves what stands as it stands', () => {
    for (const { session, holds } of problem.fixed.sessions)
      expect(
        heldPart(
          made.sessions.find((s) => s.id === session.id),
          holds,
        ),
      ).toEqual(heldPart(session, holds))
    for (const standing of problem.fixed.offerings)
      expect(made.offerings.find((o) => o.id === standing.id)).toEqual(standing)
  })

  it('holds every series whole, its lessons in order', () => {
    for (const offering of made.offerings) {
      const course = problem.courses.find((c) => c.id === offering.courseId)
      const format = course?.formats.find((f) => f.id === offering.formatId)
      const lessons = offering.sessionIds.map((id) => made.sessions.find((s) => s.id === id))
      expect(lessons.map((s) => s?.number)).toEqual(lessons.map((_, k) => k + 1))
      expect(lessons).toHaveLength(format?.sessions ?? -1)
      const starts = lessons.map((s) => s?.start ?? '')
      expect(starts).toEqual([...new Set(starts)].sort())
    }
  })

  it('gives every wish one place, or says why it has none', () => {
    const places = new Map(problem.demand.map((d) => [d.id, 0]))
    const parts = [...made.offerings.flatMap((o) => o.served), ...made.referrals, ...made.unmet]
    for (const { demandId, wishes } of parts)
      places.set(demandId, (places.get(demandId) ?? Infinity) + wishes)
    expect([...places]).toEqual(problem.demand.map((d) => [d.id, d.wishes]))
    for (const { reasons } of made.unmet) {
      expect(reasons.length).toBeGreaterThan(0)
      for (const { text } of reasons) expect(text.nl).toMatch(/^.+\.$/)
    }
  })

  it('stays under its bound', () => {
    const { weightedServed, weightedAsked } = made.demandServed
    expect(made.bound).toBeGreaterThanOrEqual(weightedServed)
    expect(made.bound).toBeLessThanOrEqual(weightedAsked + 1e-6)
    const gap = made.bound === 0 ? 0 : (made.bound - weightedServed) / made.bound
    expect(made.gap).toBeCloseTo(gap, 9)
  })

  it('has the same score whatever things are called', () => {
    const renamed = relabelledPlan(made, relabelledProblem(problem))
    const again = check(relabelledProblem(problem), renamed)
    expect(again.score).toEqual(check(problem, made).score)
    expect([again.violations, again.claims]).toEqual([[], []])
  })
})

type Held = Problem['fixed']['sessions'][number]

function heldPart(session: Held['session'] | undefined, holds: Held['holds']) {
  return {
    ...(holds.includes('time') && { start: session?.start }),
    ...(holds.includes('place') && {
      places: [session?.digipuntId, session?.roomId, session?.laptopClassIds],
    }),
    ...(holds.includes('people') && { people: session?.people }),
  }
}

/** Sessions without their own ids, which are made of the ids of other things. */
function timetableOf({ sessions }: Plan): string[] {
  return sessions
    .map((s) => [s.start, s.minutes, s.roomId, s.laptopClassIds, s.people, s.invited])
    .map((session) => JSON.stringify(session))
    .sort()
}

describe.each(scarcities.map((scarcity) => ({ scarcity, problem: randomQuarter(11, scarcity) })))(
  'planning a quarter short of $scarcity',
  ({ problem }) => {
    it('twice gives the same plan to the byte', async () => {
      const options = { iterations: ITERATIONS, seed: 5 }
      const [once, again] = [await plan(problem, options), await plan(problem, options)]
      expect(JSON.stringify(again.plan)).toBe(JSON.stringify(once.plan))
    })

    it('gives the same plan whatever things are called', async () => {
      const options = { iterations: ITERATIONS, seed: 5 }
      const renamed = relabelledProblem(problem)
      const made = (await plan(renamed, options)).plan
      const expected = relabelledPlan((await plan(problem, options)).plan, renamed)
      expect(timetableOf(made)).toEqual(timetableOf(expected))
      expect(made.demandServed).toEqual(expected.demandServed)
      expect(made.score).toEqual(expected.score)
    })

    it('does not change the problem', async () => {
      const before = JSON.stringify(problem)
      await plan(problem, { iterations: 500 })
      expect(JSON.stringify(problem)).toBe(before)
    })
  },
)

it('gives the same plan to the byte in another process, in another time zone', async () => {
  const address = (path: string) => JSON.stringify(new URL(path, import.meta.url).href)
  const program = `
    import { randomQuarter } from ${address('../../../fixtures/src/index.ts')}
    import { plan } from ${address('./index.ts')}
    const result = await plan(randomQuarter(12, 'easy'), { iterations: ${ITERATIONS}, seed: 9 })
    process.stdout.write(JSON.stringify(result.plan))`
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', program],
    { env: { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR' }, maxBuffer: 2 ** 26 },
  )
  const here = await plan(randomQuarter(12, 'easy'), { iterations: ITERATIONS, seed: 9 })
  expect(stdout).toBe(JSON.stringify(here.plan))
})
