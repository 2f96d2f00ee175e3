import { namedPlans } from '../src/named-plans.ts'
import type { Effect, Setting } from '../src/settings/setting.ts'
import { settings } from '../src/settings/settings.ts'
import type { RulePage } from './rule-page.ts'

/** Writes the page about the plain settings: what each value does to the policy, and which of them a named plan is. */
export function settingsPage(): RulePage {
  const named = namedPlans.map(({ id, name, settings: values }) => {
    const said = Object.entries(values).map(([setting, value]) => `${setting} ${value}`)
    return `- \`${id}\` (${name.en}): ${said.join(', ')}`
  })
  const parts = [
    '# Plain settings',
    'Made from [settings.ts](../../packages/planner/src/settings/settings.ts) by `node packages/planner/scripts/write-rule-docs.ts`. Each goes from 0 to 4; 2 is as usual and leaves the policy as it is. Factors multiply what the policy says, or the default of the rule. [All rules](README.md).',
    ...settings.map(section),
    '## Named plans',
    'A named plan is a few of these settings; the others stay as usual.',
    named.join('\n'),
  ]
  return { name: 'settings.md', text: `${parts.join('\n\n')}\n` }
}

function section({ id, name, question, ends, does }: Setting): string {
  const rows = does.map((effect, value) => [String(value), words(effect)])
  const widths = [5, Math.max(...rows.map(([, said = '']) => said.length))]
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, c) => cell.padEnd(widths[c] ?? 0)).join(' | ')} |`
  const table = [
    line(['value', 'what it does']),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...rows.map(line),
  ]
  const [least, most] = ends
  return [
    `## ${id}`,
    `${name.en}: ${question.en} From “${least.en}” to “${most.en}”.`,
    `_${name.nl}: ${question.nl} Van “${least.nl}” tot “${most.nl}”._`,
    table.join('\n'),
  ].join('\n\n')
}

function words({ weights = {}, reserve, reach, movePublished, floors }: Effect): string {
  const said = [
    ...Object.entries(weights).map(([rule, factor]) => `weight of \`${rule}\` × ${factor}`),
    reserve !== undefined && `\`reserve.moneyShare\` × ${reserve}`,
    reach !== undefined && `minutes of \`reach\` × ${reach}`,
    movePublished !== undefined && `\`movePublishedCostsPeople\` × ${movePublished}`,
    floors !== undefined && floorWords(floors),
  ].filter((part) => part !== false)
  return said.length > 0 ? said.join('; ') : 'as usual'
}

function floorWords(floors: NonNullable<Effect['floors']>): string {
  if (floors === 'none') return 'no `floors`'
  if (floors === 'half') return 'half of every share in `floors`'
  return `\`floors\` promise beginners at least ${percent(floors.atLeast)}, or ${Math.round(100 * floors.more)} percentage points more than they do`
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`
}
