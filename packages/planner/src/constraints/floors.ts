import type { Bilingual, Demand, Digibank } from '@digirooster/domain'
import type { Quarter } from '../compile/quarter.ts'
import { isIn } from '../compile/quarter.ts'
import type { SumConstraint } from './constraint.ts'
import { servedBuckets } from './served-buckets.ts'
import { levelWords } from './term-words.ts'
import { both } from './words.ts'

const LEVELS = ['starter', 'confident'] as const

/** A least number of wishes that gets a place, for one wijk, target group or level. */
interface Promise {
  /** `uit Noord`, `van beginners` */
  readonly whose: Bilingual
  readonly asked: number
  readonly referred: number
  readonly promised: number
  readonly lines: ReadonlySet<number>
}

/** Wijken, target groups and levels get at least the share of their wishes that the policy promises. */
export const floors: SumConstraint = {
  kind: 'sum',
  scope: 'bundle',
  id: 'floors',
  level: 'owed',
  weight: 20,
  unit: 'wishes below what is promised',
  text: {
    nl: 'Elke wijk, doelgroep en elk niveau krijgt het aantal plaatsen dat beloofd is.',
    en: 'Every neighbourhood, target group and level gets the number of places that is promised.',
  },
  bind(quarter) {
    const promises = promisesOf(quarter)
    const missingBefore = Float64Array.from(promises, (p) => p.promised - p.referred)
    const served = servedBuckets(quarter, (line) =>
      promises.flatMap((p, bucket) => (p.lines.has(line) ? [bucket] : [])),
    )
    return {
      bucketCount: promises.length,
      width: served.width,
      appliesTo: served.has,
      terms: (state, bundle, buckets, amounts) =>
        isIn(quarter, state, bundle) ? served.add(state, bundle, buckets, amounts) : 0,
      penalty: (sum, bucket) => Math.max(0, missingBefore[bucket] - sum),
      explain(sum, bucket) {
        const { whose, asked, referred, promised } = promises[bucket]
        const placed = sum + referred
        return {
          nl: `Van ${asked} ${asked === 1 ? 'wens' : 'wensen'} ${whose.nl} ${placed === 1 ? 'krijgt' : 'krijgen'} er ${placed} een plaats. Beloofd ${promised === 1 ? 'is' : 'zijn'} er minstens ${promised}.`,
          en: `Of ${asked} ${asked === 1 ? 'wish' : 'wishes'} ${whose.en}, ${placed} ${placed === 1 ? 'gets' : 'get'} a place. At least ${promised} ${promised === 1 ? 'is' : 'are'} promised.`,
        }
      },
    }
  },
}

/** What the floors of every digibank promise, `*` apart for each id; estimated wishes are promised nothing. */
function promisesOf({ problem, demand, referred }: Quarter): Promise[] {
  return problem.digibanken.flatMap((digibank) => {
    const asking = demand.lines.flatMap((line, k) =>
      line.digibankId === digibank.id && !line.prior ? [k] : [],
    )
    return digibank.policy.floors.flatMap(({ scope, id, minShare }) =>
      protectedBy(digibank, scope, id).flatMap(({ id: one, whose }): Promise[] => {
        const lines = asking.filter((k) => isProtected(demand.lines[k], scope, one))
        const asked = lines.reduce((sum, k) => sum + demand.lines[k].wishes, 0)
        const elsewhere = lines.reduce((sum, k) => sum + referred[k], 0)
        // The margin keeps 0.1 × 30 at 3 where the computer makes it a little more.
        const promised = Math.ceil(minShare * asked - 1e-9)
        if (promised <= elsewhere) return []
        return [{ whose, asked, referred: elsewhere, promised, lines: new Set(lines) }]
      }),
    )
  })
}

type Scope = Digibank['policy']['floors'][number]['scope']

/** Who a floor protects: by id, and as people say it. */
function protectedBy(
  { wijken, targetGroups }: Digibank,
  scope: Scope,
  id: string,
): { id: string; whose: Bilingual }[] {
  const all = {
    wijk: wijken.map((w) => ({ id: w.id, whose: { nl: `uit ${w.name}`, en: `from ${w.name}` } })),
    'target-group': targetGroups.map((g) => ({ id: g.id, whose: ofWhom(both(g.name)) })),
    level: LEVELS.map((l) => ({ id: l, whose: ofWhom(levelWords(l)) })),
  }[scope]
  return id === '*' ? all : all.filter((one) => one.id === id)
}

function ofWhom({ nl, en }: Bilingual): Bilingual {
  return { nl: `van ${nl}`, en: `of ${en}` }
}

function isProtected(line: Demand, scope: Scope, id: string): boolean {
  if (scope === 'wijk') return line.wijkId === id
  return scope === 'level' ? line.level === id : line.targetGroupIds.includes(id)
}
