/**
 * Divides whole things over parts in proportion, as evenly as whole things go; the largest remainder first, then the
 * first part. The shares add up to the whole; nothing where all parts are 0.
 * @example
 * shareOut(5, [6, 2]) // [4, 1]
 */
export function shareOut(whole: number, parts: readonly number[]): number[] {
  const sum = parts.reduce((total, part) => total + part, 0)
  if (sum === 0) return parts.map(() => 0)
  const exact = parts.map((part) => (whole * part) / sum)
  const shares = exact.map(Math.floor)
  const left = whole - shares.reduce((total, share) => total + share, 0)
  const order = parts
    .map((_, k) => k)
    .sort((a, b) => exact[b] - shares[b] - (exact[a] - shares[a]) || a - b)
  for (const k of order.slice(0, left)) shares[k]++
  return shares
}
