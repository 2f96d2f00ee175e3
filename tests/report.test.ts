import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { parseProblem } from '@digirooster/domain'
import type { Plan, Problem } from '@digirooster/domain'
import { fixturePath, smallQuarter } from '@digirooster/fixtures'
import { report } from '@digirooster/formats'
import type { CurvePoint, Lang } from '@digirooster/formats'
import { plan, ruleTexts } from '@digirooster/planner'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { browserPages } from './browser-pages.ts'

const pages = browserPages()
let problem: Problem
let made: Plan
let kortrijk: string
let small: string

beforeAll(async () => {
  problem = read(readFileSync(fixturePath('kortrijk-2027q1')))
  const planned = await planAndReport(problem, 10_000, 'nl')
  made = planned.made
  kortrijk = pages.write('kortrijk.html', planned.page)
  const other = await planAndReport(read(JSON.stringify(smallQuarter())), 2_000, 'en')
  small = pages.write('small.html', other.page)
}, 60_000)

function read(document: string | Uint8Array): Problem {
  const result = parseProblem(document)
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

/** The report with all that the command gives it. */
async function planAndReport(quarter: Problem, iterations: number, lang: Lang) {
  const curve: CurvePoint[] = []
  const result = await plan(quarter, {
    iterations,
    seed: 1,
    onProgress: ({ iterations: at, served, bound }) => {
      if (served !== null) curve.push({ iterations: at, served, bound })
    },
  })
  const extra = { curve, findings: result.findings, rules: ruleTexts() }
  return { made: result.plan, page: report(quarter, result.plan, lang, extra) }
}

const open = (address: string, width = 1440, height = 900): Promise<Page> =>
  pages.open(address, { viewport: { width, height } })

const openAll = (page: Page) =>
  page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))

const overflow = (page: Page) =>
  page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth)

describe('on the screen', () => {
  it('answers the essentials on the first screen', async () => {
    const page = await open(kortrijk)
    const { asked, served } = made.demandServed
    const cards = page.locator('.cards li')
    expect(await cards.first().innerText()).toContain(`${served} van ${asked} krijgen een plaats`)
    const lowest = async (selector: string) => {
      const box = await page.locator(selector).last().boundingBox()
      return box ? box.y + box.height : Infinity
    }
    expect(await lowest('.cards li')).toBeLessThan(900)
    expect(await lowest('#vragen ol li')).toBeLessThan(900)
    expect(await lowest('#eerst h3')).toBeLessThan(900)
  })

  it('answers ten questions, each one click away', async () => {
    const page = await open(kortrijk)
    const links = page.locator('#vragen ol a')
    expect(await links.count()).toBe(10)
    for (const link of await links.all()) {
      await link.click()
      const id = new URL(page.url()).hash
      expect(await page.locator(`${id} h2`).innerText()).toBe(await link.innerText())
      expect(await page.locator(`${id} h2`).boundingBox()).toMatchObject({
        y: expect.toSatisfy((y: number) => y >= 0 && y < 900) as number,
      })
      await page.locator(`${id} .back a`).click()
    }
  })

  it('leads every link to a part of the page', async () => {
    const page = await open(kortrijk)
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => `#${id}`))
    const links = await page
      .locator('a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    expect(new Set(ids).size).toBe(ids.length)
    expect(links.filter((href) => !ids.includes(href))).toEqual([])
  })

  it('shows every moment once by week', async () => {
    const page = await open(kortrijk)
    const weeks = page.locator('#agenda > details .moments > li')
    expect(await weeks.count()).toBe(made.sessions.length)
  })

  it.each([320, 375, 768, 1440])('never scrolls sideways at %i px', async (width) => {
    const page = await open(kortrijk, width, 812)
    expect(await overflow(page)).toBe(0)
    await openAll(page)
    expect(await overflow(page)).toBe(0)
  })

  it('works without scripts and asks nothing of a network', async () => {
    const page = await pages.open('about:blank', { javaScriptEnabled: false })
    const asked: string[] = []
    const faults: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    page.on('console', (message) => faults.push(message.text()))
    await page.goto(kortrijk)
    const week = page.locator('#agenda > details').first()
    expect(await week.locator('.moments').first().isVisible()).toBe(false)
    await week.locator('summary').first().click()
    expect(await week.locator('.moments').first().isVisible()).toBe(true)
    expect({ asked, faults }).toEqual({ asked: [kortrijk], faults: [] })
  })

  it('lets a keyboard skip to the content and shows where the focus is', async () => {
    const page = await open(kortrijk)
    await page.keyboard.press('Tab')
    const skip = page.locator('.skip')
    expect(await skip.boundingBox()).toMatchObject({ x: 12, y: 12 })
    expect(await skip.evaluate((link) => getComputedStyle(link).outlineStyle)).toBe('solid')
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#inhoud')
  })
})

describe('for everybody', () => {
  it('has nothing axe objects to, in Dutch', async () => {
    const page = await open(kortrijk)
    // What is folded here is looked at open in the small quarter: axe needs long for two hundred moments, four times over.
    await page
      .locator('details > :not(summary)')
      .evaluateAll((all) => all.forEach((one) => one.remove()))
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations).toEqual([])
  })

  it('has nothing axe objects to, in English, on a phone, with everything open', async () => {
    const page = await open(small, 375, 812)
    await openAll(page)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations).toEqual([])
  })

  it('has its headings in order', async () => {
    const page = await open(kortrijk)
    const levels = await page
      .locator('h1,h2,h3,h4,h5,h6')
      .evaluateAll((all) => all.map((heading) => Number(heading.tagName.slice(1))))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    const jumps = levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)
    expect(jumps).toEqual([])
  })
})

describe('on paper', () => {
  it('prints on A4, with what is folded on the screen', async () => {
    const page = await open(kortrijk)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('#agenda > details .moments').last().isVisible()).toBe(true)
    expect(await page.locator('.back').first().isVisible()).toBe(false)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    const sizes = new Set(
      [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(roundedSize),
    )
    expect([...sizes]).toEqual(['595 × 842'])
    const sheets = pdf.match(/\/Type \/Page\b/g)?.length ?? 0
    expect(sheets).toBeGreaterThan(5)
    expect(sheets).toBeLessThan(60)
  })
})

describe('with hostile names', () => {
  it('shows them as text, whatever they hold', async () => {
    const attack = `"'><script>document.title='kwaad'</script><img src=x onerror="document.title='kwaad'">`
    const name = { nl: attack, en: attack }
    const hostile: Problem = {
      ...problem,
      digipunten: problem.digipunten.map((place) => ({ ...place, name: attack })),
      topics: problem.topics.map((topic) => ({ ...topic, name })),
      courses: problem.courses.map((course) => ({ ...course, title: name })),
      organisations: problem.organisations.map((other) => ({ ...other, name: attack })),
    }
    const address = pages.write('hostile.html', report(hostile, made, 'nl'))
    const page = await open(address, 320)
    expect(await page.title()).toBe(problem.title)
    expect(await page.locator('script,img').count()).toBe(0)
    expect(await page.locator('#bestellen').innerText()).toContain(attack)
    expect(await overflow(page)).toBe(0)
  })
})

function roundedSize([, width, height]: RegExpMatchArray): string {
  return `${Math.round(Number(width))} × ${Math.round(Number(height))}`
}
