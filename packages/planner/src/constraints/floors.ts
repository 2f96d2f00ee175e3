import type { Bilingual } from '@digirooster/domain'
import { PROMISE_WEIGHT, promisesOf } from '../compile/promises.ts'
import type { ServicePromise } from '../compile/promises.ts'
import type { Quarter } from '../compile/quarter.ts'
import { isIn } from '../compile/quarter.ts'
import type { SumConstraint } from './constraint.ts'
import { servedBuckets } from './served-buckets.ts'
import { levelWords } from './term-words.ts'
import { both } from './words.ts'

/** Wijken, target groups and levels get at least the share of their wishes that the policy promises. */
export const floors: SumConstraint = {
  kind: 'sum',
  scope: 'bundle',
  id: 'floors',
  level: 'owed',
  weight: PROMISE_WEIGHT,
  unit: 'wishes below what is promised',
  text: {
    nl: 'Elke wijk, doelgroep en elk niveau krijgt het aantal plaatsen dat beloofd is.',
    en: 'Every neighbourhood, target group and level gets the number of places that is promised.',
  },
  bind(quarter) {
    const kept = promisesOf(quarter.problem, quarter).filter((p) => p.ruleId === 'floors')
    const owed = Float64Array.from(kept, (p) => p.owed)
    const referred = Float64Array.from(kept, (p) => countIn(p, quarter.referred))
    const served = servedBuckets(quarter, (line) =>
      kept.flatMap((p, bucket) => (p.counts[line] === 1 ? [bucket] : [])),
    )
    return {
      bucketCount: kept.length,
      width: served.width,
      appliesTo: served.has,
      terms: (state, bundle, buckets, amounts) =>
        isIn(quarter, state, bundle) ? served.add(state, bundle, buckets, amounts) : 0,
      penalty: (sum, bucket) => Math.max(0, owed[bucket] - referred[bucket] - sum),
      explain(sum, bucket) {
        const wishes = quarter.demand.lines.map((line) => line.wishes)
        const asked = countIn(kept[bucket], wishes)
        const placed = sum + referred[bucket]
        const least = owed[bucket]
        const whose = whoseWishes(quarter, kept[bucket])
        return {
          nl: `Van ${asked} ${asked === 1 ? 'wens' : 'wensen'} ${whose.nl} ${placed === 1 ? 'krijgt' : 'krijgen'} er ${placed} een plaats. Beloofd ${least === 1 ? 'is' : 'zijn'} er minstens ${least}.`,
          en: `Of ${asked} ${asked === 1 ? 'wish' : 'wishes'} ${whose.en}, ${placed} ${placed === 1 ? 'gets' : 'get'} a place. At least ${least} ${least === 1 ? 'is' : 'are'} promised.`,
        }
      },
    }
  },
}

/** Adds up something that is known per demand line over the lines a floor protects. */
function countIn({ counts }: ServicePromise, perLine: ArrayLike<number>): number {
  return counts.reduce((sum, isProtected, line) => sum + isProtected * perLine[line], 0)
}

/** Whose wishes a floor protects, as people say it: `uit Noord`, `van beginners`. */
function whoseWishes({ problem }: Quarter, floor: ServicePromise): Bilingual {
  const { scope, subjectId, digibankId } = floor
  const digibank = problem.digibanken.find((d) => d.id === digibankId)
  if (scope === 'wijk') {
    const name = digibank?.wijken.find((w) => w.id === subjectId)?.name ?? subjectId
    return { nl: `uit ${name}`, en: `from ${name}` }
  }
  const group = digibank?.targetGroups.find((g) => g.id === subjectId)?.name
  const level = LEVELS.find((l) => l === subjectId)
  const { nl, en } =
    level && scope === 'level' ? levelWords(level) : both(group ?? { nl: subjectId })
  return { nl: `van ${nl}`, en: `of ${en}` }
}

const LEVELS = ['starter', 'confident'] as const
