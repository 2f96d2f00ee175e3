import { monthDayWords } from '../constraints/words.ts'
import { topicWords } from '../constraints/term-words.ts'
import { blockedBy } from './blocked-by.ts'
import type { BlockedWish } from './blocked-wishes.ts'
import type { Context } from './context.ts'
import type { Finding } from './finding.ts'
import { noPlaceWords, sentences, wishesOf } from './finding-words.ts'

/** Finds wishes for a topic that makes no sense on any day of the quarter. */
export function outOfSeason(context: Context, blocked: readonly BlockedWish[]): Finding[] {
  const { problem, quarter } = context
  const topicOf = ({ line }: BlockedWish) => problem.demand[line].topicId
  return blockedBy(blocked, 'season', topicOf).map(({ key, lines }): Finding => {
    const t = problem.topics.findIndex((topic) => topic.id === key)
    const { from, to } = problem.topics[t].season ?? { from: '01-01', to: '12-31' }
    const name = topicWords(quarter, key)
    const [first, last] = [monthDayWords(from), monthDayWords(to)]
    return {
      code: 'out-of-season',
      severity: 'error',
      subjectIds: [key],
      path: `$.topics[${t}]`,
      text: sentences(
        {
          nl: `“${name.nl}” kan alleen van ${first.nl} tot ${last.nl}, dus niet in dit kwartaal.`,
          en: `“${name.en}” is possible from ${first.en} to ${last.en} only, so not in this quarter.`,
        },
        noPlaceWords(wishesOf(context, lines)),
      ),
      hint: {
        nl: 'Bewaar deze wensen voor een later kwartaal.',
        en: 'Keep these wishes for a later quarter.',
      },
    }
  })
}
