import type { Plan } from '@digirooster/domain'
import { programmeRows } from '../facts/programme-rows.ts'
import type { ProgrammeRow } from '../facts/programme-rows.ts'
import type { Lang } from '../lang.ts'
import { section, table, wrapped } from './layout.ts'

const text = {
  nl: {
    title: 'Aanbod',
    none: 'Er is niets gepland.',
    header: ['', 'groepen', 'momenten', 'bevestigd', 'voorgesteld'],
  },
  en: {
    title: 'Programme',
    none: 'Nothing is planned.',
    header: ['', 'groups', 'moments', 'confirmed', 'proposed'],
  },
} as const

/** What is held: groups and moments by kind, and how much of it is still only proposed. */
export function programmeSection(plan: Plan, lang: Lang): string[] {
  const say = text[lang]
  if (plan.sessions.length === 0) return section(say.title, wrapped(say.none))
  const { rows, total } = programmeRows(plan, lang)
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
      [say.header, ...[...rows, total].map(cells)],
    ),
  )
}

function cells({ name, groups, moments, confirmed, proposed }: ProgrammeRow): string[] {
  return [name, ...[groups ?? '', moments, confirmed, proposed].map(String)]
}
