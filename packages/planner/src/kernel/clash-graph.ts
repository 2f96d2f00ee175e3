/** Which activities may not overlap. Activities that clash with the same ones form one class. */
export interface ClashGraph {
  readonly classCount: number
  /** per activity: its class, -1 when it clashes with nothing */
  readonly classOf: Int32Array
  /** per class + 1: its first place in `neighbours` */
  readonly from: Int32Array
  /** classes it clashes with, itself included when its activities clash with each other */
  readonly neighbours: Int32Array
  /** whether two classes clash */
  clashes(a: number, b: number): boolean
}

/**
 * Makes the graph in which activities of one set clash.
 * @param sets activities; those outside 0 to `activityCount` - 1 are a caller's bug and throw
 */
export function clashGraph(
  activityCount: number,
  sets: readonly (readonly number[])[],
): ClashGraph {
  const closed: (Set<number> | undefined)[] = Array.from({ length: activityCount })
  for (const set of sets)
    for (const a of set) {
      if (!(a in closed))
        throw new RangeError(`A clash set names activity ${a} of ${activityCount}`)
      if (set.length < 2) continue
      const mine = (closed[a] ??= new Set())
      for (const b of set) mine.add(b)
    }
  const classOf = new Int32Array(activityCount).fill(-1)
  const members = new Map<string, number>()
  const example: number[] = []
  closed.forEach((near, a) => {
    if (!near) return
    const key = [...near].sort((x, y) => x - y).join()
    const known = members.get(key) ?? members.size
    if (known === members.size) {
      members.set(key, known)
      example.push(a)
    }
    classOf[a] = known
  })
  const classCount = example.length
  const lists = example.map((a, c) => {
    // A class of one activity does not clash with itself.
    const isAlone = classOf.indexOf(c) === classOf.lastIndexOf(c)
    const near = new Set([...(closed[a] ?? [])].map((b) => classOf[b]))
    if (isAlone) near.delete(c)
    return [...near].sort((x, y) => x - y)
  })
  const from = new Int32Array(classCount + 1)
  lists.forEach((list, c) => (from[c + 1] = from[c] + list.length))
  const bits = new Uint8Array(Math.ceil((classCount * classCount) / 8))
  lists.forEach((list, c) => {
    for (const d of list) bits[(c * classCount + d) >> 3] |= 1 << ((c * classCount + d) & 7)
  })
  return {
    classCount,
    classOf,
    from,
    neighbours: Int32Array.from(lists.flat()),
    clashes(a, b) {
      const at = a * classCount + b
      return ((bits[at >> 3] >> (at & 7)) & 1) === 1
    },
  }
}
