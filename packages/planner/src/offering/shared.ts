import type { LinearModel } from '../lp/model.ts'
import type { Pool } from './pools.ts'

/** The rows that pools share, by column of the relaxation. */
export interface Shared {
  /** the first of them in the relaxation, and how many there are */
  readonly first: number
  readonly rows: number
  /** per column + 1: where its entries start */
  readonly start: Int32Array
  /** per entry: row, counted from the first shared one, ascending per column */
  readonly row: Int32Array
  readonly value: Float64Array
  /** columns that belong to no pool */
  readonly statics: Int32Array
}

/** Turns the shared rows of a relaxation on their side. */
export function sharedOf(model: LinearModel, firstShared: number, pools: readonly Pool[]): Shared {
  const { columns, rowStart, column, value } = model
  const rows = model.rowLower.length - firstShared
  const from = rowStart[firstShared]
  const to = rowStart[firstShared + rows]
  const start = new Int32Array(columns + 1)
  for (let k = from; k < to; k++) start[column[k] + 1]++
  for (let c = 0; c < columns; c++) start[c + 1] += start[c]
  const next = start.slice()
  const entryRow = new Int32Array(to - from)
  const entryValue = new Float64Array(to - from)
  for (let r = 0; r < rows; r++)
    for (let k = rowStart[firstShared + r]; k < rowStart[firstShared + r + 1]; k++) {
      const at = next[column[k]]++
      entryRow[at] = r
      entryValue[at] = value[k]
    }
  const isOfPool = new Uint8Array(columns)
  for (const { kinds } of pools)
    for (const { cell } of kinds) {
      isOfPool[cell.groups] = 1
      for (const wishes of cell.wishes) isOfPool[wishes] = 1
    }
  const statics = Int32Array.from(isOfPool.keys()).filter((c) => isOfPool[c] === 0)
  return { first: firstShared, rows, start, row: entryRow, value: entryValue, statics }
}
