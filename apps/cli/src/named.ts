import type { Plan, Problem } from '@digirooster/domain'
import type { Lang } from '@digirooster/formats'
import { compareNamed, namedPlans } from '@digirooster/planner'
import type { Comparison, NamedPlan, PlanResult } from '@digirooster/planner'
import { shownFigure, tableLines } from './comparison-table.ts'
import { messages } from './messages.ts'

/** A named plan that was made, and the problem with the policy it was made for. */
export interface MadeNamed {
  readonly id: NamedPlan['id']
  readonly problem: Problem
  readonly plan: Plan
}

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
  const lines = tableLines(
    header,
    rows
      .filter(({ section }) => shownSections.includes(section))
      .map(({ label, unit, values }) => ({
        label: label[lang],
        cells: values.map((value) => shownFigure(value, unit, lang)),
      })),
  )
  const meanings = chosen.map(({ name, description }) => `  ${name[lang]}: ${description[lang]}`)
  return `${['', say.title, ...lines, '', ...meanings].join('\n')}\n`
}
