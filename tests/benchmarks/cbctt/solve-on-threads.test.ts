import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { plantedExample } from './example-instances.ts'
import { score } from './score.ts'
import { Search } from './search.ts'
import { solve } from './solve.ts'

const { instance } = plantedExample(3, { days: 4, groups: 4 })

describe('solving on two threads', () => {
  it('gives a solution that costs what it says', async () => {
    const { solution, cost } = await solve(instance, { seed: 2, moves: 3000, threads: 2 })
    expect(score(instance, solution)).toMatchObject({ violations: 0, cost })
  })

  it('is the same again with the same seed and moves', async () => {
    const options = { seed: 4, moves: 6000, threads: 2 }
    const [a, b] = [await solve(instance, options), await solve(instance, options)]
    expect(a.solution).toEqual(b.solution)
    expect(a.moves).toBe(b.moves)
  })

  it('gives both threads as many moves as one gets alone, and is no worse than its start', async () => {
    const { moves, cost } = await solve(instance, { seed: 4, moves: 6000, threads: 2 })
    expect(moves).toBeGreaterThanOrEqual(2 * 6000)
    expect(cost).toBeLessThanOrEqual(new Search(instance, 4).cost)
  })

  it('tells of better solutions, each better than the one before', async () => {
    const costs: number[] = []
    const onBetter = (cost: number) => void costs.push(cost)
    const { cost } = await solve(instance, { seed: 1, moves: 6000, threads: 2, onBetter })
    expect(costs.length).toBeGreaterThan(1)
    expect(costs).toEqual([...new Set(costs)].sort((a, b) => b - a))
    expect(costs.at(-1)).toBe(cost)
  })

  it('stops when told, with the best so far', async () => {
    const controller = new AbortController()
    const options = { seed: 1, seconds: 30, threads: 2, signal: controller.signal }
    const solving = solve(instance, {
      ...options,
      onBetter: () => void setTimeout(20).then(() => controller.abort()),
    })
    const { solution, cost } = await solving
    expect(score(instance, solution)).toMatchObject({ violations: 0, cost })
  })

  it('ends when the time is up', async () => {
    const { solution } = await solve(instance, { seed: 1, seconds: 0.2, threads: 2 })
    expect(score(instance, solution).violations).toBe(0)
  })
})
