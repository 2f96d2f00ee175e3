import type { Plan } from '@digirooster/domain'
import { randomQuarter } from '@digirooster/fixtures'
import { expect, it } from 'vitest'
import { check } from '../second-opinion.ts'
import { compareStandings } from './compare-standings.ts'
import type { IslandContext } from './island.ts'
import { planIsland } from './plan-island.ts'

const problem = randomQuarter(401, 'easy')

function contextOf(index: number, seed: number): IslandContext {
  const { signal } = new AbortController()
  return { seed, index, count: 2, signal, now: () => 0, tell: () => {} }
}

function faultsOf(made: Plan): string[] {
  const { violations, claims } = check(problem, made)
  return [...violations, ...claims].map((v) => v.text.en)
}

it('goes on from the best of another island, which costs the same there', async () => {
  const input = { problem, seed: 1, iterations: 60_000 }
  const islands = [
    await planIsland(input, contextOf(0, 3)),
    await planIsland(input, contextOf(1, 4)),
  ]
  const [first, second] = islands
  for (const island of islands) await island.run(0, 1)
  expect(second.standing.levels).not.toEqual(first.standing.levels)
  const snapshot = structuredClone(await first.snapshot())
  await second.adopt(snapshot)
  expect(second.standing.levels).toEqual(first.standing.levels)
  expect(await second.snapshot()).toEqual(snapshot)
  // What was adopted is what its search goes on from, and in the end no worse.
  const { parts } = (await second.finish?.()) ?? { parts: [] }
  expect(faultsOf(parts[0].plan)).toEqual([])
  expect(compareStandings(second.standing, first.standing)).toBeLessThanOrEqual(0)
})
