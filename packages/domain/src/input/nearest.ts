/** Longest word that is compared at all. */
const maxLength = 120
/** Most candidates that are compared for one word, so that thousands of unknown ids stay quick. */
const maxCandidates = 1000

/**
 * Finds the candidate that somebody who wrote `word` most likely meant; the first one when several are as near.
 * Capitals, accents and the kind of separator do not count; two letters swapped count as one mistake.
 * @returns undefined when nothing is near: more than about a third of the letters differ
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length === 0 || word.length > maxLength) return undefined
  const wanted = simplify(word)
  let best: string | undefined
  let limit = Math.min(4, Math.max(1, Math.ceil(wanted.length / 3)))
  let left = maxCandidates
  for (const candidate of candidates) {
    if (left-- === 0) break
    if (candidate.length > maxLength) continue
    const distance = editDistance(wanted, simplify(candidate), limit)
    if (distance > limit) continue
    best = candidate
    if (distance === 0) break
    limit = distance - 1
  }
  return best
}

function simplify(word: string): string {
  const plain = /[^ -~]/.test(word) ? word.normalize('NFD').replace(/\p{M}/gu, '') : word
  return plain.replace(/[\s_.:/]+/g, '-').toLowerCase()
}

/**
 * Counts the letters to add, drop, replace or swap with their neighbour to turn `a` into `b`.
 * Looks only at the band of the table around its diagonal: outside it the count is above `limit` for sure.
 * @returns a number above `limit`, not the exact count, as soon as it is sure to be above
 * @source Damerau (1964); the optimal string alignment variant; Ukkonen (1985) for the band
 */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(b.length + 1).fill(Infinity)
    row[0] = i
    let least = i
    for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j++) {
      const isSame = a[i - 1] === b[j - 1]
      let cost = Math.min(
        at(previous, j) + 1,
        at(row, j - 1) + 1,
        at(previous, j - 1) + (isSame ? 0 : 1),
      )
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (isSwap) cost = Math.min(cost, at(before, j - 2) + 1)
      row[j] = cost
      least = Math.min(least, cost)
    }
    if (least > limit) return limit + 1
    before = previous
    previous = row
  }
  return at(previous, b.length)
}

function at(row: readonly number[], j: number): number {
  return row[j] ?? Infinity
}
