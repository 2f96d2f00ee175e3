import type { Bilingual } from '@digirooster/domain'
import { timeWords } from '../constraints/words.ts'
import type { Context } from './context.ts'
import type { Finding } from './finding.ts'
import { fixedAhead, walkInsAhead } from './fixed-ahead.ts'
import type { FixedAhead } from './fixed-ahead.ts'

/** Finds fixed sessions that use the same room, laptop class or person at the same time. */
export function pinsCollide(context: Context): Finding[] {
  const pins = fixedAhead(context)
  const standing = [...pins, ...walkInsAhead(context)]
  return pins.flatMap((pin) =>
    standing.flatMap((other): Finding[] => {
      // Of two fixed sessions the later in the document tells it.
      if (
        other.index >= pin.index ||
        other.session.start >= pin.end ||
        pin.session.start >= other.end
      )
        return []
      return sharedBy(context, pin, other).map(({ id, where }) => {
        const when = timeWords(context.quarter, Math.max(pin.slot, other.slot))
        return {
          code: 'pin-on-blocked-slot',
          severity: 'error',
          subjectIds: [pin.session.id, other.session.id, id],
          path: `$.fixed.sessions[${pin.index}]`,
          text: {
            nl: `“${pin.title.nl}” en “${other.title.nl}” staan allebei vast ${where.nl} op ${when.nl}.`,
            en: `“${pin.title.en}” and “${other.title.en}” are both fixed ${where.en} on ${when.en}.`,
          },
          hint: {
            nl: 'Verplaats een van de twee, of kies een ander lokaal of iemand anders.',
            en: 'Move one of the two, or choose another room or somebody else.',
          },
        }
      })
    }),
  )
}

function sharedBy(
  { problem }: Context,
  a: FixedAhead,
  b: FixedAhead,
): { id: string; where: Bilingual }[] {
  const shared: { id: string; where: Bilingual }[] = []
  if (a.holdsPlace && b.holdsPlace) {
    const { roomId, digipuntId, laptopClassIds } = a.session
    if (roomId !== null && roomId === b.session.roomId) {
      const name = problem.digipunten.find((p) => p.id === digipuntId)?.name ?? roomId
      shared.push({ id: roomId, where: { nl: `in ${name}`, en: `at ${name}` } })
    }
    for (const id of laptopClassIds.filter((c) => b.session.laptopClassIds.includes(c))) {
      const name = problem.laptopClasses.find((c) => c.id === id)?.name ?? id
      shared.push({ id, where: { nl: `met ${name}`, en: `with ${name}` } })
    }
  }
  if (a.holdsPeople && b.holdsPeople)
    for (const { personId } of a.session.people)
      if (b.session.people.some((p) => p.personId === personId))
        shared.push({ id: personId, where: { nl: `met ${personId}`, en: `with ${personId}` } })
  return shared
}
