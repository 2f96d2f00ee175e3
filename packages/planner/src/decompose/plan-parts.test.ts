import type { Plan, Problem } from '@digirooster/domain'
import { randomQuarter, scarcities, smallQuarter } from '@digirooster/fixtures'
import { beforeAll, describe, expect, it } from 'vitest'
import { constraints } from '../constraints/registry.ts'
import { placePlan } from '../explain/place-plan.ts'
import { plan } from '../plan.ts'
import { penaltyOf } from '../recount.ts'
import { startBudget } from '../search/options.ts'
import { check } from '../second-opinion.ts'
import { joinedQuarter } from './example-joined-quarter.ts'
import { planPart } from './plan-part.ts'
import { planParts } from './plan-parts.ts'
import { splitProblem } from './split-problem.ts'

const ITERATIONS = 1200

const quiet = async () => {}

function faultsOf(problem: Problem, made: Plan): string[] {
  const { violations, claims } = check(problem, made)
  return [...violations, ...claims].map((v) => `${v.ruleId}: ${v.text.en}`)
}

const kinds = scarcities.map((scarcity, k) => ({ scarcity, seed: 40 + 3 * k }))

describe.each(kinds)('a plan of three quarters short of $scarcity', ({ scarcity, seed }) => {
  const quarters = [seed, seed + 1, seed + 2].map((s) => randomQuarter(s, scarcity))
  const problem = joinedQuarter(quarters)
  let made: Plan
  beforeAll(async () => {
    made = (await plan(problem, { iterations: ITERATIONS, seed: 2 })).plan
  })

  it('is made in parts, breaks no rule and states no wrong figure', () => {
    expect(splitProblem(problem).length).toBeGreaterThanOrEqual(3)
    expect(faultsOf(problem, made)).toEqual([])
  })

  it('costs by every rule what the whole costs', () => {
    const { quarter, state } = placePlan(problem, made)
    for (const constraint of constraints) {
      // What stands and is broken does not count; wishes are counted by `check`.
      if (constraint.level === 'hard' || constraint.id === 'demand') continue
      const said = made.score.rules.find(({ id }) => id === constraint.id)
      expect(said?.penalty, constraint.id).toBeCloseTo(penaltyOf(constraint, quarter, state), 6)
    }
  })

  it('lists sessions, wishes and money in the order of the document', () => {
    const starts = made.sessions.map((s) => `${s.start} ${s.id}`)
    expect(starts).toEqual([...starts].sort())
    expect(made.budget.map((b) => b.budgetLineId)).toEqual(problem.budgetLines.map((b) => b.id))
    const lines = problem.demand
      .map((d) => d.id)
      .filter((id) => made.unmet.some((u) => u.demandId === id))
    expect(made.unmet.map((u) => u.demandId)).toEqual(lines)
  })

  it('is the same to the byte when made again', async () => {
    const again = (await plan(problem, { iterations: ITERATIONS, seed: 2 })).plan
    expect(JSON.stringify(again)).toBe(JSON.stringify(made))
  })

  it('is bounded by what no plan made as a whole exceeds', async () => {
    const budget = startBudget({ iterations: ITERATIONS })
    const { plan: whole } = await planPart({ problem, constraints }, 2, budget, quiet)
    const owed = (p: Plan) =>
      p.score.rules
        .filter(({ id }) => ['floors', 'targets'].includes(id))
        .reduce((n, r) => n + r.weighted, 0)
    if (owed(whole) <= owed(made))
      expect(whole.demandServed.weightedServed).toBeLessThanOrEqual(made.bound + 1e-6)
    else expect(made.demandServed.weightedServed).toBeLessThanOrEqual(whole.bound + 1e-6)
  })
})

describe('planning in parts', () => {
  const quarters = [randomQuarter(3, 'easy'), randomQuarter(8, 'easy')]

  it('gives a part the plan it gets alone with as many moves', async () => {
    const parts = splitProblem(joinedQuarter(quarters))
    const told: number[] = []
    const tasks = parts.map((part) => ({ problem: part, constraints }))
    const together = await planParts(tasks, 4, startBudget({ iterations: 4000 }), quiet)
    for (const { plan: made } of together) told.push(made.provenance.iterations)
    const last = parts.length - 1
    const again = await planParts(
      [tasks[last]],
      4,
      startBudget({ iterations: shareOf(parts, last, 4000) }),
      quiet,
    )
    expect(JSON.stringify(again[0].plan)).toBe(JSON.stringify(together[last].plan))
    expect(told.every((n) => n > 0)).toBe(true)
  })

  it('has a whole plan before it improves any part', async () => {
    const problem = joinedQuarter([smallQuarter(), smallQuarter(), smallQuarter()])
    const told: { phase: string; isWhole: boolean }[] = []
    await plan(problem, {
      iterations: 3000,
      onProgress: ({ phase, served }) => void told.push({ phase, isWhole: served !== null }),
    })
    const improving = told.findIndex(({ phase }) => phase === 'offering')
    const [before, after] = [told.slice(0, improving), told.slice(improving)]
    expect(before.map(({ phase }) => phase)).toEqual([
      'preflight',
      ...Array<string>(6).fill('construct'),
    ])
    expect(before.map(({ isWhole }) => isWhole)).toEqual([...Array<boolean>(6).fill(false), true])
    expect(after.every(({ isWhole }) => isWhole)).toBe(true)
  })

  it('returns a plan of all parts when it is stopped at once', async () => {
    const problem = joinedQuarter(quarters)
    const { plan: made, status } = await plan(problem, { signal: AbortSignal.abort() })
    expect(status).toBe('cancelled')
    expect(faultsOf(problem, made)).toEqual([])
    const digibanken = new Set(made.targets.map((t) => t.digibankId))
    expect(digibanken.size).toBe(problem.digibanken.filter((d) => d.targets.length > 0).length)
  })

  it('stays valid when a part can plan nothing', async () => {
    const problem = joinedQuarter([smallQuarter(), smallQuarter()], ({ people }) => {
      for (const person of people) if (person.id.startsWith('2-')) person.skills = []
    })
    const { plan: made } = await plan(problem, { iterations: 2000 })
    expect(faultsOf(problem, made)).toEqual([])
    const held = new Set(made.offerings.map((o) => o.digibankId))
    expect([...held]).toEqual(['1-digibank'])
    expect(made.unmet.map((u) => u.demandId)).toEqual(
      problem.demand.filter((d) => d.digibankId === '2-digibank').map((d) => d.id),
    )
  })

  it('keeps to a clock, every part in its turn', async () => {
    const problem = joinedQuarter([smallQuarter(), smallQuarter(), smallQuarter()])
    let time = 0
    const { plan: made } = await plan(problem, { seconds: 8, now: () => (time += 20) })
    expect(faultsOf(problem, made)).toEqual([])
    expect(new Set(made.offerings.map((o) => o.digibankId)).size).toBe(3)
  })

  it('gives groups of two parts that would be called the same names of their own', async () => {
    const online = smallQuarter()
    for (const course of online.courses) course.mode = 'online'
    for (const line of online.demand) line.mode = 'online'
    const problem = joinedQuarter([online, online], (joined) => {
      // The second quarter takes its courses from the first.
      joined.courses = joined.courses.filter(({ id }) => id.startsWith('1-'))
      for (const line of joined.demand) line.topicId = line.topicId.replace('2-', '1-')
      for (const person of joined.people)
        for (const skill of person.skills) skill.topicId = skill.topicId.replace('2-', '1-')
      for (const person of joined.people) person.contractId = person.contractId?.replace('2-', '1-')
      for (const line of joined.budgetLines) line.contractId = line.contractId?.replace('2-', '1-')
    })
    expect(splitProblem(problem)).toHaveLength(2)
    const { plan: made } = await plan(problem, { iterations: 2000 })
    expect(faultsOf(problem, made)).toEqual([])
    expect(new Set(made.offerings.map((o) => o.digibankId)).size).toBe(2)
    expect(new Set(made.offerings.map((o) => o.id)).size).toBe(made.offerings.length)
    expect(made.orders.map((o) => o.offeringId).sort()).toEqual(
      made.offerings.map((o) => o.id).sort(),
    )
  })
})

/** Moves of one part out of those of all, by its wishes. */
function shareOf(parts: readonly Problem[], part: number, moves: number): number {
  const weights = parts.map(({ demand }) => demand.reduce((n, line) => n + line.wishes, 1))
  const total = weights.reduce((n, w) => n + w, 0)
  const before = (k: number) => weights.slice(0, k).reduce((n, w) => n + w, 0)
  const until = (k: number) => Math.floor((moves * before(k)) / total)
  return until(part + 1) - until(part)
}
