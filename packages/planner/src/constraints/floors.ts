import type { Bilingual, Demand, Digibank } from '@digirooster/domain'
import type { Quarter } from '../compile/quarter.ts'
import { isIn } from '../compile/quarter.ts'
import type { SumConstraint } from './constraint.ts'
import { servedBuckets } from './served-buckets.ts'
import { both } from './words.ts'

/** A least number of wishes that gets a place, for one wijk, target group or level. */
interface Promise {
  readonly name: Bilingual
  readonly asked: number
  readonly referred: number
  readonly promised: number
  readonly lines: ReadonlySet<number>
}

const LEVELS = {
  starter: { nl: 'Beginners', en: 'Beginners' },
  confident: { nl: 'Mensen met wat ervaring', en: 'People with some skills' },
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
        const { name, asked, referred, promised } = promises[bucket]
        const placed = sum + referred
        return {
          nl: `${name.nl}: ${placed} van de ${asked} wensen ${placed === 1 ? 'krijgt' : 'krijgen'} een plaats, minstens ${promised} is beloofd.`,
          en: `${name.en}: ${placed} of ${asked} wishes ${placed === 1 ? 'gets' : 'get'} a place, at least ${promised} ${promised === 1 ? 'is' : 'are'} promised.`,
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
      namesOf(digibank, scope, id).flatMap(({ id: one, name }): Promise[] => {
        const lines = asking.filter((k) => isProtected(demand.lines[k], scope, one))
        const asked = lines.reduce((sum, k) => sum + demand.lines[k].wishes, 0)
        const elsewhere = lines.reduce((sum, k) => sum + referred[k], 0)
        // The margin keeps 0.1 × 30 at 3 where the computer makes it a little more.
        const promised = Math.ceil(minShare * asked - 1e-9)
        if (promised <= elsewhere) return []
        return [{ name, asked, referred: elsewhere, promised, lines: new Set(lines) }]
      }),
    )
  })
}

type Scope = Digibank['policy']['floors'][number]['scope']

/** Who a floor protects, by id and by name. */
function namesOf(digibank: Digibank, scope: Scope, id: string): { id: string; name: Bilingual }[] {
  const all = {
    wijk: digibank.wijken.map((w) => ({ id: w.id, name: { nl: w.name, en: w.name } })),
    'target-group': digibank.targetGroups.map((g) => ({ id: g.id, name: both(g.name) })),
    level: Object.entries(LEVELS).map(([level, name]) => ({ id: level, name })),
  }[scope]
  return id === '*' ? all : all.filter((one) => one.id === id)
}

function isProtected(line: Demand, scope: Scope, id: string): boolean {
  if (scope === 'wijk') return line.wijkId === id
  return scope === 'level' ? line.level === id : line.targetGroupIds.includes(id)
}
