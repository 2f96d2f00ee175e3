import type { Bilingual } from '@digirooster/domain'

/** What a figure is about. */
export type FigureSection =
  | 'wishes'
  | 'wijk'
  | 'level'
  | 'target-group'
  | 'sessions'
  | 'money'
  | 'targets'
  | 'short'
  | 'rules'

/** One figure of a plan; its id is the same in every plan. */
export interface Figure {
  readonly id: string
  readonly section: FigureSection
  readonly label: Bilingual
  /** `weighted`: what a rule costs, by its weight; of no use without another plan beside it */
  readonly unit: 'count' | 'cents' | 'minutes' | 'weighted'
  readonly value: number
}

/** One figure of every plan, in the order of the columns. */
export interface ComparisonRow extends Omit<Figure, 'value'> {
  readonly values: readonly number[]
}

/** Plans side by side. */
export interface Comparison {
  readonly names: readonly string[]
  readonly rows: readonly ComparisonRow[]
}

/** Makes a figure that counts something. */
export function figure(
  section: FigureSection,
  id: string,
  nl: string,
  en: string,
  value: number,
  unit: Figure['unit'] = 'count',
): Figure {
  return { id, section, label: { nl, en }, unit, value }
}

/** Figures of several plans side by side: every figure that any of them has, 0 where one lacks it. */
export function rowsOf(plans: readonly (readonly Figure[])[]): ComparisonRow[] {
  const found = new Map<string, { row: Omit<Figure, 'value'>; values: number[] }>()
  for (const [column, figures] of plans.entries())
    for (const { value, ...row } of figures) {
      const known = found.get(row.id) ?? { row, values: plans.map(() => 0) }
      known.values[column] = value
      found.set(row.id, known)
    }
  const order = SECTIONS.map(() => [] as ComparisonRow[])
  for (const { row, values } of found.values())
    order[SECTIONS.indexOf(row.section)].push({ ...row, values })
  return order.flat()
}

const SECTIONS: readonly FigureSection[] = [
  'wishes',
  'wijk',
  'level',
  'target-group',
  'sessions',
  'money',
  'targets',
  'short',
  'rules',
]
