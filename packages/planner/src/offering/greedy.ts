import type { Problem } from '@digirooster/domain'
import type { Indexes } from '../compile/compile.ts'
import { freePlaces } from '../compile/standing-referrals.ts'
import { moneyLeft } from './budget-rows.ts'
import { groupsOf } from './propose.ts'
import type { Proposed } from './propose.ts'
import { wishesLeft } from './wishes-left.ts'
import type { Cell, Relaxation } from './relaxation-shape.ts'

/**
 * Proposes groups at once, without any programme, so that the search can start: partners’ free
 * courses first, then group by group the one that serves most for its money. Beginners’ series and
 * single lessons take turns while money lasts, so that cheap lessons do not eat it all.
 */
export function greedyProposal(
  problem: Problem,
  indexes: Indexes,
  relaxation: Relaxation,
): Proposed {
  const left = wishesLeft(problem, indexes)
  const values = new Float64Array(relaxation.model.columns)
  const places = freePlaces(problem)
  for (const { line, supply, column } of relaxation.referrals) {
    const wishes = Math.min(left[line], places[supply])
    values[column] = wishes
    left[line] -= wishes
    places[supply] -= wishes
  }
  const money = moneyLeft(problem)
  for (let turn = 0, idle = 0; idle < 2; turn++) {
    const kind = turn % 2 === 0 ? 'extended' : 'short'
    const cells = relaxation.cells.filter(
      (cell) => relaxation.strands[cell.strand].format.kind === kind,
    )
    idle = takeBest(relaxation, indexes, cells, left, money, values) ? 0 : idle + 1
  }
  return groupsOf(problem, relaxation, values)
}

/** Adds the group that serves most weight for its money; false when none fits any more. */
function takeBest(
  relaxation: Relaxation,
  indexes: Indexes,
  cells: readonly Cell[],
  left: Int32Array,
  money: Map<string, number>,
  values: Float64Array,
): boolean {
  let best: Cell | undefined
  let bestWorth = 0
  for (const cell of cells) {
    const strand = relaxation.strands[cell.strand]
    const budget = strand.budgetLineId === null ? Infinity : (money.get(strand.budgetLineId) ?? 0)
    if (strand.costCents > budget) continue
    let room = cell.max
    let weight = 0
    let people = 0
    for (const line of cell.lines) {
      const some = Math.min(room, left[line])
      room -= some
      people += some
      weight += some * indexes.demand.weight[line]
    }
    if (people < strand.format.group.min) continue
    const worth = weight / (strand.costCents + 1)
    if (worth > bestWorth) {
      best = cell
      bestWorth = worth
    }
  }
  if (!best) return false
  const strand = relaxation.strands[best.strand]
  let room = best.max
  for (const [i, line] of best.lines.entries()) {
    const some = Math.min(room, left[line])
    room -= some
    left[line] -= some
    values[best.wishes[i]] += some
  }
  values[best.groups] += 1
  if (strand.budgetLineId !== null)
    money.set(strand.budgetLineId, (money.get(strand.budgetLineId) ?? 0) - strand.costCents)
  return true
}
