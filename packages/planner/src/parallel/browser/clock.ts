/** Milliseconds of a clock that all threads share and that only goes forward. */
export function now(): number {
  return performance.timeOrigin + performance.now()
}
