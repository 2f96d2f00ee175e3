import { searchInParallel } from '@digirooster/planner/parallel'
import type { IslandSource } from '@digirooster/planner/parallel'
import type { State } from '@digirooster/planner/kernel'
import type { Toy } from './toy-island.ts'

/**
 * Searches a toy timetable in two workers: the same in Node and in a browser.
 * @returns what every island reached, round by round, and the best of all, as JSON
 */
export async function searchToy(source: IslandSource): Promise<string> {
  const input: Toy = { lessons: 30, slots: 16 }
  const rounds: unknown[] = []
  const { best, island, standings } = await searchInParallel<State>({
    source,
    input,
    threads: 2,
    seed: 7,
    rounds: 8,
    moves: () => 500,
    onRound: (report) => void rounds.push(report),
  })
  const found = { start: [...best.start], resource: [...best.resource], island, standings }
  return JSON.stringify({ rounds, found })
}

/** What is said of a search whose source is wrong. */
export async function faultOf(source: IslandSource): Promise<string> {
  try {
    return await searchToy(source)
  } catch (error) {
    return String(error)
  }
}
