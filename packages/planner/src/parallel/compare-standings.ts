import type { Island, Standing } from './island.ts'

/** Differences below this are rounding. */
const ROUNDING = 1e-6

/** Orders standings level by level: negative when `a` is better. */
export function compareStandings(a: Pick<Standing, 'levels'>, b: Pick<Standing, 'levels'>): number {
  for (let level = 0; level < a.levels.length; level++) {
    const difference = a.levels[level] - b.levels[level]
    if (Math.abs(difference) > ROUNDING) return difference
  }
  return 0
}

/** Index of the best island; of equals the first. */
export function bestOf(islands: readonly Pick<Island<unknown>, 'standing'>[]): number {
  let best = 0
  for (const [k, { standing }] of islands.entries())
    if (compareStandings(standing, islands[best].standing) < 0) best = k
  return best
}
