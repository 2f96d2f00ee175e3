import { standingWithin } from '@digirooster/domain'
import type { Problem } from '@digirooster/domain'
import type { Indexes } from './compile.ts'

/** A floor or an attendance target: so many wishes, or expected people, are promised. */
export interface ServicePromise {
  readonly ruleId: 'floors' | 'targets'
  readonly digibankId: string
  /** wijk, target group, level or target */
  readonly subjectId: string
  readonly scope: 'wijk' | 'target-group' | 'level' | 'target'
  /** wishes (floors) or people (targets) */
  readonly owed: number
  /** of which groups that stand already give so much; people in fractions */
  readonly standing: number
  /** per demand line: 1 when its wishes count */
  readonly counts: Uint8Array
  /** targets count people after no-shows, floors count wishes */
  readonly isExpected: boolean
  /** of the rule, policy included */
  readonly weight: number
}

/** Default weights of the two rules; the rules themselves read them here. */
export const PROMISE_WEIGHT = 20

/** Lists what the digibanken promise about wishes served and attendance; nothing that needs nothing. */
export function promisesOf(problem: Problem, indexes: Pick<Indexes, 'demand'>): ServicePromise[] {
  const { lines } = indexes.demand
  const topics = new Map(problem.topics.map((t) => [t.id, t]))
  return problem.digibanken.flatMap((digibank) => {
    const mine = (test: (d: number) => boolean) =>
      Uint8Array.from(lines, (line, d) => (line.digibankId === digibank.id && test(d) ? 1 : 0))
    const make = (
      ruleId: ServicePromise['ruleId'],
      scope: ServicePromise['scope'],
      subjectId: string,
      counts: Uint8Array,
      owed: number,
    ): ServicePromise => ({
      ruleId,
      digibankId: digibank.id,
      subjectId,
      scope,
      owed,
      counts,
      isExpected: ruleId === 'targets',
      standing: standing(problem, indexes, counts, ruleId === 'targets'),
      weight: weightOf(problem, ruleId),
    })
    const floors = digibank.policy.floors.flatMap((floor) =>
      (floor.id === '*' ? everyId(digibank, floor.scope) : [floor.id]).map((id) => {
        const counts = mine((d) => {
          const line = lines[d]
          if (line.prior) return false
          if (floor.scope === 'wijk') return line.wijkId === id
          return floor.scope === 'level' ? line.level === id : line.targetGroupIds.includes(id)
        })
        const asked = lines.reduce((sum, line, d) => sum + counts[d] * line.wishes, 0)
        const owed = Math.ceil(floor.minShare * asked - 1e-9)
        return make('floors', floor.scope, id, counts, owed)
      }),
    )
    const targets = digibank.targets
      .filter((target) => target.measure === 'participants')
      .map((target) => {
        const counts = mine((d) => {
          const { topicId, targetGroupIds } = lines[d]
          const { programmeObjective, targetGroupId } = target
          return (
            (programmeObjective === undefined ||
              topics.get(topicId)?.programmeObjective === programmeObjective) &&
            (targetGroupId === undefined || targetGroupIds.includes(targetGroupId))
          )
        })
        return make('targets', 'target', target.id, counts, target.quarter)
      })
    return [...floors, ...targets].filter((promise) => promise.owed > 0)
  })
}

/** Weights of the rules that promises are kept by, as the policies of the document say. */
export function promiseWeights(problem: Problem): number[] {
  return (['floors', 'targets'] as const).map((ruleId) => weightOf(problem, ruleId))
}

/** One weight for the whole document: the highest a policy gives, else the default. */
function weightOf(problem: Problem, ruleId: ServicePromise['ruleId']): number {
  const said = problem.digibanken.flatMap(({ policy }) => policy.weights[ruleId] ?? [])
  return said.length > 0 ? Math.max(...said) : PROMISE_WEIGHT
}

function everyId(
  digibank: Problem['digibanken'][number],
  scope: 'wijk' | 'target-group' | 'level',
): string[] {
  if (scope === 'wijk') return digibank.wijken.map((w) => w.id)
  return scope === 'level' ? ['starter', 'confident'] : digibank.targetGroups.map((g) => g.id)
}

function standing(
  problem: Problem,
  { demand }: Pick<Indexes, 'demand'>,
  counts: Uint8Array,
  isExpected: boolean,
): number {
  let sum = 0
  const fixed = standingWithin(problem)
  for (const offering of fixed.offerings) {
    const course = problem.courses.find((c) => c.id === offering.courseId)
    const noShow = course?.formats.find((f) => f.id === offering.formatId)?.noShowRate ?? 0
    for (const { demandId, wishes } of offering.served) {
      const line = demand.indexOf.get(demandId)
      if (line !== undefined && counts[line] === 1) sum += wishes * (isExpected ? 1 - noShow : 1)
    }
  }
  for (const { demandId, supplyId, wishes } of fixed.referrals ?? []) {
    const line = demand.indexOf.get(demandId)
    const noShow = problem.supply.find(({ id }) => id === supplyId)?.noShowRate ?? 0
    if (line !== undefined && counts[line] === 1) sum += wishes * (isExpected ? 1 - noShow : 1)
  }
  return sum
}
