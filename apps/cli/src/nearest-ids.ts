/** How many ids are offered. */
const MOST = 3

/** Ids that look most like what somebody typed, the most alike first; none when nothing is alike. */
export function nearestIds(typed: string, ids: Iterable<string>): string[] {
  const wanted = pairsOf(typed)
  return [...new Set(ids)]
    .map((id) => ({ id, alike: alike(wanted, pairsOf(id)) }))
    .filter(({ alike }) => alike > 0.5)
    .sort((a, b) => b.alike - a.alike || (a.id < b.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ id }) => id)
}

/**
 * Letters two by two, capitals and signs left out.
 * @source Dice (1945), the coefficient over bigrams
 */
function pairsOf(text: string): Set<string> {
  const plain = ` ${text.toLowerCase().replace(/[^a-z0-9]+/g, ' ')} `
  return new Set(Array.from({ length: plain.length - 1 }, (_, k) => plain.slice(k, k + 2)))
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const pair of a) if (b.has(pair)) shared++
  return (2 * shared) / (a.size + b.size)
}
