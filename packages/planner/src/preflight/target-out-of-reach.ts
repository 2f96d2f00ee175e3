import type { Digibank } from '@digirooster/domain'
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
  const best = problem.demand.map((_, d) => bestNoShow(context, d))
  return problem.digibanken.flatMap((digibank, d) =>
    digibank.targets.flatMap((target, t): Finding[] => {
      if (target.measure !== 'participants' || target.quarter === 0) return []
      const lines = problem.demand.flatMap((_, k) =>
        counts(context, digibank, target, k) ? [k] : [],
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

function counts({ problem }: Context, digibank: Digibank, target: Target, line: number): boolean {
  const wish = problem.demand[line]
  const objective = problem.topics.find((t) => t.id === wish.topicId)?.programmeObjective
  return (
    wish.digibankId === digibank.id &&
    (target.programmeObjective === undefined || target.programmeObjective === objective) &&
    (target.targetGroupId === undefined || wish.targetGroupIds.includes(target.targetGroupId))
  )
}

/** The lowest share that stays away among the courses that could take the people of a line. */
function bestNoShow({ problem, strands }: Context, line: number): number {
  const { topicId, level, language, mode } = problem.demand[line]
  const rates = [
    ...strands.filter((s) => s.lines.includes(line)).map((s) => s.format.noShowRate),
    ...problem.supply
      .filter(
        (s) =>
          s.topicId === topicId &&
          s.levels.includes(level) &&
          s.language === language &&
          modeSuits(s.mode, mode),
      )
      .map((s) => s.noShowRate),
  ]
  return rates.length > 0 ? Math.min(...rates) : 0
}
