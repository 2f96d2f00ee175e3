/**
 * Keeps penalties as 32-bit whole numbers, which add up fastest.
 * @throws RangeError when one is no whole number from 0 to 2^31 - 1
 */
export function penaltyTable(penalties: readonly number[]): Int32Array {
  return Int32Array.from(penalties, (penalty) => {
    if (penalty < 0 || (penalty | 0) !== penalty)
      throw new RangeError(`A penalty (${penalty}) must be a whole number from 0 to 2^31 - 1`)
    return penalty
  })
}
