import { daysBetween, dateOf } from '../calendar/local-time.ts'
import type { Demand } from '../problem/demand.ts'
import type { Digibank } from '../problem/digibank.ts'

/** Weight 1.00 in the unit of `wishWeight`. */
export const WEIGHT_UNIT = 100

/**
 * What one wish counts, in hundredths, at least 1: equity of its groups, mobility, age and certainty.
 * Age halves every `demandHalfLifeDays`, linearly inside a half-life so that no power function,
 * which engines may round differently, decides anything.
 * @param asOf moment towards which demand ages
 */
export function wishWeight(digibank: Digibank, demand: Demand, asOf: string): number {
  const { policy } = digibank
  const equity = demand.targetGroupIds.map(
    (g) => digibank.targetGroups.find((t) => t.id === g)?.equityWeight ?? 1,
  )
  const mobility = demand.mobility === 'limited' ? policy.limitedMobilityFactor : 1
  const halfLives = Math.max(0, daysBetween(demand.date, dateOf(asOf))) / policy.demandHalfLifeDays
  const whole = Math.min(60, Math.floor(halfLives))
  let age = 1
  for (let k = 0; k < whole; k++) age /= 2
  age *= 1 - Math.min(1, halfLives - whole) / 2
  const prior = demand.prior ? policy.priorWeight : 1
  const weight = WEIGHT_UNIT * (equity.length ? Math.max(...equity) : 1) * mobility * age * prior
  return Math.max(1, Math.round(weight))
}
