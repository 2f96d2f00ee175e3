import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Island } from './island.ts'
import { runRounds } from './run-rounds.ts'
import type { RoundReport } from './run-rounds.ts'

/** An island that loses `pace` in cost with each move, after a delay. */
function walker(cost: number, pace: number, delay = 0) {
  const adopted: number[] = []
  let moves = 0
  const island: Island<number> = {
    get standing() {
      return { levels: [0, cost], moves, isDone: cost <= 0 }
    },
    async run(_round, count) {
      await setTimeout(delay, undefined, { ref: false })
      moves += count
      cost -= pace * count
    },
    snapshot: () => cost,
    adopt(snapshot) {
      adopted.push(snapshot)
      cost = snapshot
    },
  }
  return { ...island, adopted, island }
}

async function reportsOf(delays: readonly number[]): Promise<RoundReport[]> {
  const reports: RoundReport[] = []
  const islands = [walker(90, 3, delays[0]), walker(100, 5, delays[1]), walker(99, 5, delays[2])]
  await runRounds(
    islands.map(({ island }) => island),
    { rounds: 5, moves: () => 2, onRound: (report) => void reports.push(report) },
  )
  return reports
}

describe('rounds of islands', () => {
  it('give what the best found to every island that is worse', async () => {
    const [a, b, c] = [walker(90, 1), walker(80, 1), walker(70, 1)]
    const best = await runRounds([a.island, b.island, c.island], { rounds: 2, moves: () => 10 })
    expect([a.adopted, b.adopted, c.adopted]).toEqual([[60], [60], []])
    expect(best).toBe(0)
    expect(a.island.standing.levels).toEqual([0, 50])
  })

  it('prefer the first of equals, and leave equals alone', async () => {
    const [a, b] = [walker(50, 1), walker(50, 1)]
    expect(await runRounds([a.island, b.island], { rounds: 3, moves: () => 5 })).toBe(0)
    expect([a.adopted, b.adopted]).toEqual([[], []])
  })

  it('do not depend on which island is faster', async () => {
    const quick = await reportsOf([0, 0, 0])
    expect(quick).toHaveLength(5)
    expect(await reportsOf([20, 0, 5])).toEqual(quick)
    expect(await reportsOf([0, 7, 0])).toEqual(quick)
  })

  it('exchange only after the rounds that are said, and never after the last', async () => {
    const [a, b] = [walker(90, 1), walker(80, 2)]
    const exchangesAfter = (round: number) => round % 2 === 1
    await runRounds([a.island, b.island], { rounds: 4, moves: () => 10, exchangesAfter })
    expect(a.adopted).toEqual([40])
  })

  it('give the moves that are asked for anew each round, and end when there are none', async () => {
    const { island } = walker(90, 1)
    await runRounds([island], { rounds: 9, moves: (round) => 3 - round })
    expect(island.standing.moves).toBe(3 + 2 + 1)
  })

  it('leave an island that is done alone, and end when all are', async () => {
    const [a, b] = [walker(10, 5), walker(30, 5)]
    let rounds = 0
    await runRounds([a.island, b.island], {
      rounds: 99,
      moves: () => 2,
      exchangesAfter: () => false,
      onRound: () => void rounds++,
    })
    expect(rounds).toBe(3)
    expect([a.island.standing.moves, b.island.standing.moves]).toEqual([2, 6])
    expect(a.adopted).toEqual([])
  })

  it('end with the round in which the search is stopped', async () => {
    const [a, b] = [walker(90, 1), walker(80, 1)]
    const controller = new AbortController()
    const best = await runRounds([a.island, b.island], {
      rounds: 99,
      moves: () => 1,
      signal: controller.signal,
      onRound: ({ round }) => void (round === 4 && controller.abort()),
    })
    expect(best).toBe(0)
    expect(a.island.standing.moves).toBe(5)
    expect(a.adopted).toHaveLength(1)
  })

  it('do not begin when the search is stopped beforehand', async () => {
    const { island } = walker(90, 1)
    await runRounds([island], { rounds: 9, moves: () => 1, signal: AbortSignal.abort() })
    expect(island.standing.moves).toBe(0)
  })

  it('fail as soon as one island fails', async () => {
    const slow = walker(90, 1, 120_000)
    const failing: Island<number> = {
      ...walker(80, 1).island,
      run: () => {
        throw new RangeError('boom')
      },
    }
    const run = runRounds([slow.island, failing], { rounds: 2, moves: () => 1 })
    await expect(run).rejects.toThrow('boom')
  })
})
