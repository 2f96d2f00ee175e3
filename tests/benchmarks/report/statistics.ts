/** Middle of numbers, the mean of the two middle ones of an even count; null counts as worse than all. */
export function median(values: readonly (number | null)[]): number | null {
  const sorted = values.map((v) => v ?? Infinity).sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low = Infinity, high = Infinity] =
    sorted.length % 2 === 1
      ? [sorted[middle], sorted[middle]]
      : [sorted[middle - 1], sorted[middle]]
  const value = (low + high) / 2
  return Number.isFinite(value) ? value : null
}

/**
 * Fits `value = factor × size ^ exponent` by least squares of the logarithms.
 * @returns null for fewer than two sizes; points with a value that is unknown or 0 are left out
 */
export function growthExponent(
  points: readonly { readonly size: number; readonly value: number | null }[],
): number | null {
  const known = points.flatMap(({ size, value }) =>
    value !== null && value > 0 ? [{ x: Math.log(size), y: Math.log(value) }] : [],
  )
  if (new Set(known.map(({ x }) => x)).size < 2) return null
  const mean = (of: 'x' | 'y') => known.reduce((sum, point) => sum + point[of], 0) / known.length
  const [x, y] = [mean('x'), mean('y')]
  const across = known.reduce((sum, point) => sum + (point.x - x) ** 2, 0)
  return known.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) / across
}

/** The least number that a share (0 to 1) of the numbers do not exceed; null of none. */
export function within(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null
}
