import type { Plan, Session, SessionKind } from '@digirooster/domain'
import type { Lang } from '../lang.ts'
import { words } from '../words.ts'
import { section, table, wrapped } from './layout.ts'

const text = {
  nl: {
    title: 'Aanbod',
    none: 'Er is niets gepland.',
    series: 'Reeksen',
    single: 'Losse lessen',
    total: 'Samen',
    header: ['', 'groepen', 'momenten', 'bevestigd', 'voorgesteld'],
  },
  en: {
    title: 'Programme',
    none: 'Nothing is planned.',
    series: 'Series',
    single: 'Single lessons',
    total: 'Total',
    header: ['', 'groups', 'moments', 'confirmed', 'proposed'],
  },
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

/** What is held: groups and moments by kind, and how much of it is still only proposed. */
export function programmeSection({ offerings, sessions }: Plan, lang: Lang): string[] {
  const say = text[lang]
  if (sessions.length === 0) return section(say.title, wrapped(say.none))
  const lessons = sessions.filter(({ kind }) => kind === 'course')
  const series = offerings.filter(({ sessionIds }) => sessionIds.length > 1)
  const rows = [
    row(
      say.series,
      lessons.filter(({ of }) => of > 1),
      series.length,
    ),
    row(
      say.single,
      lessons.filter(({ of }) => of === 1),
      offerings.length - series.length,
    ),
    ...order.map((kind) =>
      row(
        words[lang].kinds[kind],
        sessions.filter((s) => s.kind === kind),
      ),
    ),
  ].filter((cells) => cells[2] !== '0')
  return section(
    say.title,
    table(
      [
        { align: 'left' },
        { align: 'right' },
        { align: 'right' },
        { align: 'right' },
        { align: 'right' },
      ],
      [say.header, ...rows, row(say.total, sessions, offerings.length)],
    ),
  )
}

function row(name: string, sessions: readonly Session[], groups?: number): string[] {
  const confirmed = sessions.filter(({ status }) => status === 'confirmed').length
  return [
    name,
    groups === undefined ? '' : String(groups),
    String(sessions.length),
    String(confirmed),
    String(sessions.length - confirmed),
  ]
}
