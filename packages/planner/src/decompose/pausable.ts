/** Work that stops once on its way until it is told to go on. */
export interface Pausable<T> {
  /** settles when the work pauses, or ends without a pause */
  readonly paused: Promise<void>
  /** lets the work go on to its end */
  resume(): Promise<T>
}

/**
 * Starts work that pauses at most once: its first call of `pause` waits until `resume`, later ones do not.
 * So that many plans can be begun before the first is finished, one at a time.
 */
export function pausable<T>(work: (pause: () => Promise<void>) => Promise<T>): Pausable<T> {
  let reached = () => {}
  let release = () => {}
  const paused = new Promise<void>((resolve) => (reached = resolve))
  const released = new Promise<void>((resolve) => (release = resolve))
  const pause = () => {
    reached()
    return released
  }
  const result = work(pause)
  // A fault before the pause is told by `resume`.
  result.then(reached, reached)
  return {
    paused,
    resume() {
      release()
      return result
    },
  }
}
