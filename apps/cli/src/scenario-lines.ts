import type { Scenario } from '@digirooster/domain'
import type { Lang } from '@digirooster/formats'
import { settings } from '@digirooster/planner'
import type { Comparison, MadeScenario } from '@digirooster/planner'
import { shownFigure, tableLines } from './comparison-table.ts'
import { messages } from './messages.ts'

const shownSections = ['wishes', 'sessions', 'money', 'targets', 'short']

/** Scenarios beside the usual plan, what is the same everywhere left out, and what each of them changes. */
export function scenarioLines(
  { rows }: Comparison,
  made: readonly MadeScenario[],
  lang: Lang,
): string[] {
  const say = messages[lang].scenario
  const lines = rows
    .filter(
      ({ section, values }) =>
        section === 'wishes' ||
        (shownSections.includes(section) && values.some((value) => value !== values[0])),
    )
    .map(({ label, unit, values }) => ({
      label: label[lang],
      cells: values.map((value) => shownFigure(value, unit, lang)),
    }))
  const names = [messages[lang].named.usual, ...made.map(({ scenario }) => scenario.name)]
  return [
    say.title,
    ...tableLines(names, lines),
    '',
    `  ${say.equal}`,
    ...made.map(({ scenario }) => `  ${meaning(scenario, lang)}`),
  ]
}

/** What is different in a scenario: `Dichter bij huis: Nabijheid 4 van 4.` */
function meaning({ name, changes, settings: values }: Scenario, lang: Lang): string {
  const say = messages[lang].scenario
  const said = settings.flatMap(({ id, name: setting }) => {
    const value = values[id]
    return value === undefined ? [] : [say.setting(setting[lang], value)]
  })
  const parts = [...(changes.length > 0 ? [say.changes(changes.length)] : []), ...said]
  return `${name}: ${parts.length > 0 ? parts.join(', ') : say.nothing}.`
}
