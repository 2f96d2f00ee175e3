import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { parseProblem } from '@digirooster/domain'
import { fixturePath } from '@digirooster/fixtures'
import { comparisonReport } from '@digirooster/formats'
import { compare, plan } from '@digirooster/planner'
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { browserPages } from './browser-pages.ts'

const pages = browserPages()
let address: string

beforeAll(async () => {
  const parsed = parseProblem(readFileSync(fixturePath('kortrijk-2027q1')))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  const problem = parsed.value
  const [a, b] = await Promise.all(
    [1, 2].map(async (seed) => (await plan(problem, { iterations: 2000, seed })).plan),
  )
  if (!a || !b) throw new Error('both plans must be there')
  const plans = [
    { name: 'Gewoon', problem, plan: a },
    { name: 'Dichter bij huis', problem, plan: b },
  ] as const
  address = pages.write('page.html', comparisonReport(plans, compare(problem, a, b), 'nl'))
}, 60_000)

async function open(width: number): Promise<Page> {
  const page = await pages.open(address, { viewport: { width, height: 900 } })
  await page
    .locator('details')
    .evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
  return page
}

it.each([320, 375, 768, 1440])('never scrolls sideways at %i px', async (width) => {
  const page = await open(width)
  expect(await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth)).toBe(0)
})

it.each([
  { width: 375, columns: 1 },
  { width: 1440, columns: 2 },
])('puts the plans in $columns columns at $width px', async ({ width, columns }) => {
  const page = await open(width)
  const lefts = await page
    .locator('#weken .duo')
    .first()
    .locator(':scope > div')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left))
  expect(new Set(lefts).size).toBe(columns)
})

it('has nothing axe objects to', async () => {
  const page = await open(375)
  // One week is like another: axe needs long for hundreds of moments.
  await page
    .locator('#weken details:not(:nth-of-type(2)), #momenten tr:nth-child(n + 8)')
    .evaluateAll((all) => all.forEach((one) => one.remove()))
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])
})

it('prints everything, also what is folded on the screen', async () => {
  const page = await pages.open(address)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('#weken details .lines').last().isVisible()).toBe(true)
})
