import { daypartOf } from '@digirooster/domain'
import { dayparts } from '@digirooster/domain'
import type { Plan, Problem } from '@digirooster/domain'
import type { Indexes } from '../compile/compile.ts'
import { promisesOf } from '../compile/promises.ts'
import { newReferrals } from '../compile/standing-referrals.ts'
import type { PartClass, Relaxation } from './relaxation-shape.ts'

/** A plan as a point of the relaxation. */
export interface Lifted {
  readonly values: Float64Array
  /** hundredths of a wish, shortfalls taken off; equals the plan’s */
  readonly objective: number
}

/**
 * Maps a plan into the relaxation of its problem: feasible there, at the value the plan has. That is
 * what makes the relaxation’s bound a bound on plans.
 */
export function lift(
  problem: Problem,
  indexes: Indexes,
  relaxation: Relaxation,
  plan: Pick<Plan, 'offerings' | 'referrals' | 'sessions'>,
): Lifted {
  const values = new Float64Array(relaxation.model.columns)
  const sessions = new Map(plan.sessions.map((s) => [s.id, s]))
  const standing = new Set(problem.fixed.offerings.map((o) => o.id))
  for (const offering of plan.offerings) {
    if (standing.has(offering.id)) continue
    const s = relaxation.strands.findIndex(
      (strand) =>
        strand.course.id === offering.courseId &&
        strand.format.id === offering.formatId &&
        strand.level === offering.level &&
        strand.digibank.id === offering.digibankId,
    )
    const mine = offering.sessionIds.flatMap((id) => sessions.get(id) ?? [])
    const k = relaxation.strands[s]?.spots.findIndex((spot) => spot.wijkId === offering.wijkId)
    const parts = mine.map((session) => dayparts.indexOf(daypartOf(session.start)))
    const classes = relaxation.classes[s] ?? []
    const isIn = (one: PartClass) => parts.every((part) => (one.mask & (1 << part)) !== 0)
    const plain = classes.findIndex((one) => !one.isMixed && isIn(one))
    const c = plain >= 0 ? plain : classes.findIndex((one) => one.isMixed)
    const withLaptops = mine.some((session) => session.laptopClassIds.length > 0)
    const cell = relaxation.cells.find(
      (x) => x.strand === s && x.spot === k && x.class === c && x.withLaptops === withLaptops,
    )
    if (!cell)
      throw new RangeError(`offering ${offering.id} has no column.\nMaybe it breaks a hard rule.`)
    values[cell.groups] += 1
    for (const { demandId, wishes } of offering.served) {
      const i = cell.lines.indexOf(indexes.demand.indexOf.get(demandId) ?? -1)
      values[cell.wishes[i]] += wishes
    }
    const type = relaxation.lessons.find((one) =>
      one.members.some((m) => m.strand === s && m.class === c),
    )
    for (const [n, session] of mine.entries()) {
      const trainer = problem.people.findIndex((p) =>
        session.people.some((one) => one.role === 'trainer' && one.personId === p.id),
      )
      const isBrought = session.laptopClassIds.length > 0
      const column = type?.columns.find(
        (t) => t.part === parts[n] && t.trainer === trainer && t.withLaptops === isBrought,
      )
      if (!column)
        throw new RangeError(`session ${session.id} has no column.\nMaybe it breaks a hard rule.`)
      values[column.column] += 1
    }
  }
  for (const referral of newReferrals(problem, plan.referrals)) {
    const column = relaxation.referrals.find(
      (r) =>
        problem.supply[r.supply].id === referral.supplyId &&
        indexes.demand.lines[r.line].id === referral.demandId,
    )
    if (column) values[column.column] += referral.wishes
  }
  const short = shortfalls(problem, indexes, plan)
  for (const row of relaxation.owed) values[row.column] = short[row.promise]
  let objective = 0
  for (let c = 0; c < values.length; c++) objective += relaxation.model.objective[c] * values[c]
  return { values, objective }
}

/** What falls short of every promise, in wishes or (unrounded) people. */
export function shortfalls(
  problem: Problem,
  indexes: Pick<Indexes, 'demand'>,
  plan: Pick<Plan, 'offerings' | 'referrals'>,
): number[] {
  const { indexOf } = indexes.demand
  const standing = new Set(problem.fixed.offerings.map((o) => o.id))
  return promisesOf(problem, indexes).map((promise) => {
    let sum = promise.standing
    const add = (demandId: string, wishes: number, noShow: number) => {
      if (promise.counts[indexOf.get(demandId) ?? -1] === 1)
        sum += wishes * (promise.isExpected ? 1 - noShow : 1)
    }
    for (const offering of plan.offerings) {
      if (standing.has(offering.id)) continue
      const course = problem.courses.find((c) => c.id === offering.courseId)
      const format = course?.formats.find((f) => f.id === offering.formatId)
      for (const s of offering.served) add(s.demandId, s.wishes, format?.noShowRate ?? 0)
    }
    for (const r of newReferrals(problem, plan.referrals))
      add(r.demandId, r.wishes, problem.supply.find((s) => s.id === r.supplyId)?.noShowRate ?? 0)
    return Math.max(0, promise.owed - sum)
  })
}
