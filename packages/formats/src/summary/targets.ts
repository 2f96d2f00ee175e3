import type { Plan } from '@digirooster/domain'
import { isHiddenTarget, smallestCell } from '../facts/small-cell.ts'
import { targetOf } from '../facts/target-of.ts'
import { textOf } from '../lang.ts'
import type { Lang } from '../lang.ts'
import type { QuarterIndex } from '../quarter-index.ts'
import { section, table } from './layout.ts'

const text = {
  nl: {
    title: 'Streefcijfers van dit kwartaal',
    header: ['', 'verwacht', 'streefcijfer', 'te weinig'],
    few: `minder dan ${smallestCell}`,
  },
  en: {
    title: 'Targets of this quarter',
    header: ['', 'expected', 'target', 'short of it'],
    few: `fewer than ${smallestCell}`,
  },
} as const

/** What the plan brings of each target, against what this quarter owes. */
export function targetsSection({ targets }: Plan, index: QuarterIndex, lang: Lang): string[] {
  const rows = targets.map((line) => {
    const { targetId, expected, quarter, shortfall } = line
    const target = targetOf(line, index)
    const isHidden = isHiddenTarget(line, index)
    return [
      target ? textOf(target.name, lang) : targetId,
      isHidden ? text[lang].few : String(expected),
      String(quarter),
      isHidden || shortfall === 0 ? '' : String(shortfall),
    ]
  })
  if (rows.length === 0) return []
  return section(
    text[lang].title,
    table(
      [{ align: 'left', max: 52 }, { align: 'right' }, { align: 'right' }, { align: 'right' }],
      [text[lang].header, ...rows],
    ),
  )
}
