import type { Digibank, SessionKind } from '@digirooster/domain'
import type { Bundle } from '../compile/bundle.ts'
import { isIn } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import type { SumConstraint } from './constraint.ts'
import { servedBuckets } from './served-buckets.ts'
import { both } from './words.ts'

type Target = Digibank['targets'][number]

/** Amounts are hundredths, so that people after no-shows stay whole numbers. */
const HUNDREDTHS = 100

/** What one held activity adds to a target, by what the target measures. */
const COUNTED: Partial<Record<Target['measure'], SessionKind>> = {
  'it-cafes': 'it-cafe',
  'repair-cafes': 'repair-cafe',
  'open-labs': 'open-lab',
  'digibuddies-trained': 'digibuddy-training',
  roadshows: 'roadshow',
  'info-sessions': 'info-session',
}

/** The quarter gives what it owes of every target of the subsidy, as far as a plan can give it. */
export const targets: SumConstraint = {
  kind: 'sum',
  scope: 'bundle',
  id: 'targets',
  level: 'owed',
  weight: 20,
  unit: 'people or activities below a target',
  text: {
    nl: 'Het kwartaal haalt zijn deel van de streefcijfers.',
    en: 'The quarter reaches its share of the targets.',
  },
  bind(quarter) {
    const owed = owedTargets(quarter)
    const sumBefore = Float64Array.from(owed, (o) => referredTo(quarter, o))
    const served = servedBuckets(quarter, (line) =>
      owed.flatMap((o, bucket) => (isCounted(quarter, o, line) ? [bucket] : [])),
    )
    const held = quarter.bundles.map((bundle) => {
      const buckets = owed.flatMap((o, k) => (heldAmount(o, bundle) > 0 ? [k] : []))
      return {
        buckets: Int32Array.from(buckets),
        amounts: Float64Array.from(buckets, (k) => heldAmount(owed[k], bundle)),
      }
    })
    return {
      bucketCount: owed.length,
      width: held.reduce((most, h) => Math.max(most, h.buckets.length), served.width),
      appliesTo: (bundle) => served.has(bundle) || held[bundle].buckets.length > 0,
      terms(state, bundle, buckets, amounts) {
        if (!isIn(quarter, state, bundle)) return 0
        const { buckets: counted, amounts: each } = held[bundle]
        for (let k = 0; k < counted.length; k++) {
          buckets[k] = counted[k]
          amounts[k] = each[k]
        }
        if (counted.length > 0) return counted.length
        const count = served.add(state, bundle, buckets, amounts)
        const shows = 1 - quarter.bundles[bundle].noShowRate
        for (let k = 0; k < count; k++) amounts[k] = Math.round(HUNDREDTHS * amounts[k] * shows)
        return count
      },
      penalty: (sum, bucket) =>
        Math.max(0, owed[bucket].target.quarter - wholeOf(sum + sumBefore[bucket])),
      explain(sum, bucket) {
        const { target } = owed[bucket]
        const expected = wholeOf(sum + sumBefore[bucket])
        const name = both(target.name)
        return {
          nl: `Streefcijfer “${name.nl}”: ${expected} verwacht dit kwartaal, ${target.quarter} nodig.`,
          en: `Target “${name.en}”: ${expected} expected this quarter, ${target.quarter} needed.`,
        }
      },
    }
  },
}

interface OwedTarget {
  readonly digibank: Digibank
  readonly target: Target
}

/** Targets that sessions of a plan count towards; the others are reported from counters. */
function owedTargets({ problem }: Quarter): OwedTarget[] {
  return problem.digibanken.flatMap((digibank) =>
    digibank.targets
      .filter((t) => t.quarter > 0 && (t.measure === 'participants' || COUNTED[t.measure]))
      .map((target) => ({ digibank, target })),
  )
}

/** Whether the people of a demand line count towards a target. */
function isCounted({ problem, demand }: Quarter, owed: OwedTarget, line: number): boolean {
  const { measure, programmeObjective, targetGroupId } = owed.target
  const { digibankId, topicId, targetGroupIds } = demand.lines[line]
  if (measure !== 'participants' || digibankId !== owed.digibank.id) return false
  if (targetGroupId !== undefined && !targetGroupIds.includes(targetGroupId)) return false
  if (programmeObjective === undefined) return true
  return problem.topics.find((t) => t.id === topicId)?.programmeObjective === programmeObjective
}

/** Hundredths of people that referrals bring towards a target. */
function referredTo(quarter: Quarter, owed: OwedTarget): number {
  return quarter.referredExpected.reduce(
    (sum, expected, line) =>
      expected > 0 && isCounted(quarter, owed, line) ? sum + expected : sum,
    0,
  )
}

/** Hundredths that a bundle adds to a target when it is held: once, or each person of a cohort. */
function heldAmount({ digibank, target }: OwedTarget, bundle: Bundle): number {
  const { activity, digibankId } = bundle
  if (!activity || digibankId !== digibank.id) return 0
  if (activity.kind !== COUNTED[target.measure]) return 0
  if (target.measure !== 'digibuddies-trained') return HUNDREDTHS
  return HUNDREDTHS * (activity.cohort?.size ?? activity.participants)
}

function wholeOf(hundredths: number): number {
  return Math.floor(hundredths / HUNDREDTHS)
}
