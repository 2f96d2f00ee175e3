import { formatEuros } from '@digirooster/domain'
import type { Plan, Problem } from '@digirooster/domain'
import type { Lang } from '@digirooster/formats'
import { compareNamed, namedPlans } from '@digirooster/planner'
import type { Comparison, ComparisonRow, NamedPlan, PlanResult } from '@digirooster/planner'
import { messages } from './messages.ts'

/** A named plan that was made, and the problem with the policy it was made for. */
export interface MadeNamed {
  readonly id: NamedPlan['id']
  readonly problem: Problem
  readonly plan: Plan
}

const longestLabel = 41
const shownSections = ['wishes', 'sessions', 'money', 'targets', 'short']

/**
 * Plans the quarter once for each name; what the user stops is the last.
 * @param search plans one problem
 */
export async function makeNamed(
  problem: Problem,
  search: (problem: Problem) => Promise<PlanResult>,
  signal: AbortSignal,
): Promise<MadeNamed[]> {
  const made: MadeNamed[] = []
  for (const { id, apply } of namedPlans) {
    if (signal.aborted) break
    const own = apply(problem)
    made.push({ id, problem: own, plan: (await search(own)).plan })
  }
  return made
}

/** The usual plan and the named ones side by side, judged by the problem as it was given. */
export function comparisonOf(
  problem: Problem,
  usual: Plan,
  named: readonly MadeNamed[],
): Comparison {
  return compareNamed(problem, [
    { name: 'plan', plan: usual },
    ...named.map(({ id, plan }) => ({ name: id, plan })),
  ])
}

/** A table of plans side by side, and what each name means. */
export function comparisonText({ names, rows }: Comparison, lang: Lang): string {
  const say = messages[lang].named
  const chosen = names.flatMap((name) => namedPlans.find((n) => n.id === name) ?? [])
  const header = names.map((name) => chosen.find((n) => n.id === name)?.name[lang] ?? say.usual)
  const shownRows = rows.filter(({ section }) => shownSections.includes(section))
  const cells = shownRows.map(({ label, unit, values }) => [
    cut(label[lang]),
    ...values.map((value) => shown(value, unit, lang)),
  ])
  const table = [['', ...header], ...cells]
  const widths = ['', ...header].map((_, c) => Math.max(...table.map((row) => row[c]?.length ?? 0)))
  const lines = table.map((row) =>
    `  ${row.map((cell, c) => (c === 0 ? cell.padEnd(widths[c] ?? 0) : cell.padStart(widths[c] ?? 0))).join('  ')}`.trimEnd(),
  )
  const meanings = chosen.map(({ name, description }) => `  ${name[lang]}: ${description[lang]}`)
  return `${['', say.title, ...lines, '', ...meanings].join('\n')}\n`
}

function cut(label: string): string {
  return label.length <= longestLabel ? label : `${label.slice(0, longestLabel - 1).trimEnd()}…`
}

function shown(value: number, unit: ComparisonRow['unit'], lang: Lang): string {
  if (unit === 'cents') return formatEuros(value, lang).replaceAll('\u00a0', ' ')
  const text = unit === 'minutes' ? value.toFixed(1) : String(value)
  return lang === 'nl' ? text.replace('.', ',') : text
}
