import type { ScoreLevel } from '@digirooster/domain'
import type { Constraint } from '../src/constraints/constraint.ts'
import type { RulePage } from './rule-page.ts'
import { settingsPage } from './settings-page.ts'

const SOURCES = '../../packages/planner/src/constraints'

const LEVELS: readonly {
  readonly level: ScoreLevel
  readonly title: string
  readonly what: string
}[] = [
  { level: 'hard', title: 'Hard rules', what: 'A plan breaks none of these by its own choice.' },
  { level: 'owed', title: 'What is owed', what: 'Promises, counted as what they fall short.' },
  { level: 'demand', title: 'Demand', what: 'Wishes that get no place.' },
  {
    level: 'soft',
    title: 'Quality',
    what: 'What decides between plans that serve the same wishes.',
  },
]

const KINDS: Readonly<Record<Constraint['kind'], string>> = {
  start: 'the start of one session, so it also narrows where sessions can start',
  resource: 'one room, laptop class or person of a session, so it also narrows which can be used',
  unary: 'one session, or all sessions of one group',
  group: 'sessions that share something, such as a room on a day',
  sum: 'a total, such as the money of a budget line',
}

/** Writes the pages about the rules: an index, one page per level in the order of the registry, and the settings. */
export function rulePages(constraints: readonly Constraint[]): RulePage[] {
  const levels = LEVELS.map((level) => ({
    ...level,
    rules: constraints.filter((c) => c.level === level.level),
  }))
  const index = levels.map(({ level, title, what, rules }) =>
    [
      `## [${title}](${level}.md)`,
      what,
      rules.map(({ id, text }) => `- [${id}](${level}.md#${id}): ${text.en}`).join('\n'),
    ].join('\n\n'),
  )
  return [
    page('README', [
      '# Rules of the planning',
      'Made from the [registry](../../packages/planner/src/constraints/registry.ts) by `node packages/planner/scripts/write-rule-docs.ts`: change the rule, then run that. Levels are compared in this order. How the weights were chosen: [ADR 10](../adr/0010-default-weights.md). A digibank overrules them in `policy.weights`, or by [plain settings](settings.md).',
      ...index,
    ]),
    ...levels.map(({ level, title, what, rules }) =>
      page(level, [`# ${title}`, `${what} [All rules](README.md).`, ...rules.map(section)]),
    ),
    settingsPage(),
  ]
}

function page(name: string, parts: readonly string[]): RulePage {
  return { name: `${name}.md`, text: `${parts.join('\n\n')}\n` }
}

function section({ id, kind, weight, weightIn, unit, text }: Constraint): string {
  const facts = [
    `Default weight: ${weight}${weightIn ? ', or what another choice of the policy implies' : ''}`,
    `Counts: ${unit}`,
    `Kind: ${kind}, reads ${KINDS[kind]}`,
    `Files: [rule](${SOURCES}/${id}.ts), [test](${SOURCES}/${id}.test.ts)`,
  ]
  return [`## ${id}`, `${text.en}`, `_${text.nl}_`, facts.map((f) => `- ${f}`).join('\n')].join(
    '\n\n',
  )
}
