import { setTimeout } from 'node:timers/promises'
import type { Island, IslandContext } from './island.ts'

/** What the climbers of tests do beside climbing. */
export interface Climb {
  /** milliseconds that rounds take, by island; others take none */
  readonly delays?: readonly number[]
  /** island that throws in a round, and the way it does */
  readonly fault?: { readonly island: number; readonly way: 'throw' | 'reject' | 'exit' | 'make' }
  /** counts the steps of all islands */
  readonly steps?: Int32Array
  /** rounds last until the search is stopped */
  readonly isEndless?: boolean
}

/** The best place of a climber, alone in its buffer. */
export type Place = { readonly at: Int32Array }

/**
 * An island for tests: it walks downhill from a place that follows from its seed, by strides that do too, and tells
 * its path.
 */
export function climber(
  { delays = [], fault, steps = new Int32Array(1), isEndless }: Climb,
  { seed, index, signal, tell }: IslandContext,
): Island<Place> {
  let height = 1000 + (seed % 97)
  let moves = 0
  const fail = fault?.island === index ? fault.way : undefined
  if (fail === 'make') throw new RangeError('no hill')
  return {
    get standing() {
      return { levels: [0, height], moves }
    },
    async run(round, count) {
      await setTimeout(delays[index] ?? 0)
      if (fail === 'throw') throw new RangeError('out of breath')
      if (fail === 'exit') process.exit(7)
      if (fail === 'reject') void Promise.reject(new RangeError('slipped'))
      for (let k = 0; k < count || isEndless; k++) {
        if (signal.aborted) break
        moves++
        Atomics.add(steps, 0, 1)
        height -= (seed + round + height) % 3
        if (k % 100 === 99 || fail === 'reject') await setTimeout(1)
      }
      tell({ round, height })
    },
    snapshot: () => ({ at: Int32Array.of(height) }),
    adopt({ at }) {
      height = at[0]
    },
  }
}

export const notAnIsland = 3
