import { devicesNeeded } from '@digirooster/domain'
import { featureWords, listWords } from '../constraints/term-words.ts'
import { blockedBy, byCourse } from './blocked-by.ts'
import type { BlockedWish } from './blocked-wishes.ts'
import type { Context } from './context.ts'
import type { Finding } from './finding.ts'
import {
  countWords,
  deviceWords,
  noPlaceWords,
  sentences,
  strandWords,
  wijkWords,
  wishesOf,
} from './finding-words.ts'

/** Finds courses for which no room near the people, with or without a laptop class, has enough devices. */
export function noDevices(context: Context, blocked: readonly BlockedWish[]): Finding[] {
  const { problem, strands } = context
  return blockedBy(blocked, 'devices', byCourse(context)).map(({ strand, lines }): Finding => {
    const { course, format } = strands[strand]
    const need = devicesNeeded(course.device, format.group.min)
    const types = course.device ? [course.device.type, ...course.device.substitutes] : []
    const words = deviceWords(types)
    const near = wijkWords(context, lines) ?? { nl: 'veel wijken', en: 'many wijken' }
    const what = strandWords(context, strands[strand])
    const canBring = types.includes('laptop')
    return {
      code: 'no-devices',
      severity: 'error',
      subjectIds: [course.id],
      path: `$.courses[${problem.courses.indexOf(course)}].device`,
      text: sentences(
        {
          nl: `${what.nl}: in de buurt van ${near.nl} staan nergens ${need} ${words.nl} samen.`,
          en: `${what.en}: near ${near.en} no room has ${need} ${words.en}.`,
        },
        noPlaceWords(wishesOf(context, lines)),
      ),
      hint: canBring
        ? {
            nl: `Leen een laptopklas, of zet minstens ${need} ${words.nl} in een lokaal in de buurt.`,
            en: `Borrow a laptop class, or put at least ${need} ${words.en} in a room nearby.`,
          }
        : {
            nl: `Zet minstens ${need} ${words.nl} in een lokaal in de buurt, of vraag mensen hun eigen toestel mee te brengen.`,
            en: `Put at least ${need} ${words.en} in a room nearby, or ask people to bring their own.`,
          },
    }
  })
}

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
