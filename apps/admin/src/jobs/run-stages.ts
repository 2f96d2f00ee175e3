/** Length of the first stage of a search, in seconds. */
const FIRST = 5
/** A rest shorter than this is no stage of its own, in seconds. */
const LEAST = 2

/**
 * Seconds of the next stage of a search. A search that is cut off loses what it did since its last stage, so stages are
 * kept; each is as long as all before it together, so that most of the time is one long search.
 * @param seconds for the whole search
 * @param spent   seconds of the stages before
 * @returns 0: there is no time left
 */
export function nextStage(seconds: number, spent: number): number {
  const left = seconds - spent
  if (left < LEAST) return spent === 0 ? Math.max(left, 0.1) : 0
  const stage = Math.max(FIRST, spent)
  return left <= 2 * stage ? left : stage
}
