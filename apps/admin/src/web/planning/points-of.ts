import type { RunStep } from '#server/tables/run-progress.ts'
import type { Point } from './curve-of.ts'

/** The moments at which more or fewer wishes had a place, and the last moment. */
export function pointsOf(steps: readonly Pick<RunStep, 'seconds' | 'served'>[]): Point[] {
  const known = steps.flatMap(({ seconds, served }) => (served === null ? [] : { seconds, served }))
  return known.filter(
    ({ served }, k) => k === 0 || k === known.length - 1 || served !== known[k - 1]?.served,
  )
}
