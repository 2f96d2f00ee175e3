import type { Quarter } from '../compile/quarter.ts'
import type { Constraint } from '../constraints/constraint.ts'
import { devices } from '../constraints/devices.ts'
import { constraints as usual } from '../constraints/registry.ts'
import { roomFit } from '../constraints/room-fit.ts'
import { seats } from '../constraints/seats.ts'
import { staffing } from '../constraints/staffing.ts'
import type { Opened } from '../handle/opened.ts'
import { costsNear } from './costs-near.ts'
import { trimmed } from './trimmed.ts'

/** Rules that read how many are invited, and what follows from that; the others read who can come, which is the same. */
const OF_SIZE: readonly Constraint[] = [seats, devices, staffing, roomFit]

/** Per rule: what it costs more of a group once that is for those alone who can come. */
export function shrink({ evaluator: { state }, placed }: Opened, bundle: number): number[] {
  const { quarter, constraints } = placed
  const smaller = trimmed(quarter, state, bundle)
  const first = quarter.model.bundleStart[bundle]
  const activities = quarter.bundles[bundle].sessionIds.map((_, k) => first + k)
  return constraints.map((constraint) => {
    const isOwn = !usual.includes(constraint)
    // Wishes without a place cost the same whether a group was meant for them or not.
    if (constraint.level === 'demand' || !(isOwn || OF_SIZE.includes(constraint))) return 0
    if (constraint.kind !== 'unary' && constraint.kind !== 'resource') return 0
    const isWhole = constraint.kind === 'unary' && constraint.scope === 'bundle'
    const penalty = (of: Quarter) =>
      (isWhole ? activities.slice(0, 1) : activities)
        .flatMap((a) => costsNear(constraint, of, state, a))
        .reduce((sum, cost) => sum + cost.penalty, 0)
    return penalty(smaller) - penalty(quarter)
  })
}
