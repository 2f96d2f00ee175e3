/** A choice that uses something during a stretch of slots. */
export interface Use {
  readonly column: number
  /** how much of it; 1 when absent */
  readonly amount?: number
  readonly from: number
  readonly until: number
}

/**
 * Groups uses of one thing by moment, so that a limit on each group is a limit at every moment: who is
 * busy at once is busy when the last of them starts.
 */
export function atOnce(uses: readonly Use[]): { from: number; uses: Use[] }[] {
  const inOrder = uses.toSorted((a, b) => a.from - b.from)
  const groups: { from: number; uses: Use[] }[] = []
  let busy: Use[] = []
  for (const [k, use] of inOrder.entries()) {
    busy = busy.filter((b) => b.until > use.from)
    busy.push(use)
    const next = inOrder[k + 1]
    // Nobody leaves before the next one starts: that group will hold this one.
    if (next && busy.every((b) => b.until > next.from)) continue
    if (next?.from !== use.from) groups.push({ from: use.from, uses: busy.slice() })
  }
  return groups
}
