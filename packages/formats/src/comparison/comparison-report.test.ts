import { expect, it } from 'vitest'
import { samplePlan, sampleProblem } from '../sample/sample-quarter.ts'
import type { ReportComparison } from './comparison-context.ts'
import { comparisonReport } from './comparison-report.ts'

const problem = sampleProblem()
const plan = samplePlan()
const [moved, gone] = plan.sessions
if (!moved || !gone) throw new Error('the sample must have sessions')
const after = { ...moved, start: `2027-03-31${moved.start.slice(10)}` }
const other = { ...plan, sessions: [after, ...plan.sessions.slice(2)] }
const same = (text: string) => ({ nl: text, en: text })

const comparison: ReportComparison = {
  rows: [
    row('served', 'wishes', 'Wensen met een plaats', [14, 11]),
    row('money:basis', 'money', 'Opdracht basis', [30_000, 15_000], 'cents'),
    row('served:target-group:d:ouderen', 'target-group', 'Ouderen: wensen', [7, 3]),
    row('people:target-group:d:ouderen', 'target-group', 'Ouderen: mensen', [6, 2]),
    row('rule:nearness', 'rules', 'Dicht bij huis.', [10, 4], 'weighted'),
    row('rule:compact-days', 'rules', 'Dagen zonder gaten.', [1, 2], 'weighted'),
  ],
  sentences: [same('Eén zin.')],
  sessions: {
    same: plan.sessions.length - 2,
    added: [],
    gone: [{ session: gone, title: same('“Weg”') }],
    changed: [
      {
        before: moved,
        after,
        title: same('“Verplaatst”'),
        parts: [{ aspect: 'time', before: same('toen'), after: same('nu') }],
      },
    ],
  },
  groups: { changed: [] },
}

function row(
  id: string,
  section: string,
  nl: string,
  values: number[],
  unit: 'count' | 'cents' | 'weighted' = 'count',
) {
  return { id, section, label: same(nl), unit, values }
}

const plans = [
  { name: 'Gewoon', problem, plan },
  { name: 'Minder geld', problem, plan: other },
] as const
const page = comparisonReport(plans, comparison, 'nl')

function plainText(html: string): string {
  return html
    .replace(/<style>[^]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ')
}

it('is one page in its language that needs nothing from elsewhere', () => {
  expect(page).toMatch(/^<!doctype html>\n<html lang="nl">/)
  expect(comparisonReport(plans, comparison, 'en')).toContain('<html lang="en">')
  expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(| style="| on[a-z]+="/i)
  expect(page.match(/https?:\/\//g)).toBeNull()
})

it('shows both figures and the difference', () => {
  const text = plainText(page).replaceAll('\u00a0', ' ')
  expect(text).toContain('Wensen met een plaats 14 11 −3')
  expect(text).toContain('Opdracht basis € 300 € 150 −€ 150')
})

it('never shows a handful of people of one target group, nor what would tell it', () => {
  expect(plainText(page)).toMatch(/Ouderen 7 6 mensen <5 <5 mensen(?! −4)/)
})

it('says which rules are kept better, without points', () => {
  const text = plainText(page)
  expect(text).toContain('Beter in “Minder geld” Dicht bij huis.')
  expect(text).toContain('Minder goed in “Minder geld” Dagen zonder gaten.')
})

it('shows what moved, what only one plan has, and every week in two columns', () => {
  const text = plainText(page)
  expect(text).toContain('Verplaatst (1) Moment Gewoon Minder geld “Verplaatst” toen nu')
  expect(text).toContain('Alleen in “Gewoon” (1)')
  expect(text).not.toContain('Alleen in “Minder geld”')
  expect(text).toMatch(/Week \d+, .*: Gewoon \d+ · Minder geld \d+/)
})

it('lets no name become markup', () => {
  const [a, b] = plans
  const evil = comparisonReport([a, { ...b, name: '<script>x</script>' }], comparison, 'nl')
  expect(evil).not.toContain('<script')
})

it('closes what it opens, and has every heading one step down at most', () => {
  for (const tag of ['section', 'table', 'tr', 'ul', 'li', 'details', 'div', 'p'])
    expect(page.match(new RegExp(`<${tag}[ >]`, 'g'))?.length, tag).toBe(
      page.match(new RegExp(`</${tag}>`, 'g'))?.length,
    )
  const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level))
  expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([])
})
