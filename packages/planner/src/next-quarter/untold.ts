import { counted, many, note } from './note.ts'
import type { Note } from './note.ts'
import type { Outcome } from './outcome.ts'

/** What nobody told about: sessions that are over, and sessions that are still to come. */
export function untold({ plan, reports, stateOf }: Outcome): Note[] {
  const over = plan.sessions.filter(
    (s) => s.kind !== 'walk-in' && stateOf(s) === 'held' && !reports.has(s.id),
  ).length
  const ahead = plan.sessions.filter((s) => stateOf(s) === 'ahead').length
  return [
    ...(over > 0
      ? [
          note(
            'to-do',
            'not-told',
            `Van ${many(over, 'moment', 'momenten')} is niets ingevuld. Die tellen mee zoals gepland.`,
            `Nothing was filled in about ${many(over, 'moment', 'moments')}. They count as planned.`,
            [counted('sessions', over)],
          ),
        ]
      : []),
    ...(ahead > 0
      ? [
          note(
            'carried',
            'ahead',
            `${many(ahead, 'moment komt', 'momenten komen')} nog dit kwartaal en ${ahead === 1 ? 'telt' : 'tellen'} mee zoals gepland.`,
            `${many(ahead, 'moment is', 'moments are')} still to come this quarter and ${ahead === 1 ? 'counts' : 'count'} as planned.`,
            [counted('sessions', ahead)],
          ),
        ]
      : []),
  ]
}
