import type { Problem } from '@digirooster/domain'
import { randomQuarter, smallQuarter } from '@digirooster/fixtures'
import { plan } from '@digirooster/planner'
import { describe, expect, it, vi } from 'vitest'
import { readQuarter } from './runs/quarter-source.ts'

type Range = readonly [least: number, most: number]

interface Case {
  readonly name: string
  readonly quarter: () => Problem | Promise<Problem>
  readonly moves: number
  /** weighted wishes: fewer is a worse search; more than money, rooms and trainers allow is a rule forgotten */
  readonly served: Range
  /** more is a worse search; less than this was never seen, so look whether a promise still counts */
  readonly owed: Range
  /** more is a worse search; less than this was never seen, so look whether a rule still counts */
  readonly soft: Range
}

// Wide enough for another search, narrow enough for a fault in one.
const cases: readonly Case[] = [
  {
    name: 'a small quarter in which every wish can have a place',
    quarter: smallQuarter,
    moves: 2000,
    served: [50.36, 50.36],
    owed: [0, 0],
    soft: [20, 60],
  },
  {
    name: 'a random quarter short of money',
    quarter: () => randomQuarter(11, 'money'),
    moves: 5000,
    served: [26, 30],
    owed: [180, 230],
    soft: [60, 130],
  },
  {
    name: 'a random quarter short of evenings',
    quarter: () => randomQuarter(12, 'evenings'),
    moves: 5000,
    served: [4.5, 6],
    owed: [50, 75],
    soft: [10, 35],
  },
  {
    name: 'Kortrijk',
    quarter: () => readQuarter({ fixture: 'kortrijk-2027q1' }),
    moves: 10_000,
    // The bound of plans that owe as little as was ever reached is 447.6.
    served: [418, 448],
    owed: [200, 320],
    soft: [700, 1800],
  },
]

// Nothing here is a matter of time; a busy machine gets as long as it needs.
vi.setConfig({ testTimeout: 240_000 })

describe('so many moves, counted and not timed,', () => {
  it.each(cases)('are enough for $name', async ({ quarter, moves, served, owed, soft }) => {
    const { score, demandServed } = (await plan(await quarter(), { iterations: moves })).plan
    expect(score.hard).toBe(0)
    expectBetween(demandServed.weightedServed, served)
    expectBetween(score.owed, owed)
    expectBetween(score.soft, soft)
  })

  it.each(cases.slice(0, 3))('give the same plan twice for $name', async ({ quarter, moves }) => {
    const problem = await quarter()
    const first = await plan(problem, { iterations: moves, seed: 7 })
    const second = await plan(problem, { iterations: moves, seed: 7 })
    expect(second.plan).toEqual(first.plan)
  })
})

function expectBetween(value: number, [least, most]: Range): void {
  expect(value).toBeGreaterThanOrEqual(least - 1e-6)
  expect(value).toBeLessThanOrEqual(most + 1e-6)
}
