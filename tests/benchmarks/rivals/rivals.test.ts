import { randomQuarter, scarcities, smallQuarter } from '@digirooster/fixtures'
import { check, plan } from '@digirooster/planner'
import { describe, expect, it, vi } from 'vitest'
import { readQuarter } from '../runs/quarter-source.ts'
import { planOf } from './draft/plan-document.ts'
import { factsOf } from './facts/facts.ts'
import { greedyDraft } from './greedy.ts'
import { judge } from './judge.ts'
import { buildModel } from './model/build-model.ts'
import { draftOfSolution } from './model/draft-of-solution.ts'
import { solveWithHighs } from './solvers/highs-solver.ts'

// A busy machine gets as long as it needs.
vi.setConfig({ testTimeout: 240_000 })

describe('a spreadsheet', () => {
  it('serves people in Kortrijk and breaks no hard rule', async () => {
    const problem = await readQuarter({ fixture: 'kortrijk-2027q1' })
    const verdict = judge(problem, planOf(problem, greedyDraft(factsOf(problem))))
    expect(verdict.violations).toEqual([])
    expect(verdict.served).toBeGreaterThan(250)
  })

  it.each(scarcities)('breaks no hard rule in a quarter short of %s', (scarcity) => {
    for (const seed of [1, 2, 3]) {
      const problem = { ...randomQuarter(seed, scarcity), fixed: { offerings: [], sessions: [] } }
      const made = planOf(problem, greedyDraft(factsOf(problem)))
      expect(check(problem, made).violations).toEqual([])
    }
  })
})

describe('the time-indexed model', () => {
  it('gives a plan that breaks no hard rule, and serves no fewer than a spreadsheet', async () => {
    const problem = smallQuarter()
    const facts = factsOf(problem)
    const { model, columns } = buildModel(facts)
    const { values, bound } = await solveWithHighs(model, 45)
    const { draft } = draftOfSolution(facts, columns, values ?? [])
    const verdict = judge(problem, planOf(problem, draft))
    const greedy = judge(problem, planOf(problem, greedyDraft(facts)))
    expect(verdict.violations).toEqual([])
    expect(verdict.weightedServed).toBeGreaterThanOrEqual(greedy.weightedServed)
    expect(100 * verdict.weightedServed).toBeLessThanOrEqual(bound + 1e-6)
  })

  it.each(scarcities)('breaks no hard rule in a quarter short of %s', async (scarcity) => {
    const problem = { ...randomQuarter(2, scarcity), fixed: { offerings: [], sessions: [] } }
    const facts = factsOf(problem)
    const { model, columns } = buildModel(facts)
    const { values } = await solveWithHighs(model, 5)
    const { draft } = draftOfSolution(facts, columns, values ?? [])
    expect(check(problem, planOf(problem, draft)).violations).toEqual([])
  })

  it('holds nothing without a solution, and that is no broken rule', () => {
    const problem = smallQuarter()
    const facts = factsOf(problem)
    const { draft } = draftOfSolution(facts, buildModel(facts).columns, [])
    const verdict = judge(problem, planOf(problem, draft))
    expect(verdict).toMatchObject({ served: 0, violations: [], bundles: 0 })
  })
})

describe('the judge', () => {
  it('agrees with the planner on a plan of its own', async () => {
    const problem = await readQuarter({ fixture: 'kortrijk-2027q1' })
    const { plan: made } = await plan(problem, { iterations: 2000 })
    const verdict = judge(problem, made)
    expect(verdict.soft).toBeCloseTo(made.score.soft)
    expect(verdict.owed).toBeCloseTo(made.score.owed)
    expect(verdict.served).toBe(made.demandServed.served)
    expect(verdict.weightedServed).toBeCloseTo(made.demandServed.weightedServed)
  })

  it('refuses a quarter in which something stands already', () => {
    const problem = smallQuarter()
    const session = { id: 'a' } as (typeof problem.fixed.sessions)[number]['session']
    const standing = { session, because: 'pinned' as const, holds: ['time' as const] }
    const fixed = { offerings: [], sessions: [standing] }
    expect(() => factsOf({ ...problem, fixed })).toThrow('cannot keep what stands')
  })
})
