import type { Digibank, SessionKind } from '@digirooster/domain'
import type { Bundle } from '../compile/bundle.ts'
import { PROMISE_WEIGHT, promisesOf } from '../compile/promises.ts'
import { isIn } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import type { SumConstraint } from './constraint.ts'
import { servedBuckets } from './served-buckets.ts'
import { both } from './words.ts'

type Target = Digibank['targets'][number]

/** Amounts are hundredths, so that people after no-shows stay whole numbers. */
const HUNDREDTHS = 100

/** Kind of activity that a target counts, by what it measures; none for people and for what is counted elsewhere. */
export const COUNTED: Readonly<Partial<Record<Target['measure'], SessionKind>>> = {
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
  weight: PROMISE_WEIGHT,
  unit: 'people or activities below a target',
  text: {
    nl: 'Het kwartaal haalt zijn deel van de streefcijfers.',
    en: 'The quarter reaches its share of the targets.',
  },
  bind(quarter) {
    const owed = owedTargets(quarter)
    const sumBefore = Float64Array.from(
      owed,
      ({ counts }) =>
        counts?.reduce((sum, is, k) => sum + is * quarter.referredExpected[k], 0) ?? 0,
    )
    const served = servedBuckets(quarter, (line) =>
      owed.flatMap((o, bucket) => (o.counts?.[line] === 1 ? [bucket] : [])),
    )
    const held = quarter.bundles.map((bundle) => {
      const buckets = owed.flatMap((o, k) => (heldAmount(o, bundle) !== 0 ? [k] : []))
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
  readonly digibankId: string
  readonly target: Target
  /** of participants only: per demand line, 1 when its people count */
  readonly counts: Uint8Array | undefined
}

/** Targets that sessions of a plan count towards; the others are reported from counters. */
function owedTargets(quarter: Quarter): OwedTarget[] {
  const { problem } = quarter
  const promises = promisesOf(problem, quarter).filter((p) => p.ruleId === 'targets')
  return problem.digibanken.flatMap(({ id, targets: all }) =>
    all.flatMap((target): OwedTarget[] => {
      const promise = promises.find((p) => p.digibankId === id && p.subjectId === target.id)
      if (!promise && !COUNTED[target.measure]) return []
      return [{ digibankId: id, target, counts: promise?.counts }]
    }),
  )
}

/** Hundredths that a bundle adds to a target when it is held: once, or each person of a cohort. */
function heldAmount({ digibankId, target }: OwedTarget, bundle: Bundle): number {
  const { activity } = bundle
  const isCounted = activity?.kind === COUNTED[target.measure] && bundle.digibankId === digibankId
  if (!activity || !isCounted) return 0
  if (target.measure !== 'digibuddies-trained') return HUNDREDTHS
  return HUNDREDTHS * (activity.cohort?.size ?? activity.participants)
}

/** Whole people or activities; the margin keeps 7 × 0.7 of a referral at 4.9. */
function wholeOf(hundredths: number): number {
  return Math.floor(hundredths / HUNDREDTHS + 1e-9)
}
