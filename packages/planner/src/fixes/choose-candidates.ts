import type { Candidate, FixKind } from './fix.ts'

/** How much work a fix of each kind is: 1 is one call to somebody who often says yes. */
const EFFORT: Readonly<Record<FixKind, number>> = {
  money: 1,
  laptops: 1,
  place: 1,
  'trainer-time': 1,
  'trainer-skill': 2,
  'free-course': 3,
  'other-time': 1,
  'longer-trip': 2,
  'smaller-group': 1,
}

/** Work of a candidate: that of all its kinds, and more for everybody else who has to be asked. */
export function effortOf({ kinds, asks }: Candidate): number {
  return (
    kinds.reduce((sum, kind) => sum + EFFORT[kind], 0) + Math.max(0, asks.length - kinds.length)
  )
}

/**
 * Chooses which candidates to try, in order: those that may help most wishes for the least work, and wishes that none of
 * the chosen may help yet before others.
 * @param left per demand line: wishes without a place
 */
export function inOrder(
  candidates: readonly Candidate[],
  left: Int32Array,
  most: number,
): Candidate[] {
  const rest = new Set(candidates)
  const times = new Map<number, number>()
  const chosen: Candidate[] = []
  const gain = (candidate: Candidate) => {
    let sum = 0
    // Each time the same wishes are helped counts a third of the time before.
    for (const line of candidate.lines) sum += left[line] / 3 ** (times.get(line) ?? 0)
    return sum / effortOf(candidate)
  }
  while (chosen.length < most && rest.size > 0) {
    let best: { candidate: Candidate; gain: number } | undefined
    for (const candidate of rest) {
      const found = gain(candidate)
      if (!best || found > best.gain + 1e-9) best = { candidate, gain: found }
    }
    if (!best) break
    chosen.push(best.candidate)
    rest.delete(best.candidate)
    for (const line of best.candidate.lines) times.set(line, (times.get(line) ?? 0) + 1)
  }
  return chosen
}
