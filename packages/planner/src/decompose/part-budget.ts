import type { Budget } from '../search/options.ts'

/** A share of a budget: of its moves from the start, of its time when it is its turn. */
export interface PartBudget extends Budget {
  /** time is up when the whole budget has used this share (0 to 1) */
  endAt(share: number): void
}

/** Share of the best pace so far that the moves left are counted with: pauses are to be expected. */
const PACE = 0.8

/**
 * Makes a budget of so many moves out of a larger one, which counts them too. When time ends it, the moves left are
 * those that the time left is enough for, by the pace so far: a search that cools can cool all the way.
 * @param moves may be Infinity: then only time ends it
 */
export function partBudget(whole: Budget, moves: number): PartBudget {
  let spent = 0
  let end = 1
  let asked = 0
  // Moves in the whole time, by the piece that went fastest: between others something else was done.
  let pace = 0
  const isOver = () => whole.isOver() || (end < 1 && whole.done() >= end)
  const movesInTime = () =>
    pace === 0 ? Infinity : Math.max(1, Math.floor((end - asked) * pace * PACE))
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
      const took = whole.done() - asked
      if (whole.isTimed && took > 0) pace = Math.max(pace, count / took)
      asked += took
    },
    left() {
      asked = whole.done()
      return isOver() ? 0 : Math.min(moves - spent, movesInTime())
    },
    isOver,
    done: () => whole.done(),
    endAt(share) {
      end = share
    },
  }
}
