import { expect, it } from 'vitest'
import type { QuarterRun, TracePoint } from '../runs/quarter-run.ts'
import { bestOf } from './best-known.ts'
import { firstComplete, gapAfter, reachedBest, reachedBound } from './milestones.ts'

// 100 weighted wishes, a bound of 90: without a plan, with broken rules, serving 60, 80 and then 88.
const run: QuarterRun = {
  problemHash: 'a',
  seed: 1,
  trace: [
    point(0.1, null),
    point(0.2, { hard: 1, owed: 0, demand: 5, soft: 0 }),
    point(0.5, { hard: 0, owed: 20, demand: 40, soft: 3 }),
    point(2, { hard: 0, owed: 10, demand: 20, soft: 3 }),
    point(4, { hard: 0, owed: 10, demand: 12, soft: 3 }),
  ],
  phaseSeconds: {},
  asked: 100,
  served: 88,
  weightedAsked: 100,
  weightedServed: 88,
  owed: 10,
  soft: 3,
  bound: 90,
  gap: 2 / 90,
  iterations: 1000,
  sessions: 20,
  violations: 0,
  claims: 0,
  seconds: 5,
  peakBytes: 0,
}
const best = { problemHash: 'a', owed: 10, weightedServed: 88, soft: 3 }

function point(seconds: number, score: TracePoint['score']): TracePoint {
  return { seconds, iterations: 0, phase: 'improve', score }
}

it('takes the first plan without broken rules', () => {
  expect(firstComplete(run)).toBe(0.5)
})

it('takes the first plan that serves enough and owes as little as the best known', () => {
  expect(reachedBest(run, best, 0.5)).toBe(2)
  expect(reachedBest(run, best, 0.05)).toBe(4)
  expect(reachedBest(run, { ...best, weightedServed: 89.5 }, 0.01)).toBeNull()
})

it('measures gaps to the bound of the last plan', () => {
  expect(gapAfter(run, 0.3)).toBeNull()
  expect(gapAfter(run, 3)).toBeCloseTo(10 / 90)
  expect(gapAfter(run, 60)).toBeNull()
  expect(reachedBound(run, 0.12)).toBe(2)
})

it('keeps the best plan by level, and forgets that of another quarter', () => {
  const better = { ...run, owed: 9, weightedServed: 70 }
  const broken = { ...run, owed: 0, violations: 1 }
  expect(bestOf(undefined, [run, better, broken])).toMatchObject({ owed: 9, weightedServed: 70 })
  expect(bestOf({ ...best, weightedServed: 89 }, [run]).weightedServed).toBe(89)
  expect(bestOf({ ...best, problemHash: 'b', weightedServed: 89 }, [run]).weightedServed).toBe(88)
})
