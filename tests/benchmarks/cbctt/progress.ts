import type { Instance } from './instance.ts'

/**
 * Tells on standard error that a search starts, and then of better solutions, at most once a second.
 * @param title starts each line
 * @returns what to call with a better cost, and the seconds since the start
 */
export function startProgress(
  title: string,
  { courses, rooms }: Instance,
): (cost: number, seconds: number) => void {
  const lectures = courses.reduce((before, course) => before + course.lectures, 0)
  console.error(`${title}: ${lectures} lectures, ${rooms.length} rooms`)
  let last = -1
  return (cost, seconds) => {
    if (seconds - last < 1) return
    last = seconds
    console.error(`${title}: ${cost} after ${seconds.toFixed(1)} s`)
  }
}
