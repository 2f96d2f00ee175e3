import type { Bilingual, Violation } from '@digirooster/domain'
import { listWords } from '../constraints/term-words.ts'
import { PlannerError } from '../planner-error.ts'
import { withOwnRules } from '../rules/own-constraints.ts'
import type { OwnRule } from '../rules/own-rule.ts'
import { prepare } from '../search/prepare.ts'
import { isStuck } from './entry-words.ts'
import { figuresBetween } from './figures-of.ts'
import { newlyBroken } from './newly-broken.ts'
import type { ReplanEntry, ReplanResult } from './replan-result.ts'
import { rewound } from './rewound.ts'
import { writtenPlan } from './written-plan.ts'

/** What putting back one change of a repair comes to. */
export interface Undone {
  /** whether it can be as it was without breaking a hard rule anew */
  readonly isPossible: boolean
  /** entries that go back together, the one asked for first */
  readonly entryIds: readonly string[]
  /** what it would break; empty when it is possible */
  readonly breaks: readonly Violation[]
  readonly sentences: readonly Bilingual[]
  /** the repair without these entries; null when it is not possible */
  readonly result: ReplanResult | null
}

/**
 * Puts one change of a repair back as it was. Changes that stand in its way, such as a lesson that took the room, go back
 * with it; when it then still breaks a hard rule it is not possible.
 * @param entryId id of an entry of `result.changes`
 * @param options `rules`: those of your own that the plan was made with
 * @throws {PlannerError} `unknown-subject`, `invalid-rule`
 * @example
 * const undone = await undo(repaired, repaired.changes[0].id)
 * undone.isPossible ? undone.result : undone.breaks
 */
export async function undo(
  result: ReplanResult,
  entryId: string,
  options: { readonly rules?: readonly OwnRule[] | undefined } = {},
): Promise<Undone> {
  const asked = result.changes.find(({ id }) => id === entryId)
  if (!asked)
    throw new PlannerError('unknown-subject', `There is no change ${JSON.stringify(entryId)}.`)
  if (asked.what === 'stuck' && asked.sessions.every(isStuck))
    return { isPossible: true, entryIds: [entryId], breaks: [], sentences: [UNCHANGED], result }
  const constraints = withOwnRules(options.rules)
  const back = [asked]
  const first = newlyBroken(result, rewound(result, back), constraints)
  for (let broken = first; broken.length > 0;) {
    const others = inTheWay(result.changes, back, broken)
    if (others.length === 0) return impossible(asked, first)
    back.push(...others)
    broken = newlyBroken(result, rewound(result, back), constraints)
  }
  const { problem, plan } = rewound(result, back)
  const prepared = await prepare(problem, constraints)
  const { seed, iterations, stopped } = result.plan.provenance
  const run = { seed, iterations, stopped }
  const made = await writtenPlan(problem, plan, prepared, run, () => false)
  const changes = result.changes.filter((entry) => !back.includes(entry))
  return {
    isPossible: true,
    entryIds: back.map(({ id }) => id),
    breaks: [],
    sentences: backWords(back),
    result: {
      ...result,
      problem,
      plan: made,
      changes,
      figures: figuresBetween(result, made, back),
    },
  }
}

const UNCHANGED: Bilingual = {
  nl: 'Hier is niets veranderd, dus gaat er niets terug.',
  en: 'Nothing changed here, so nothing goes back.',
}

/** Other changes whose sessions take part in what is broken. */
function inTheWay(
  all: readonly ReplanEntry[],
  back: readonly ReplanEntry[],
  broken: readonly Violation[],
): ReplanEntry[] {
  const ids = new Set(broken.flatMap(({ sessionIds }) => sessionIds))
  return all.filter(
    (entry) =>
      !back.includes(entry) &&
      (entry.sessions.some(({ id }) => ids.has(id)) ||
        (entry.after?.sessionIds.some((id) => ids.has(id)) ?? false)),
  )
}

function impossible(asked: ReplanEntry, breaks: readonly Violation[]): Undone {
  const { nl, en } = asked.title
  return {
    isPossible: false,
    entryIds: [asked.id],
    breaks,
    sentences: [
      { nl: `“${nl}” kan niet terug zoals het was.`, en: `“${en}” cannot go back as it was.` },
      ...breaks.map(({ text }) => text),
    ],
    result: null,
  }
}

function backWords([asked, ...others]: readonly ReplanEntry[]): Bilingual[] {
  const quoted = ({ title }: ReplanEntry) => ({ nl: `“${title.nl}”`, en: `“${title.en}”` })
  const one = quoted(asked)
  const back = { nl: `${one.nl} is weer zoals voordien.`, en: `${one.en} is as it was.` }
  if (others.length === 0) return [back]
  const list = listWords(others.map(quoted))
  return [
    back,
    { nl: `Dit gaat mee terug: ${list.nl}.`, en: `This goes back with it: ${list.en}.` },
  ]
}
