import type { Proven } from '#server/quarter/proven-most.ts'
import { fill } from './messages/messages.ts'
import { texts } from './text.ts'

/** How good a plan is proven to be, the same on every page: `Minstens 99 % van wat kan.` Empty: nothing is proven. */
export function provenText({ most, gap }: Proven, served: number): string {
  const text = texts().proven
  // Wishes do not weigh the same: the share says more than how many there are at most.
  const percent = gap === null ? null : Math.floor(100 * (1 - gap) + 1e-6)
  if ((percent !== null && percent >= 100) || (most !== null && most <= served)) return text.best
  if (percent !== null) return fill(text.percent, { percent })
  return most === null ? '' : fill(text.most, { most })
}
