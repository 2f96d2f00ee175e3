import { featureWords, listWords } from '../constraints/term-words.ts'
import { blockedBy, byCourse } from './blocked-by.ts'
import type { BlockedWish } from './blocked-wishes.ts'
import type { Context } from './context.ts'
import type { Finding } from './finding.ts'
import {
  countWords,
  noPlaceWords,
  sentences,
  strandWords,
  wijkWords,
  wishesOf,
} from './finding-words.ts'

/** Finds courses for which no room near the people is large enough and has what the course needs. */
export function noSuitableRoom(context: Context, blocked: readonly BlockedWish[]): Finding[] {
  const { problem, strands } = context
  return blockedBy(blocked, 'room', byCourse(context)).map(({ strand, lines }): Finding => {
    const { course, format } = strands[strand]
    const near = wijkWords(context, lines) ?? { nl: 'veel wijken', en: 'many wijken' }
    const what = strandWords(context, strands[strand])
    const seats = countWords(
      format.group.min,
      { nl: 'plaats', en: 'seat' },
      { nl: 'plaatsen', en: 'seats' },
    )
    const needs = listWords([seats, ...course.features.map(featureWords)])
    return {
      code: 'no-suitable-room',
      severity: 'error',
      subjectIds: [course.id],
      path: `$.courses[${problem.courses.indexOf(course)}]`,
      text: sentences(
        {
          nl: `${what.nl}: in de buurt van ${near.nl} is geen enkel lokaal geschikt.`,
          en: `${what.en}: near ${near.en} no room is suitable.`,
        },
        noPlaceWords(wishesOf(context, lines)),
      ),
      hint: {
        nl: `Zoek een lokaal met ${needs.nl}, of vul aan wat een lokaal daar mist.`,
        en: `Look for a room with ${needs.en}, or add what a room there lacks.`,
      },
    }
  })
}
