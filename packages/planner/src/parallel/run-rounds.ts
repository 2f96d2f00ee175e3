import { bestOf, compareStandings } from './compare-standings.ts'
import type { Island, Standing } from './island.ts'

/** How islands take turns. */
export interface Rounds {
  /** most rounds there are */
  readonly rounds: number
  /** moves of each island in a round, asked when it begins; 0 or less ends the search */
  readonly moves: (round: number) => number
  /** whether the best goes to the others after a round; absent: after each */
  readonly exchangesAfter?: (round: number) => boolean
  /** ends the search as soon as the islands come to rest */
  readonly signal?: AbortSignal
  /** told after each round, before the best goes to others */
  readonly onRound?: (report: RoundReport) => void | Promise<void>
}

/** Where the islands stand after a round. */
export interface RoundReport {
  readonly round: number
  readonly standings: readonly Standing[]
  /** index of the best island; of equals the first */
  readonly best: number
}

/**
 * Lets islands search side by side. After a round all wait for the last one; then every island that is worse than the
 * best (of equals the first) adopts what that found. So the outcome depends on moves and never on who is faster.
 * @returns index of the best island
 */
export async function runRounds<Snapshot>(
  islands: readonly Island<Snapshot, unknown>[],
  { rounds, moves, exchangesAfter = () => true, signal, onRound }: Rounds,
): Promise<number> {
  for (let round = 0; round < rounds; round++) {
    if (signal?.aborted) break
    const turn = moves(round)
    const atWork = islands.filter(({ standing }) => !standing.isDone)
    if (!(turn > 0) || atWork.length === 0) break
    await Promise.all(atWork.map(async (island) => island.run(round, turn)))
    const standings = islands.map(({ standing }) => standing)
    await onRound?.({ round, standings, best: bestOf(islands) })
    const isLast = round === rounds - 1
    if (!isLast && !signal?.aborted && exchangesAfter(round)) await exchange(islands)
  }
  return bestOf(islands)
}

async function exchange<Snapshot>(islands: readonly Island<Snapshot, unknown>[]): Promise<void> {
  const best = islands[bestOf(islands)]
  const worse = islands.filter(
    ({ standing }) => !standing.isDone && compareStandings(best.standing, standing) < 0,
  )
  if (worse.length === 0) return
  const snapshot = await best.snapshot()
  await Promise.all(worse.map(async (island) => island.adopt(snapshot)))
}
