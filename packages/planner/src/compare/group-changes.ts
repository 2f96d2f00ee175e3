import type { Bilingual, Offering, Problem } from '@digirooster/domain'
import { levelWords } from '../constraints/term-words.ts'
import { both } from '../constraints/words.ts'
import type { Pairs } from './pair-groups.ts'
import type { PlanComparison, WishChange } from './plan-comparison.ts'

/**
 * What is different between the groups of two plans, once they were paired.
 * @param problems those of the first plan and of the second, for names
 */
export function groupChanges(
  { both: pairs, gone, added }: Pairs<Offering>,
  [before, after]: readonly [Problem, Problem],
): PlanComparison['groups'] {
  const all = pairs.map((pair) => ({
    ...pair,
    title: groupTitle(after, pair.after),
    wishes: differences(countsOf(pair.before.served), countsOf(pair.after.served)),
  }))
  const changed = all.filter(({ wishes }) => wishes.length > 0)
  return {
    same: all.length - changed.length,
    added: added.map((offering) => ({ offering, title: groupTitle(after, offering) })),
    gone: gone.map((offering) => ({ offering, title: groupTitle(before, offering) })),
    changed,
  }
}

/** Demand lines of which two plans serve another number of wishes, by groups or by partners. */
export function wishChanges(before: Placing, after: Placing): WishChange[] {
  return differences(placesOf(before), placesOf(after))
}

interface Placing {
  readonly offerings: readonly Offering[]
  readonly referrals: Served
}

type Served = readonly { readonly demandId: string; readonly wishes: number }[]

function placesOf({ offerings, referrals }: Placing): Map<string, number> {
  return countsOf([...offerings.flatMap((o) => o.served), ...referrals])
}

function countsOf(served: Served): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { demandId, wishes } of served)
    counts.set(demandId, (counts.get(demandId) ?? 0) + wishes)
  return counts
}

function differences(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): WishChange[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort()
  return ids
    .map((demandId) => ({
      demandId,
      before: before.get(demandId) ?? 0,
      after: after.get(demandId) ?? 0,
    }))
    .filter((change) => change.before !== change.after)
}

/** A group as people say it: `“E-mail” voor beginners in Heule`. */
function groupTitle(problem: Problem, { courseId, level, wijkId }: Offering): Bilingual {
  const course = problem.courses.find((c) => c.id === courseId)
  const wijk = problem.digibanken.flatMap((d) => d.wijken).find((w) => w.id === wijkId)
  const title = both(course?.title ?? { nl: courseId })
  const who = levelWords(level)
  const where = wijkId === null ? { nl: 'online', en: 'online' } : undefined
  return {
    nl: `“${title.nl}” voor ${who.nl}, ${where?.nl ?? wijk?.name ?? wijkId}`,
    en: `“${title.en}” for ${who.en}, ${where?.en ?? wijk?.name ?? wijkId}`,
  }
}
