import { WEIGHT_UNIT } from '@digirooster/domain'
import type { Offering, Score, Violation } from '@digirooster/domain'
import { weightOf } from '../bind-constraint.ts'
import type { Indexes, Referral } from '../compile/compile.ts'
import type { Quarter } from '../compile/quarter.ts'
import type { Constraint } from '../constraints/constraint.ts'
import { demand as demandRule } from '../constraints/demand.ts'
import type { State } from '../kernel/index.ts'
import { costsOf } from '../recount.ts'

/** Where all stands, and the rules that count. */
interface Counted {
  readonly constraints: readonly Constraint[]
  readonly quarter: Quarter
  readonly state: State
}

/** Wishes per demand line that no group and no partner serves; referrals that stand are known. */
export function wishesLeft(
  { demand }: Pick<Indexes, 'demand'>,
  referrals: readonly Referral[],
  offerings: readonly Offering[],
): Int32Array {
  const { lines, indexOf } = demand
  const left = Int32Array.from(lines, (line, d) => line.wishes - demand.referred[d])
  for (const { served } of offerings)
    for (const { demandId, wishes } of served) left[indexOf.get(demandId) ?? -1] -= wishes
  for (const { line, wishes } of referrals) left[line] -= wishes
  return left
}

/** What wishes per demand line weigh together, in hundredths. */
export function weightOfWishes({ demand }: Pick<Indexes, 'demand'>, wishes: Int32Array): number {
  return wishes.reduce((sum, n, d) => sum + n * demand.weight[d], 0)
}

/** What rules beside the one on wishes cost on the level of wishes. */
export function besideWishes(rules: Score['rules']): number {
  return rules
    .filter(({ id, level }) => level === 'demand' && id !== demandRule.id)
    .reduce((sum, { weighted }) => sum + weighted, 0)
}

/** Score of a placed quarter, counted in full; what stood already and is broken counts as inherited. */
export function scoreOf(placed: Counted, weightedLost: number): Score {
  const { constraints, quarter, state } = placed
  const standing = standingState(quarter, state)
  const rules = constraints.map((constraint) => {
    const full = costsOf(constraint, quarter, state).reduce((sum, c) => sum + c.penalty, 0)
    const before =
      constraint.level === 'hard'
        ? costsOf(constraint, quarter, standing).reduce((sum, c) => sum + c.penalty, 0)
        : 0
    // Wishes that no group was ever meant for cost as much as those that a group lost.
    const penalty = constraint.id === demandRule.id ? weightedLost : Math.max(0, full - before)
    const weight = weightOf(quarter, constraint)
    return {
      id: constraint.id,
      level: constraint.level,
      penalty,
      weight,
      weighted: penalty * weight,
    }
  })
  const level = (name: Score['rules'][number]['level']) =>
    rules.filter((r) => r.level === name).reduce((sum, r) => sum + r.weighted, 0)
  return {
    hard: level('hard'),
    owed: level('owed'),
    demand: weightedLost / WEIGHT_UNIT + besideWishes(rules),
    soft: level('soft'),
    rules,
  }
}

/** Hard rules broken by what stood already, and so not by choice. */
export function inheritedOf({ constraints, quarter, state }: Counted): Violation[] {
  const standing = standingState(quarter, state)
  return constraints
    .filter((constraint) => constraint.level === 'hard')
    .flatMap((constraint) => violationsOf(constraint, quarter, standing))
}

/** Every place where a rule costs something in a state, by the ids of the sessions. */
export function violationsOf(constraint: Constraint, quarter: Quarter, state: State): Violation[] {
  const ids = quarter.bundles.flatMap((b) => b.sessionIds)
  return costsOf(constraint, quarter, state).map((cost) => ({
    ruleId: constraint.id,
    level: constraint.level,
    penalty: cost.penalty,
    sessionIds: cost.activities.map((a) => ids[a]),
    text: cost.text,
  }))
}

/** The state with only what stands already: what it breaks was not chosen here. */
function standingState(quarter: Quarter, state: State): State {
  const { model, initial } = quarter
  const standing = { start: initial.start.slice(), resource: initial.resource.slice() }
  for (let a = 0; a < model.activityCount; a++) {
    if (quarter.isFixed[a] === 0) continue
    // What was not held may have moved since; where it stands now is what counts.
    standing.start[a] = state.start[a]
    for (let k = model.roleStart[a]; k < model.roleStart[a + 1]; k++)
      standing.resource[k] = state.resource[k]
  }
  return standing
}
