/** Sorts items into lists by key; an item without a key is left out. */
export function groupBy<T>(
  items: Iterable<T>,
  key: (item: T) => string | null | undefined,
): Map<string, T[]> {
  const lists = new Map<string, T[]>()
  for (const item of items) {
    const k = key(item)
    if (k === null || k === undefined) continue
    const list = lists.get(k)
    if (list) list.push(item)
    else lists.set(k, [item])
  }
  return lists
}

/** Total of some numbers. */
export function sum(numbers: Iterable<number>): number {
  let total = 0
  for (const n of numbers) total += n
  return total
}

/** Looks things up by id; of two with the same id the first holds. */
export function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.toReversed().map((item) => [item.id, item]))
}
