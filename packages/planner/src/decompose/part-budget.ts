import type { Budget } from '../search/options.ts'

/** A share of a budget: of its moves from the start, of its time when it is its turn. */
export interface PartBudget extends Budget {
  /** time is up when the whole budget has used this share (0 to 1) */
  endAt(share: number): void
}

/**
 * Makes a budget of so many moves out of a larger one, which counts them too.
 * @param moves may be Infinity: then only time ends it
 */
export function partBudget(whole: Budget, moves: number): PartBudget {
  let spent = 0
  let end = 1
  const isOver = () => whole.isOver() || (end < 1 && whole.done() >= end)
  return {
    get iterations() {
      return spent
    },
    get isCancelled() {
      return whole.isCancelled
    },
    isTimed: whole.isTimed,
    spend(count) {
      spent += count
      whole.spend(count)
    },
    left: () => (isOver() ? 0 : moves - spent),
    isOver,
    done: () => whole.done(),
    endAt(share) {
      end = share
    },
  }
}
