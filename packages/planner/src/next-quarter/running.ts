import type { Problem } from '@digirooster/domain'
import { lessonCents } from './money.ts'
import { counted, many, note } from './note.ts'
import type { Note } from './note.ts'
import type { Outcome } from './outcome.ts'

/** What stands already in the next quarter: groups and activities of which sessions lie in it. */
export function nextFixed({ problem, plan, stateOf }: Outcome): {
  fixed: Problem['fixed']
  notes: Note[]
} {
  const ahead = plan.sessions.filter((session) => stateOf(session) === 'next')
  const before = new Map(problem.fixed.sessions.map((f) => [f.session.id, f]))
  const known = new Set(ahead.map(({ id }) => id))
  const offerings = plan.offerings.flatMap((offering) => {
    const lessons = ahead.filter((s) => s.offeringId === offering.id)
    if (lessons.length === 0) return []
    return [
      {
        ...offering,
        sessionIds: offering.sessionIds.filter((id) => known.has(id)),
        costCents: lessons.reduce((sum, { number }) => sum + lessonCents(offering, number), 0),
      },
    ]
  })
  const sessions = ahead.map((session) => {
    const fixed = before.get(session.id)
    return fixed
      ? { ...fixed, session }
      : { session, because: 'published' as const, holds: ALL.slice() }
  })
  return {
    fixed: { offerings, sessions },
    notes:
      ahead.length === 0
        ? []
        : [
            note(
              'carried',
              'runs-on',
              `${many(ahead.length, 'moment ligt', 'momenten liggen')} al in het nieuwe kwartaal en ${ahead.length === 1 ? 'blijft' : 'blijven'} staan.`,
              `${many(ahead.length, 'moment lies', 'moments lie')} in the new quarter already and ${ahead.length === 1 ? 'stays' : 'stay'}.`,
              [counted('sessions', ahead.length)],
            ),
          ],
  }
}

const ALL: readonly ('time' | 'place' | 'people')[] = ['time', 'place', 'people']
