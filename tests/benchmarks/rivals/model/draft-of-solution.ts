import { startBookings } from '../draft/bookings.ts'
import type { Draft, DraftBundle } from '../draft/draft.ts'
import { placeBundle } from '../draft/place-bundle.ts'
import { bookWalkInRooms, walkInsWithHelpers } from '../draft/walk-in-helpers.ts'
import type { Facts } from '../facts/facts.ts'
import type { Columns, HeldColumn } from './choice-columns.ts'

/** A draft, and how many groups or activities had to be left out because no helpers were free. */
export interface ReadSolution {
  readonly draft: Draft
  readonly dropped: number
}

/**
 * Reads a solution of the model: who goes to which group, and helpers, the first who are free, for groups and
 * activities first and then for walk-ins. What cannot get its people is left out.
 */
export function draftOfSolution(
  facts: Facts,
  columns: Columns,
  values: ArrayLike<number>,
): ReadSolution {
  const count = (column: number) => Math.round(values[column] ?? 0)
  const isChosen = ({ column }: { column: number }) => count(column) > 0
  const bookings = startBookings(facts)
  bookWalkInRooms(facts, bookings)
  const trainers = columns.trainers.filter(isChosen)
  const bundles: DraftBundle[] = []
  let dropped = 0
  for (const [lines, held] of Map.groupBy(columns.held.filter(isChosen), (h) => h.lines)) {
    const left = new Map(
      columns.served
        .filter((s) => s.lines === lines && s.unit === held[0]?.unit)
        .map((s) => [s.line.id, count(s.column)]),
    )
    for (const [k, { unit, starts, setting }] of held.entries()) {
      const at = trainers.findIndex((t) => t.unit === unit && t.starts === starts)
      const trainer = at < 0 ? null : (trainers.splice(at, 1)[0]?.person ?? null)
      const served = shareOf(left, setting.most, held.slice(k + 1))
      const people =
        unit.of.kind === 'course' ? [...served.values()].reduce((a, b) => a + b, 0) : setting.most
      const { at: room, laptops } = setting
      const sessions = placeBundle(unit, { starts, at: room, laptops, trainer, people }, bookings)
      if (sessions) bundles.push({ unit, sessions, served })
      else dropped++
    }
  }
  const referrals = columns.referrals.filter(isChosen).map(({ column, line, supplyId }) => ({
    demandId: line.id,
    supplyId,
    wishes: count(column),
  }))
  return { draft: { bundles, walkIns: walkInsWithHelpers(facts, bookings), referrals }, dropped }
}

/** Takes as many of the wishes as fit, leaving enough for the groups that follow. */
function shareOf(
  left: Map<string, number>,
  most: number,
  others: readonly HeldColumn[],
): Map<string, number> {
  const all = [...left.values()].reduce((sum, wishes) => sum + wishes, 0)
  const needed = others.reduce((sum, { setting }) => sum + setting.least, 0)
  let free = Math.min(most, all - needed)
  const served = new Map<string, number>()
  for (const [id, wishes] of left) {
    const some = Math.min(free, wishes)
    if (some <= 0) continue
    served.set(id, some)
    left.set(id, wishes - some)
    free -= some
  }
  return served
}
