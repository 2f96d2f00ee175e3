/** The sets that each activity is in, as lists behind one another. */
export interface SetsOf {
  /** per activity + 1: its first place in `sets` */
  readonly from: Int32Array
  /** of an activity each set once */
  readonly sets: Int32Array
}

/** Turns sets of activities around. */
export function setsOf(activityCount: number, sets: readonly (readonly number[])[]): SetsOf {
  const lists: number[][] = Array.from({ length: activityCount }, () => [])
  sets.forEach((set, index) => {
    for (const a of new Set(set)) {
      if (!(a in lists)) throw new RangeError(`A set names activity ${a} of ${activityCount}`)
      lists[a].push(index)
    }
  })
  const from = new Int32Array(activityCount + 1)
  lists.forEach((list, a) => (from[a + 1] = from[a] + list.length))
  return { from, sets: Int32Array.from(lists.flat()) }
}
