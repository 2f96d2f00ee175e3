import type { LinearModelBuilder } from '../lp/model.ts'

/** A column that takes minutes of something in one part of the week. */
export interface Use {
  readonly column: number
  readonly part: number
  readonly minutes: number
}

/**
 * Adds what a resource can give in each part of the week, each day of the week and all in all. Rows
 * that others imply are left out.
 */
export function addCapacityRows(
  builder: LinearModelBuilder,
  uses: readonly Use[],
  capacity: (mask: number) => number,
  added: (mask: number, row: number, unit: number) => void,
): void {
  if (uses.length === 0) return
  const unit = Math.max(...uses.map((use) => use.minutes))
  const present = uses.reduce((mask, use) => mask | (1 << use.part), 0)
  const addRow = (mask: number, upper: number) => {
    const inside = uses.filter((use) => (mask & (1 << use.part)) !== 0)
    const terms = inside.map((use): [number, number] => [use.column, use.minutes])
    added(mask, builder.addRow({ upper }, terms), unit)
  }
  let whole = 0
  for (let weekday = 0; weekday < 7; weekday++) {
    // What rows on this day allow so far, for every combination of times of the day.
    const allowed = [0]
    for (let combination = 1; combination < 8; combination++) {
      const mask = (combination << (3 * weekday)) & present
      const parts = [1, 2, 4].filter((bit) => (combination & bit) !== 0)
      const implied =
        parts.length === 1
          ? Infinity
          : Math.min(...parts.map((bit) => allowed[bit] + allowed[combination & ~bit]))
      const most = capacity(mask)
      allowed[combination] = Math.min(implied, most)
      if (mask !== 0 && mask === combination << (3 * weekday) && most < implied) addRow(mask, most)
    }
    whole += allowed[7]
  }
  const all = capacity(present)
  if (all < whole) addRow(present, all)
}
