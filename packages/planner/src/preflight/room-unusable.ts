import { slotsOf } from '../compile/time-index.ts'
import type { Context } from './context.ts'
import type { Finding } from './finding.ts'
import { longestOpening, shortestSession } from './openings.ts'
import type { Closed } from './openings.ts'

/** Finds rooms that nothing can use although their place opens. */
export function roomUnusable(context: Context, closed: readonly (Closed | null)[]): Finding[] {
  const { problem, quarter } = context
  const shortest = slotsOf(shortestSession(context))
  return problem.digipunten.flatMap((place, p) =>
    place.rooms.flatMap((room, r): Finding[] => {
      const index = quarter.resources.rooms.findIndex((info) => info.room.id === room.id)
      if (closed[p] || index < 0) return []
      const all = quarter.resources.rooms.flatMap((info, k) =>
        info.room.id === room.id ? [k] : [],
      )
      const isShut = all.every((k) => longestOpening(context, k) < shortest)
      if (room.seats > 0 && !isShut) return []
      const name = `${place.name}, ${room.name}`
      return [
        {
          code: 'room-unusable',
          severity: 'warning',
          subjectIds: [room.id],
          path: `$.digipunten[${p}].rooms[${r}]`,
          text: isShut
            ? {
                nl: `${name} is dit kwartaal nooit lang genoeg vrij.`,
                en: `${name} is never free long enough this quarter.`,
              }
            : { nl: `${name} heeft geen zitplaatsen.`, en: `${name} has no seats.` },
          hint: isShut
            ? {
                nl: 'Kijk de uren en blokkeringen van dit lokaal na.',
                en: 'Check the hours and blocks of this room.',
              }
            : {
                nl: 'Vul in hoeveel mensen er kunnen zitten.',
                en: 'Fill in how many people can sit there.',
              },
        },
      ]
    }),
  )
}
