import type { Digibank, Problem } from '@digirooster/domain'
import { modeSuits } from '@digirooster/domain'
import { both } from '../constraints/words.ts'
import type { BlockedWish } from './blocked-wishes.ts'
import type { Context } from './context.ts'
import type { Finding } from './finding.ts'
import { countWords, digibankWords, sentences, wishWords } from './finding-words.ts'

type Target = Digibank['targets'][number]

/** Finds targets that promise more participants than the wishes that can be served bring, after no-shows. */
export function targetOutOfReach(context: Context, blocked: readonly BlockedWish[]): Finding[] {
  const { problem } = context
  const isBlocked = new Set(blocked.map(({ line }) => line))
  const best = leastNoShows(context)
  const objectives = new Map(problem.topics.map((t) => [t.id, t.programmeObjective]))
  const linesOf = new Map<string, number[]>()
  for (const [k, { digibankId }] of problem.demand.entries()) {
    const known = linesOf.get(digibankId)
    if (known) known.push(k)
    else linesOf.set(digibankId, [k])
  }
  return problem.digibanken.flatMap((digibank, d) =>
    digibank.targets.flatMap((target, t): Finding[] => {
      if (target.measure !== 'participants' || target.quarter === 0) return []
      const lines = (linesOf.get(digibank.id) ?? []).filter((k) =>
        counts(problem.demand[k], target, objectives),
      )
      let wishes = 0
      let people = 0
      for (const k of lines) {
        const standing = problem.demand[k].wishes - context.asked[k]
        const usable = standing + (isBlocked.has(k) ? 0 : context.asked[k])
        wishes += usable
        people += usable * (1 - best[k])
      }
      const most = Math.floor(people + 1e-9)
      if (most >= target.quarter) return []
      const name = both(target.name)
      const asked = wishWords(wishes)
      const more = countWords(
        target.quarter - most,
        { nl: 'mens', en: 'person' },
        { nl: 'mensen', en: 'people' },
      )
      const of = digibankWords(context, digibank.id)
      return [
        {
          code: 'target-out-of-reach',
          severity: 'error',
          subjectIds: [target.id],
          path: `$.digibanken[${d}].targets[${t}]`,
          text: sentences(
            {
              nl: `“${name.nl}”${of.nl} belooft dit kwartaal ${target.quarter} mensen.`,
              en: `“${name.en}”${of.en} promises ${target.quarter} people this quarter.`,
            },
            {
              nl: `${asked.nl} ${wishes === 1 ? 'kan' : 'kunnen'} een plaats krijgen, en daarvan komen er hoogstens ${most}.`,
              en: `${asked.en} can get a place, and at most ${most} of these people come.`,
            },
          ),
          hint: {
            nl: `Zoek minstens ${more.nl} erbij, bijvoorbeeld via een IT-café of een toeleider.`,
            en: `Find at least ${more.en} more, for instance at an IT café or through a referrer.`,
          },
        },
      ]
    }),
  )
}

function counts(
  { topicId, targetGroupIds }: Problem['demand'][number],
  target: Target,
  objectives: ReadonlyMap<string, number>,
): boolean {
  return (
    (target.programmeObjective === undefined ||
      target.programmeObjective === objectives.get(topicId)) &&
    (target.targetGroupId === undefined || targetGroupIds.includes(target.targetGroupId))
  )
}

/** Per demand line: the lowest share that stays away among the courses that could take its people. */
function leastNoShows({ problem, strands }: Context): number[] {
  const rates = problem.demand.map((): number[] => [])
  for (const { lines, format } of strands) for (const d of lines) rates[d].push(format.noShowRate)
  const byTopic = new Map<string, Problem['supply']>()
  for (const supply of problem.supply) {
    const known = byTopic.get(supply.topicId)
    if (known) known.push(supply)
    else byTopic.set(supply.topicId, [supply])
  }
  return problem.demand.map(({ topicId, level, language, mode }, d) => {
    const free = (byTopic.get(topicId) ?? [])
      .filter((s) => s.levels.includes(level) && s.language === language && modeSuits(s.mode, mode))
      .map((s) => s.noShowRate)
    const all = [...rates[d], ...free]
    return all.length > 0 ? Math.min(...all) : 0
  })
}
