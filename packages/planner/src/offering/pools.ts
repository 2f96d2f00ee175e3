import type { Cell, Relaxation } from './relaxation-shape.ts'

/** One kind of group of a pool: what is given where, in which parts of the week, with laptops brought or not. */
export interface Kind {
  readonly cell: Cell
  readonly min: number
  readonly max: number
  /** per line of the pool: column of the relaxation that counts its wishes here, -1 when they cannot come */
  readonly wishes: Int32Array
}

/**
 * Wishes that the same groups could serve: no group serves wishes of two pools. All that pools share,
 * with each other or with partners’ courses, are the rows of the relaxation from `firstShared` on.
 */
export interface Pool {
  /** demand lines */
  readonly lines: readonly number[]
  /** per line: wishes that nobody serves yet */
  readonly left: Int32Array
  readonly kinds: readonly Kind[]
}

/** Splits a relaxation into pools. */
export function poolsOf({ cells, strands, model }: Relaxation): Pool[] {
  const home = new Map<number, number>()
  const find = (line: number): number => {
    const up = home.get(line) ?? line
    if (up === line) return line
    const top = find(up)
    home.set(line, top)
    return top
  }
  for (const { lines } of cells) for (const line of lines) home.set(find(line), find(lines[0]))
  const left = new Map<number, number>()
  for (const { lines, wishes } of cells)
    for (const [i, line] of lines.entries()) left.set(line, model.upper[wishes[i]])
  const pools = new Map<number, Pool & { lines: number[]; kinds: Kind[] }>()
  for (const line of [...left.keys()].sort((a, b) => a - b)) {
    const pool = pools.get(find(line)) ?? { lines: [], left: LATER, kinds: [] }
    pool.lines.push(line)
    pools.set(find(line), pool)
  }
  for (const cell of cells) {
    const pool = pools.get(find(cell.lines[0]))
    const columns = new Map(cell.lines.map((line, i) => [line, cell.wishes[i]]))
    const wishes = Int32Array.from(pool?.lines ?? [], (line) => columns.get(line) ?? -1)
    pool?.kinds.push({
      cell,
      min: strands[cell.strand].format.group.min,
      max: cell.max,
      wishes,
    })
  }
  return [...pools.values()].map(({ lines, kinds }) => ({
    lines,
    left: Int32Array.from(lines, (line) => left.get(line) ?? 0),
    kinds,
  }))
}

const LATER = new Int32Array(0)
