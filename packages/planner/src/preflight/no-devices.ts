import { devicesNeeded } from '@digirooster/domain'
import { blockedBy, byCourse } from './blocked-by.ts'
import type { BlockedWish } from './blocked-wishes.ts'
import type { Context } from './context.ts'
import type { Finding } from './finding.ts'
import {
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
