import type { Plan, Session, SessionKind } from '@digirooster/domain'
import type { Lang } from '../lang.ts'
import { words } from '../words.ts'

/** How much of one kind is held, and how much of it has not all said yes. */
export interface ProgrammeRow {
  name: string
  /** groups that follow a course; `undefined` for what is not a course */
  groups: number | undefined
  moments: number
  confirmed: number
  proposed: number
}

const text = {
  nl: { series: 'Reeksen', single: 'Losse lessen', total: 'Samen' },
  en: { series: 'Series', single: 'Single lessons', total: 'Total' },
} as const

const order: readonly SessionKind[] = [
  'walk-in',
  'it-cafe',
  'repair-cafe',
  'open-lab',
  'digibuddy-training',
  'roadshow',
  'info-session',
  'outreach',
]

/** What is held by kind, kinds without moments left out, and all of it together. */
export function programmeRows(
  { offerings, sessions }: Plan,
  lang: Lang,
): { rows: ProgrammeRow[]; total: ProgrammeRow } {
  const say = text[lang]
  const lessons = sessions.filter(({ kind }) => kind === 'course')
  const series = offerings.filter(({ sessionIds }) => sessionIds.length > 1).length
  const rows = [
    programmeRow(
      say.series,
      lessons.filter(({ of }) => of > 1),
      series,
    ),
    programmeRow(
      say.single,
      lessons.filter(({ of }) => of === 1),
      offerings.length - series,
    ),
    ...order.map((kind) =>
      programmeRow(
        words[lang].kinds[kind],
        sessions.filter((s) => s.kind === kind),
      ),
    ),
  ].filter(({ moments }) => moments > 0)
  return { rows, total: programmeRow(say.total, sessions, offerings.length) }
}

function programmeRow(name: string, sessions: readonly Session[], groups?: number): ProgrammeRow {
  const confirmed = sessions.filter(({ status }) => status === 'confirmed').length
  const moments = sessions.length
  return { name, groups, moments, confirmed, proposed: moments - confirmed }
}
