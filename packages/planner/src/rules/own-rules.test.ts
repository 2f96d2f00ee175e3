import type { Plan, Problem } from '@digirooster/domain'
import { randomQuarter, smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { joinedQuarter } from '../decompose/example-joined-quarter.ts'
import { explain } from '../explain/explain.ts'
import { plan } from '../plan.ts'
import { score } from '../score.ts'
import { check } from '../second-opinion.ts'
import { fewADay, lateOnWednesday } from './example-rules.ts'
import type { OwnResourceRule, OwnRule, OwnStartRule, OwnSumRule } from './own-rule.ts'

const problem = smallQuarter()
const iterations = 3000

async function planned(rules: readonly OwnRule[], quarter: Problem = problem): Promise<Plan> {
  return (await plan(quarter, { iterations, seed: 2, rules })).plan
}

/** What the plan says a rule costs. */
function costOf(made: Plan, id: string): { penalty: number; weight: number } | undefined {
  return made.score.rules.find((rule) => rule.id === id)
}

/** Nothing before noon, whatever it is. */
const afternoons: OwnStartRule = {
  kind: 'start',
  id: 'afternoons',
  level: 'hard',
  weight: 1,
  unit: 'minutes before noon',
  text: { nl: 'Alles is na de middag.', en: 'All is after noon.' },
  penalty: (quarter, _bundle, _session, slot) => Math.max(0, 12 * 60 - quarter.minuteOf(slot)),
  explain: (quarter, bundle, _session, slot) => ({
    nl: `“${quarter.titleOf(bundle).nl}” begint op ${quarter.timeWords(slot).nl}.`,
    en: `“${quarter.titleOf(bundle).en}” begins on ${quarter.timeWords(slot).en}.`,
  }),
}

/** E-mail is not in the library. */
const emailElsewhere: OwnResourceRule = {
  kind: 'resource',
  id: 'email-elsewhere',
  level: 'hard',
  weight: 1,
  unit: 'lessons in the library',
  text: { nl: 'E-mail is niet in de bibliotheek.', en: 'E-mail is not in the library.' },
  penalty: (quarter, { bundle, role, index }) =>
    role === 'room' &&
    quarter.about(bundle).courseId === 'email' &&
    quarter.rooms[index].digipuntId === 'bib'
      ? 1
      : 0,
  explain: (quarter, { index }) => ({
    nl: `${quarter.roomWords(index)} is in de bibliotheek.`,
    en: `${quarter.roomWords(index)} is in the library.`,
  }),
}

/** As many lessons as that in a digipunt; lessons short. */
function lessonsIn(digipuntId: string, least: number, level: OwnRule['level']): OwnSumRule {
  return {
    kind: 'sum',
    scope: 'activity',
    id: 'lessons-in',
    level,
    weight: 2,
    unit: 'lessons short',
    text: { nl: 'Er zijn genoeg lessen.', en: 'There are lessons enough.' },
    bind(quarter) {
      const place = quarter.problem.digipunten.findIndex((d) => d.id === digipuntId)
      return {
        bucketCount: 1,
        width: 1,
        terms(state, activity, buckets, amounts) {
          if (quarter.placeOf(state, activity) !== place) return 0
          buckets[0] = 0
          amounts[0] = 1
          return 1
        },
        penalty: (sum) => Math.max(0, least - sum),
        explain: (sum) => ({
          nl: `Er zijn ${sum} lessen van ${least}.`,
          en: `There are ${sum} lessons of ${least}.`,
        }),
      }
    },
  }
}

const usual = await planned([])

describe('a hard rule of one’s own', () => {
  const onWednesdays = (made: Plan) =>
    made.sessions.filter((s) => s.digipuntId === 'bib' && new Date(`${s.start}Z`).getUTCDay() === 3)

  it('is never broken by choice, and the plan says so', async () => {
    const rule = fewADay(1, 'hard')
    expect(check(problem, usual, { rules: [rule] }).violations).not.toEqual([])
    const made = await planned([rule])
    const { violations, claims } = check(problem, made, { rules: [rule] })
    expect([violations, claims]).toEqual([[], []])
    const days = made.sessions.map((s) => `${s.digipuntId} ${s.start.slice(0, 10)}`)
    expect(new Set(days).size).toBe(days.length)
    expect(days.length).toBeGreaterThan(3)
    expect(costOf(made, 'few-a-day')).toMatchObject({ level: 'hard', penalty: 0, weight: 3 })
  })

  it('on one session holds for every session', async () => {
    // Only before ten is the library open on Wednesday.
    const rules = [lateOnWednesday('bib')]
    const made = await planned(rules)
    expect(onWednesdays(made).every((s) => s.start.slice(11) >= '10:00')).toBe(true)
    expect(check(problem, made, { rules }).violations).toEqual([])
  })

  it('on a start narrows what sessions can choose from', async () => {
    expect(usual.sessions.some((s) => s.start.slice(11) < '12:00')).toBe(true)
    const made = await planned([afternoons])
    expect(made.sessions.map((s) => s.start.slice(11)).filter((time) => time < '12:00')).toEqual([])
    expect(made.sessions.length).toBeGreaterThan(3)
    // What no plan can exceed knows of the rule too.
    expect(made.bound).toBeLessThanOrEqual(usual.bound)
    const [first] = check(problem, usual, { rules: [afternoons] }).violations
    expect(first).toMatchObject({ ruleId: 'afternoons', level: 'hard' })
    expect(first.text.nl).toMatch(/^“.+” begint op \w+ \d+ \w+ om .+ uur\.$/)
    expect(first.sessionIds).toHaveLength(1)
  })

  it('on a resource narrows it too', async () => {
    const where = (made: Plan) =>
      new Set(made.sessions.filter((s) => s.courseId === 'email').map((s) => s.digipuntId))
    expect(where(usual)).toContain('bib')
    expect(where(await planned([emailElsewhere]))).toEqual(new Set(['hal']))
  })

  it('that breaks what stood already is inherited and moves nothing', async () => {
    const [session] = usual.sessions.filter((s) => s.start.slice(11) < '12:00')
    const offering = usual.offerings.find((o) => o.id === session.offeringId)
    const holds = ['time', 'place', 'people'] as const
    const pinned: Problem = {
      ...problem,
      fixed: {
        offerings: offering ? [offering] : [],
        sessions: usual.sessions
          .filter((s) => s.offeringId === session.offeringId)
          .map((s) => ({ session: s, because: 'published', holds: [...holds] })),
      },
    }
    const made = await planned([afternoons], pinned)
    expect(made.sessions.find((s) => s.id === session.id)?.start).toBe(session.start)
    expect(made.score.hard).toBe(0)
    expect(made.inherited.map((v) => v.ruleId)).toContain('afternoons')
    const { violations, inherited, claims } = check(pinned, made, { rules: [afternoons] })
    expect([violations, claims]).toEqual([[], []])
    expect(inherited.map((v) => v.sessionIds)).toContainEqual([session.id])
  })
})

describe.each(['owed', 'demand', 'soft'] as const)('a rule of one’s own on level %s', (level) => {
  const rules = [lessonsIn('hal', 40, level), fewADay(1, 'soft', 0)]

  it('counts in the score as it does in the check', async () => {
    const made = await planned(rules)
    const held = made.sessions.filter((s) => s.digipuntId === 'hal').length
    expect(costOf(made, 'lessons-in')).toEqual({
      id: 'lessons-in',
      level,
      penalty: 40 - held,
      weight: 2,
      weighted: 2 * (40 - held),
    })
    expect(score(problem, made, { rules })).toEqual(made.score)
    const { claims, score: counted, shortfalls } = check(problem, made, { rules })
    expect(claims).toEqual([])
    expect(counted.owed).toBeCloseTo(made.score.owed, 9)
    expect(counted.demand).toBeCloseTo(made.score.demand, 9)
    expect(shortfalls.some((s) => s.ruleId === 'lessons-in')).toBe(level === 'owed')
  })

  it('is missed when somebody forgets it', async () => {
    const made = await planned(rules)
    expect(score(problem, made)).not.toEqual(made.score)
    const lied = made.score.rules.map((r) => (r.id === 'few-a-day' ? { ...r, penalty: 999 } : r))
    const lying = { ...made, score: { ...made.score, rules: lied } }
    const { claims } = check(problem, lying, { rules })
    expect(claims.map((c) => c.text.en)).toContainEqual(
      expect.stringMatching(/^few-a-day: the plan says 999, the recount \d+\.$/),
    )
  })
})

describe('the weight of a rule of one’s own', () => {
  it('moves sessions', async () => {
    const rules = [fewADay(1, 'soft', 1000)]
    const { penalty = 0 } = costOf(await planned(rules), 'few-a-day') ?? {}
    const without = score(problem, usual, { rules }).rules.at(-1)?.penalty
    expect(penalty).toBeLessThan(without ?? 0)
  })

  it('is what the policy says, as of any rule', async () => {
    const [digibank] = problem.digibanken
    const policy = { ...digibank.policy, weights: { 'few-a-day': 7 } }
    const quarter = { ...problem, digibanken: [{ ...digibank, policy }] }
    expect(costOf(await planned([fewADay(1)], quarter), 'few-a-day')?.weight).toBe(7)
  })
})

it('costs of a session are explained by the rule', async () => {
  const rules = [fewADay(0, 'soft', 50)]
  const made = await planned(rules)
  const subject = { kind: 'session', id: made.sessions[0].id } as const
  const said = explain(problem, made, subject, { rules })
  expect(said.facts).toContainEqual(expect.objectContaining({ name: 'cost', of: 'few-a-day' }))
  expect(said.sentences.map((s) => s.nl).join(' ')).toMatch(/heeft \d sessies op .+; hoogstens 0/)
  const { facts } = explain(problem, made, subject)
  expect(facts.some((fact) => fact.of === 'few-a-day')).toBe(false)
})

describe('digibanken that share nothing', () => {
  const joined = joinedQuarter([smallQuarter(), randomQuarter(3, 'easy')])
  const few = fewADay(1, 'soft', 5)

  it.each([
    { rules: [few], planned: 'apart', when: 'the rule is per digibank' },
    { rules: [{ ...few, isPerDigibank: false }], planned: 'together', when: 'it is not' },
  ])('are planned $planned when $when, and counted alike', async ({ rules }) => {
    const made = await planned(rules, joined)
    const { violations, claims } = check(joined, made, { rules })
    expect([violations, claims]).toEqual([[], []])
    const counted = score(joined, made, { rules })
    expect(counted.rules.find((r) => r.id === 'few-a-day')).toEqual(costOf(made, 'few-a-day'))
    expect(counted.soft).toBeCloseTo(made.score.soft, 6)
  })

  it('are planned as without a rule as long as it is per digibank', async () => {
    // A rule that weighs nothing leaves only how the planning is done.
    const weightless = { ...few, weight: 0 }
    const { sessions } = await planned([], joined)
    const apart = await planned([weightless], joined)
    const together = await planned([{ ...weightless, isPerDigibank: false }], joined)
    expect(apart.sessions).toEqual(sessions)
    expect(together.sessions).not.toEqual(sessions)
  })
})

it('no rules of one’s own change nothing', async () => {
  const { plan: plain } = await plan(problem, { iterations, seed: 2 })
  expect(JSON.stringify(usual)).toBe(JSON.stringify(plain))
  expect(score(problem, usual)).toEqual(usual.score)
})

it('the same rules give the same plan again', async () => {
  const rules = [fewADay(1), lessonsIn('hal', 9, 'owed')]
  expect(JSON.stringify(await planned(rules))).toBe(JSON.stringify(await planned(rules)))
})
