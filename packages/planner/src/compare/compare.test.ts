import { addDays, parseProblem } from '@digirooster/domain'
import type { Plan, Problem } from '@digirooster/domain'
import { randomQuarter, smallQuarter } from '@digirooster/fixtures'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check, open, plan, score } from '../index.ts'
import { lateOnWednesday } from '../rules/example-rules.ts'
import { compareNamed } from './compare-named.ts'
import { compare } from './compare.ts'
import type { PlanComparison } from './plan-comparison.ts'

const problem = smallQuarter()
const made = async (seed: number, iterations: number, of: Problem = problem) =>
  (await plan(of, { seed, iterations })).plan
const first = await made(1, 600)
const second = await made(2, 30)

/** What a comparison says, the other way round. */
function reversed({ sessions, groups, wishes, rows }: PlanComparison) {
  const turn = <T extends { before: unknown; after: unknown }>(all: readonly T[]) =>
    all.map((one) => ({ ...one, before: one.after, after: one.before }))
  return {
    same: [sessions.same, groups.same],
    sessions: [sessions.gone, sessions.added].map((all) => all.map((s) => s.session.id).sort()),
    groups: [groups.gone, groups.added].map((all) => all.map((g) => g.offering.id).sort()),
    changed: turn(sessions.changed)
      .map(({ before, after, changed }) => [before.id, after.id, changed])
      .sort(),
    served: turn(groups.changed)
      .map(({ before, after, wishes: w }) => [before.id, after.id, turn(w)])
      .sort(),
    wishes: turn(wishes),
    rows: rows
      .map(({ id, values: [a, b] }) => [id, b, a])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  }
}

/** What a comparison says, in the shape of `reversed`. */
function forward(comparison: PlanComparison) {
  const { sessions, groups, wishes, rows } = comparison
  return {
    same: [sessions.same, groups.same],
    sessions: [sessions.added, sessions.gone].map((all) => all.map((s) => s.session.id).sort()),
    groups: [groups.added, groups.gone].map((all) => all.map((g) => g.offering.id).sort()),
    changed: sessions.changed.map((c) => [c.before.id, c.after.id, c.changed]).sort(),
    served: groups.changed.map((g) => [g.before.id, g.after.id, g.wishes]).sort(),
    wishes,
    rows: rows
      .map(({ id, values: [a, b] }) => [id, a, b])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  }
}

function expectNothing(comparison: PlanComparison, sessions: number) {
  expect(comparison).toMatchObject({
    sessions: { same: sessions, added: [], gone: [], changed: [] },
    groups: { added: [], gone: [], changed: [] },
    wishes: [],
    facts: [],
  })
  for (const { values } of comparison.rows) expect(values[0]).toBe(values[1])
  expect(comparison.sentences.map((s) => s.nl)).toEqual(['De twee planningen zijn gelijk.'])
}

it('finds nothing between a plan and itself', () => {
  expectNothing(compare(problem, first, first), first.sessions.length)
})

it('finds nothing between a plan and itself under other ids', () => {
  const renamed = (id: string) => `x-${id}`
  const other: Plan = {
    ...first,
    offerings: first.offerings.map((o) => ({
      ...o,
      id: renamed(o.id),
      sessionIds: o.sessionIds.map(renamed),
    })),
    sessions: first.sessions.map((s) =>
      s.offeringId === null ? s : { ...s, id: renamed(s.id), offeringId: renamed(s.offeringId) },
    ),
  }
  expectNothing(compare(problem, first, other), first.sessions.length)
})

it('says the opposite the other way round, for any two plans of any quarter', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 1000 }), async (seed) => {
      const quarter = randomQuarter(seed, 'easy')
      const a = await made(seed, 40, quarter)
      const b = await made(seed + 1, 40, quarter)
      expectNothing(compare(quarter, a, a), a.sessions.length)
      expect(forward(compare(quarter, b, a))).toEqual(reversed(compare(quarter, a, b)))
    }),
    { numRuns: 6 },
  )
})

describe('every figure is that of a naive recount', () => {
  const { rows } = compare(problem, first, second)
  const plans = [first, second]
  const value = (id: string) => rows.find((row) => row.id === id)?.values
  const lines = new Map(problem.demand.map((d) => [d.id, d]))
  const servedOf = (p: Plan) => [...p.offerings.flatMap((o) => o.served), ...p.referrals]
  const wishesOf = (p: Plan, has: (line: Problem['demand'][number]) => boolean) =>
    servedOf(p).reduce((sum, { demandId, wishes }) => {
      const line = lines.get(demandId)
      return line && has(line) ? sum + wishes : sum
    }, 0)

  it('of wishes', () => {
    expect(value('asked')).toEqual([50, 50])
    expect(value('served')).toEqual(plans.map((p) => p.demandServed.served))
    expect(value('starters')).toEqual(plans.map((p) => wishesOf(p, (l) => l.level === 'starter')))
    for (const id of ['noord', 'zuid'])
      expect(value(`served:wijk:${id}`)).toEqual(
        plans.map((p) => wishesOf(p, (l) => l.wijkId === id)),
      )
    for (const level of ['starter', 'confident'])
      expect(value(`served:level:${level}`)).toEqual(
        plans.map((p) => wishesOf(p, (l) => l.level === level)),
      )
    expect(value('served:target-group:digibank:ouderen')).toEqual(
      plans.map((p) => wishesOf(p, (l) => l.targetGroupIds.includes('ouderen'))),
    )
    expect(value('people')).toEqual(value('served'))
  })

  it('of people, where some have more than one wish', () => {
    const demand = problem.demand.map((d) => ({ ...d, people: Math.ceil(d.wishes / 2) }))
    const people = compare({ ...problem, demand }, first, first).rows.find((r) => r.id === 'people')
    const exact = servedOf(first).reduce((sum, { demandId, wishes }) => {
      const line = demand.find((d) => d.id === demandId)
      return sum + (line ? (wishes * line.people) / line.wishes : 0)
    }, 0)
    expect(people?.values).toEqual([Math.round(exact), Math.round(exact)])
    expect(Math.round(exact)).toBeLessThan(first.demandServed.served)
  })

  it('of lessons, money, targets and rules', () => {
    const lessons = plans.map((p) => p.sessions.filter((s) => s.offeringId !== null))
    expect(value('groups')).toEqual(plans.map((p) => p.offerings.length))
    expect(value('lessons')).toEqual(lessons.map((l) => l.length))
    expect(value('orders')).toEqual(plans.map((p) => p.orders.length))
    for (const { id } of problem.budgetLines)
      expect(value(`money:${id}`)).toEqual(
        plans.map((p) =>
          p.offerings.reduce((sum, o) => sum + (o.budgetLineId === id ? o.costCents : 0), 0),
        ),
      )
    expect(value('target:digibank:deelnemers')).toEqual(plans.map((p) => p.targets[0].expected))
    for (const { id } of first.score.rules)
      expect(value(`rule:${id}`)).toEqual(
        plans.map((p) => score(problem, p).rules.find((r) => r.id === id)?.weighted),
      )
    expect(value('short:floors')).toEqual(
      plans.map((p) =>
        check(problem, p)
          .shortfalls.filter((s) => s.ruleId === 'floors')
          .reduce((sum, s) => sum + s.penalty, 0),
      ),
    )
  })
})

describe('a plan changed by hand', () => {
  const lesson = first.sessions.find((s) => s.offeringId !== null && s.roomId !== null)
  if (!lesson) throw new Error('the plan must have a lesson')
  const withSession = (change: Partial<typeof lesson>): Plan => ({
    ...first,
    sessions: first.sessions.map((s) => (s.id === lesson.id ? { ...s, ...change } : s)),
  })

  it('tells a lesson at another time from one that is new', () => {
    const start = `${addDays(lesson.start.slice(0, 10), 7)}${lesson.start.slice(10)}`
    const { sessions, groups, sentences } = compare(problem, first, withSession({ start }))
    expect(sessions).toMatchObject({ added: [], gone: [], same: first.sessions.length - 1 })
    expect(sessions.changed).toMatchObject([
      { before: { id: lesson.id }, after: { start }, changed: ['time'] },
    ])
    expect(sessions.changed[0].parts[0].after.nl).toMatch(/^\w+dag \d+ \w+ om [\d.]+ uur$/)
    expect(groups).toMatchObject({ added: [], gone: [], changed: [] })
    expect(sentences[0].nl).toBe(
      `${first.sessions.length - 1} momenten blijven gelijk; 1 verplaatst.`,
    )
  })

  it('names who does not come any more', () => {
    const { sessions } = compare(problem, first, withSession({ people: [] }))
    expect(sessions.changed.map((c) => c.changed)).toEqual([['people']])
    expect(sessions.changed[0].parts[0].before.nl).toBe(lesson.people[0].personId)
  })

  it('counts a group that is gone, its wishes and its money', () => {
    const [gone] = first.offerings
    const less: Plan = {
      ...first,
      offerings: first.offerings.slice(1),
      sessions: first.sessions.filter((s) => s.offeringId !== gone.id),
    }
    const { groups, sessions, wishes, rows } = compare(problem, first, less)
    expect(groups.gone.map((g) => g.offering.id)).toEqual([gone.id])
    expect(sessions.gone.map((s) => s.session.id).sort()).toEqual(gone.sessionIds.toSorted())
    const lost = wishes.reduce((sum, w) => sum + w.before - w.after, 0)
    expect(lost).toBe(gone.invited)
    const [before, after] = rows.find((r) => r.id === `money:${gone.budgetLineId}`)?.values ?? []
    expect(before - after).toBe(gone.costCents)
  })
})

it('compares plans of two versions of a quarter, each by its own', () => {
  const parsed = parseProblem({ ...problem, demand: problem.demand.slice(1) })
  if (!parsed.ok) throw new Error('the quarter must be valid')
  const { rows } = compare(problem, first, { problem: parsed.value, plan: first })
  expect(rows.find((r) => r.id === 'asked')?.values).toEqual([50, 44])
})

it('is a method of the handle', () => {
  const { sessions, rows, sentences } = compare(problem, first, second)
  const handle = open(problem, first)
  expect(handle.compare(second)).toMatchObject({ sessions, rows, sentences })
})

it('counts rules of your own, the same way by the handle', () => {
  const rules = [lateOnWednesday('bib', 'soft')]
  const { rows } = compare(problem, first, second, { rules })
  const own = rows.find(({ id }) => id === 'rule:late-on-wednesday')
  expect(own?.values).toEqual(
    [first, second].map(
      (p) =>
        score(problem, p, { rules }).rules.find(({ id }) => id === 'late-on-wednesday')?.weighted,
    ),
  )
  expect(open(problem, first, { rules }).compare(second).rows).toEqual(rows)
  const plans = [first, second].map((p, k) => ({ name: String(k), plan: p }))
  expect(compareNamed(problem, plans, { rules }).rows).toEqual(rows)
})

it('says nothing in more than 20 words', () => {
  const { sentences } = compare(problem, first, second)
  expect(sentences.length).toBeGreaterThan(2)
  for (const text of sentences.flatMap((s) => [s.nl, s.en]))
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(20)
})
