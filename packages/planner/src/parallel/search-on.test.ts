import { setTimeout } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { climber } from './example-climbers.ts'
import type { Climb, Place } from './example-climbers.ts'
import { searchInParallel } from './node.ts'
import type { ParallelFound, ParallelSearch } from './node.ts'
import { runRounds } from './run-rounds.ts'
import { seedOf } from './seed-of.ts'

const module = new URL('example-climbers.ts', import.meta.url)
const source = { module, factory: 'climber' }

function climb(input: Climb, options: Partial<ParallelSearch> = {}): Promise<ParallelFound<Place>> {
  const usual = { source, input, threads: 2, seed: 5, rounds: 6, moves: () => 20 }
  return searchInParallel<Place>({ ...usual, ...options })
}

/** Whether anybody still counts steps. */
async function isStill(steps: Int32Array): Promise<boolean> {
  const before = Atomics.load(steps, 0)
  await setTimeout(60)
  return Atomics.load(steps, 0) === before
}

const shared = () => new Int32Array(new SharedArrayBuffer(4))

describe('a search on several threads', () => {
  it('gives the best of its islands, with what each of them reached', async () => {
    const { best, island, standings } = await climb({})
    const heights = standings.map(({ levels }) => levels[1])
    expect(best.at).toEqual(Int32Array.of(Math.min(...heights)))
    expect(heights[island]).toBe(best.at[0])
    expect(standings.map(({ moves }) => moves)).toEqual([120, 120])
  })

  it('does in workers what the same islands do here, exchange included', async () => {
    const { signal } = new AbortController()
    const context = { count: 2, signal, now: () => 0, tell: () => {} }
    const here = [0, 1].map((index) => climber({}, { ...context, seed: seedOf(5, index), index }))
    await runRounds(here, { rounds: 6, moves: () => 20 })
    const there = await climb({})
    expect(there.standings).toEqual(here.map(({ standing }) => standing))
    const apart = await climb({}, { exchangesAfter: () => false })
    expect(apart.standings).not.toEqual(there.standings)
  })

  it('is the same again, whichever island is slower', async () => {
    const runs = []
    for (const delays of [[], [15, 0], [0, 5, 20]]) {
      const told: unknown[][] = [[], [], []]
      const found = await climb(
        { delays },
        { threads: 3, onTold: (island, what) => told[island].push(what) },
      )
      runs.push({ found, told })
    }
    expect(runs[0].told.map((of) => of.length)).toEqual([6, 6, 6])
    expect(runs[0].told[0]).not.toEqual(runs[0].told[1])
    expect(runs[1]).toEqual(runs[0])
    expect(runs[2]).toEqual(runs[0])
  })

  it('is on one thread what its first island is alone', async () => {
    const options = { exchangesAfter: () => false, rounds: 3 }
    const alone = await climb({}, { ...options, threads: 1 })
    const together = await climb({}, { ...options, threads: 2 })
    expect(together.standings[0]).toEqual(alone.standings[0])
  })

  it('stops all islands inside a round, and still gives the best', async () => {
    const steps = shared()
    const controller = new AbortController()
    const search = climb({ steps, isEndless: true }, { signal: controller.signal, threads: 3 })
    while (Atomics.load(steps, 0) < 1000) await setTimeout(5)
    controller.abort()
    const { best, standings } = await search
    expect(standings.every(({ moves }) => moves > 0)).toBe(true)
    expect(best.at[0]).toBe(Math.min(...standings.map(({ levels }) => levels[1])))
    expect(await isStill(steps)).toBe(true)
  })

  it('gives what there is at the start when it is stopped beforehand', async () => {
    const { best, standings } = await climb({}, { signal: AbortSignal.abort() })
    expect(standings.map(({ moves }) => moves)).toEqual([0, 0])
    expect(best.at[0]).toBe(1005)
  })

  it.each([
    { way: 'throw', says: 'RangeError: out of breath' },
    { way: 'reject', says: 'RangeError: slipped' },
    { way: 'exit', says: 'Error: the worker ended by itself (7)' },
    { way: 'make', says: 'RangeError: no hill' },
  ] as const)('says which island failed and why, and ends the others: $way', async (c) => {
    const steps = shared()
    const search = climb({ steps, fault: { island: 1, way: c.way } }, { moves: () => 1e9 })
    await expect(search).rejects.toMatchObject({
      name: 'PlannerError',
      code: 'island-failed',
      message: `island 2 of 2 (climber of ${module.href}) failed: ${c.says}`,
      cause: { name: c.says.split(':')[0] },
    })
    expect(await isStill(steps)).toBe(true)
  })

  it.each([
    {
      wrong: { module: new URL('no-such-module.ts', import.meta.url), factory: 'climber' },
      says: /Cannot find module/,
    },
    { wrong: { module, factory: 'notAnIsland' }, says: /must export a function notAnIsland/ },
    { wrong: { worker: () => ({}) }, says: /must make a Worker of node:worker_threads/ },
  ])('says what is wrong with $wrong', async ({ wrong, says }) => {
    await expect(climb({}, { source: wrong })).rejects.toThrow(says)
  })

  it('ends with what its listeners throw', async () => {
    const steps = shared()
    const onTold = () => {
      throw new RangeError('no ears')
    }
    await expect(climb({ steps }, { onTold })).rejects.toThrow(new RangeError('no ears'))
    expect(await isStill(steps)).toBe(true)
  })

  it('says that its input cannot be cloned', async () => {
    await expect(climb({}, { input: { delays: () => {} } })).rejects.toThrow(/could not be cloned/)
  })

  it.each([0, 1.5, NaN])('refuses %d threads', async (threads) => {
    await expect(climb({}, { threads })).rejects.toMatchObject({ code: 'invalid-option' })
  })

  it('takes workers that the caller made', async () => {
    const file = new URL('example-climbing-worker.ts', import.meta.url)
    const made = await climb({}, { source: { worker: () => new Worker(file) } })
    expect(made).toEqual(await climb({}))
  })
})
