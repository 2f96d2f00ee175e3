const bars = '▁▂▃▄▅▆▇█'

/**
 * Draws a row of numbers as bars of text.
 * @param most what the highest bar stands for; more is drawn as high, and what is not known (`null`) as `·`
 * @example
 * sparkline([0.1, 0.04, 0, null], 0.1) // '█▄▁·'
 */
export function sparkline(values: readonly (number | null)[], most: number): string {
  return values
    .map((value) => {
      if (value === null) return '·'
      const step = Math.round((Math.max(0, Math.min(most, value)) / most) * (bars.length - 1))
      return bars[step]
    })
    .join('')
}
