/** Slots that two activities share, by start (-1: out) and length in slots. */
export function overlap(startA: number, slotsA: number, startB: number, slotsB: number): number {
  if (startA < 0 || startB < 0) return 0
  const from = startA > startB ? startA : startB
  const endA = startA + slotsA
  const endB = startB + slotsB
  const to = endA < endB ? endA : endB
  return to > from ? to - from : 0
}
