import { markup } from './markup.ts'
import type { Html } from './markup.ts'

/** How a stretch of a bar looks; each has a pattern of its own beside its colour. */
export type BarLook = 'full' | 'striped' | 'dotted'

/** One stretch of a bar, in the unit of the whole. */
export interface BarPart {
  amount: number
  look: BarLook
}

/**
 * Draws a bar of stretches. It says nothing to a screen reader: the numbers always stand beside it.
 * @param whole what the full width is; stretches that do not fit are cut
 * @param mark  where a line stands, such as what is owed; absent: none
 */
export function bar(parts: readonly BarPart[], whole: number, mark?: number): Html {
  let left = 100
  const stretches = parts.map(({ amount, look }) => {
    const width = Math.min(left, percent(amount, whole))
    left -= width
    return width > 0 && markup`<i class="${look} w${width}"></i>`
  })
  return markup`<span class="bar" aria-hidden="true">${stretches}${mark !== undefined && markup`<b class="l${percent(mark, whole)}"></b>`}</span>`
}

/** Whole percents of a whole, 0 to 100; something is never nothing. */
export function percent(amount: number, whole: number): number {
  if (whole <= 0 || amount <= 0) return 0
  return Math.min(100, Math.max(1, Math.round((100 * amount) / whole)))
}

/** Style rules for every width and place of a bar: inline styles would need a weaker content security policy. */
export function barWidths(): string {
  return Array.from(
    { length: 101 },
    (_, i) => `.w${i}{width:${i}%}.l${i}{left:${i === 100 ? 'calc(100% - 3px)' : `${i}%`}}`,
  ).join('')
}
