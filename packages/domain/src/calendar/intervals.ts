/** Half-open stretch of whole numbers: `start` is in, `end` is not; minutes or slots, as the caller likes. */
export interface Interval {
  start: number
  end: number
}

/** Joins intervals that overlap or touch; the result is sorted, and empty intervals are gone. */
export function unionIntervals(intervals: readonly Interval[]): Interval[] {
  const union: Interval[] = []
  for (const { start, end } of sorted(intervals)) {
    const last = union.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else union.push({ start, end })
  }
  return union
}

/** Keeps what lies in some interval of `a` and in none of `b`; sorted and joined. */
export function subtractIntervals(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const holes = unionIntervals(b)
  const rest: Interval[] = []
  let h = 0
  for (const { start, end } of unionIntervals(a)) {
    let from = start
    // Both lists are sorted and joined, so a hole that ends before this interval is behind all that follow.
    while (h < holes.length && endOf(holes, h) <= from) h++
    for (let i = h; i < holes.length && startOf(holes, i) < end; i++) {
      if (startOf(holes, i) > from) rest.push({ start: from, end: startOf(holes, i) })
      from = endOf(holes, i)
    }
    if (from < end) rest.push({ start: from, end })
  }
  return rest
}

/** Keeps what lies in some interval of `a` and in some interval of `b`; sorted and joined. */
export function intersectIntervals(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const left = unionIntervals(a)
  const right = unionIntervals(b)
  const common: Interval[] = []
  let i = 0
  let j = 0
  while (i < left.length && j < right.length) {
    const start = Math.max(startOf(left, i), startOf(right, j))
    const end = Math.min(endOf(left, i), endOf(right, j))
    if (start < end) common.push({ start, end })
    if (endOf(left, i) < endOf(right, j)) i++
    else j++
  }
  return common
}

function sorted(intervals: readonly Interval[]): Interval[] {
  return intervals.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start)
}

function startOf(intervals: readonly Interval[], i: number): number {
  return intervals[i]?.start ?? Infinity
}

function endOf(intervals: readonly Interval[], i: number): number {
  return intervals[i]?.end ?? Infinity
}
