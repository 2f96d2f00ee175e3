import { travelMinutes } from '@digirooster/domain'
import type { Bilingual } from '@digirooster/domain'
import { blockedBy } from './blocked-by.ts'
import type { BlockedWish } from './blocked-wishes.ts'
import type { Context } from './context.ts'
import type { Finding } from './finding.ts'
import { noPlaceWords, sentences, wishesOf } from './finding-words.ts'

/** Finds wijken whose people, or whose badly mobile people, can reach no place for courses at all. */
export function unreachableWijk(context: Context, blocked: readonly BlockedWish[]): Finding[] {
  const { problem } = context
  const wijkOf = ({ line }: BlockedWish) => problem.demand[line].wijkId
  return blockedBy(blocked, 'reach', wijkOf).map(({ key, lines }): Finding => {
    const d = problem.digibanken.findIndex(({ wijken }) => wijken.some((w) => w.id === key))
    const digibank = problem.digibanken[d]
    const w = digibank.wijken.findIndex(({ id }) => id === key)
    const { name } = digibank.wijken[w]
    const isLimited = lines.every((line) => problem.demand[line].mobility === 'limited')
    const { maxMinutes, limitedMobilityMaxMinutes } = digibank.policy.reach
    const minutes = isLimited ? limitedMobilityMaxMinutes : maxMinutes
    return {
      code: 'unreachable-wijk',
      severity: 'error',
      subjectIds: [key],
      path: `$.digibanken[${d}].wijken[${w}]`,
      text: sentences(
        isLimited
          ? {
              nl: `Wie in ${name} minder mobiel is, bereikt binnen ${minutes} minuten geen enkele plaats.`,
              en: `Badly mobile people in ${name} reach no place within ${minutes} minutes.`,
            }
          : {
              nl: `Vanuit ${name} is geen enkele plaats binnen ${minutes} minuten te bereiken.`,
              en: `From ${name} no place can be reached within ${minutes} minutes.`,
            },
        noPlaceWords(wishesOf(context, lines)),
      ),
      hint: hintFor(context, digibank, w),
    }
  })
}

function hintFor(
  { problem }: Context,
  { wijken, policy, id }: Context['problem']['digibanken'][number],
  w: number,
): Bilingual {
  const minutes = travelMinutes(problem)
  const home = {
    id: wijken[w].id,
    latitude: wijken[w].latitude,
    longitude: wijken[w].longitude,
  }
  const [nearest] = problem.digipunten
    .filter((place) => place.digibankId === id || place.usableBy.includes(id))
    .map((place) => ({ name: place.name, away: minutes(home, place, policy.reach.mode) }))
    .sort((a, b) => a.away - b.away)
  const look = {
    nl: 'Zoek een lokaal in de wijk, of regel vervoer.',
    en: 'Look for a room in the wijk, or arrange transport.',
  }
  return nearest
    ? sentences(
        {
          nl: `Het dichtst is ${nearest.name}, op ${nearest.away} minuten.`,
          en: `The nearest is ${nearest.name}, ${nearest.away} minutes away.`,
        },
        look,
      )
    : look
}
