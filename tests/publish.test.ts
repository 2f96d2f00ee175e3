import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dataFolder, startAdmin } from './admin-program.ts'
import type { AdminProgram } from './admin-program.ts'
import { openBrowser } from './browser.ts'

const screens = fileURLToPath(new URL('../out/screens/', import.meta.url))
const programs = fileURLToPath(new URL('../apps/admin/src/quarter/board/', import.meta.url))
const folder = dataFolder()
let browser: Browser
let program: AdminProgram
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  mkdirSync(screens, { recursive: true })
  await run('example-plan-program.ts', '4000')
  program = await startAdmin(folder.path)
  browser = await openBrowser()
  page = await signedIn('coordinator')
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await program?.stop()
  folder.remove()
}, 60_000)

/** Runs a program that does something to the example. */
function run(name: string, what: string): Promise<void> {
  const child = spawn(process.execPath, [join(programs, name), folder.path, 'kortrijk', what])
  return new Promise((resolve, reject) => {
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`${name} ended with ${code}.`))
    })
  })
}

async function signedIn(role: string, options = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    ...options,
  })
  context.on('console', (line) => {
    if (line.type() === 'error' && !/status of 4\d\d/.test(line.text()))
      complaints.push(line.text())
  })
  context.on('weberror', (fault) => complaints.push(String(fault.error())))
  const made = await context.newPage()
  await made.goto(program.links[role] ?? '')
  await made.getByRole('button', { name: 'Verder naar Digirooster' }).click()
  await made.waitForURL((url) => !url.pathname.startsWith('/link'))
  return made
}

/** Looks at the page as it is, at some widths, and keeps pictures. */
async function look(name: string): Promise<void> {
  for (const width of [320, 375, 1440]) {
    await page.setViewportSize({ width, height: width > 1000 ? 900 : 780 })
    const overflow = await page
      .locator('html')
      .evaluate((root) => root.scrollWidth - root.clientWidth)
    expect(overflow, `${name} at ${width} px`).toBeLessThanOrEqual(0)
    if (width === 320) continue
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
    expect(found, `${name} at ${width} px`).toEqual([])
    await page.screenshot({ path: join(screens, `${name}-${width}.png`) })
  }
  await page.setViewportSize({ width: 1440, height: 900 })
}

const address = (path: string) => new URL(path, program.address).href
/** A figure of the page, by its label. */
const figure = async (label: string) =>
  Number(await page.locator('.figure', { hasText: label }).locator('.value').textContent())

it('says first what to look at, and what becomes public until a day', async () => {
  await page.goto(address('/board'))
  await page.getByRole('link', { name: 'Publiceren…' }).click()
  await page.getByRole('heading', { name: 'Kijk dit eerst na' }).waitFor()
  await page
    .getByText(/^Bestel \d+ groepen bij/)
    .first()
    .waitFor()
  await page.getByText('Dit is de eerste versie.').waitFor()
  await look('publish')
  const all = await figure('Lessen en momenten')
  await page.getByLabel(/Tot de krokusvakantie/).focus()
  await page.keyboard.press('Space')
  await page.waitForURL(/until=2027-02-14/)
  expect(await figure('Lessen en momenten')).toBeLessThan(all)
  await page.getByLabel('Laatste dag').fill('2027-01-15')
  await page.waitForURL(/until=day&day=2027-01-15/)
  await page
    .getByText(/tot en met vr 15 januari 2027/)
    .first()
    .waitFor()
}, 120_000)

it('tells what somebody else has at the same time, and publishes nothing', async () => {
  await run('example-outside-program.ts', 'hold')
  await page.goto(address('/publish'))
  await page.getByRole('button', { name: 'Publiceer versie 1' }).click()
  await page.getByText(/is al bezet op/).waitFor()
  await look('publish-taken')
  await page.getByRole('alert').getByRole('link').click()
  await page.getByRole('heading', { name: 'Waarom hier?' }).waitFor()
  await run('example-outside-program.ts', 'free')
}, 120_000)

it('publishes once, however often it is sent, without scripts too', async () => {
  await page.goto(address('/publish'))
  const fields = await page
    .locator('form[method="post"]')
    .last()
    .evaluate((form) =>
      [...new FormData(form as HTMLFormElement)].flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value]] : [],
      ),
    )
  expect(fields.map(([name]) => name)).toEqual(['seen', 'until', 'key'])
  const state = await page.context().storageState()
  const cookie = state.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const send = () =>
    fetch(address('/publish'), {
      method: 'POST',
      headers: { cookie, origin: new URL(program.address).origin, accept: 'text/html' },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    })
  const answers = await Promise.all([send(), send()])
  for (const answer of answers)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/versions?published=1'])
  await page.goto(address('/versions?published=1'))
  await page.getByText('Versie 1 is openbaar.').waitFor()
  expect(await page.locator('.versions > li').count()).toBe(1)
}, 120_000)

it('says of a public lesson that moves who has to be told', async () => {
  await page.goto(address('/board?date=2027-01-18'))
  expect(
    await page.locator('.wide [data-card]', { hasText: 'gepubliceerd' }).count(),
  ).toBeGreaterThan(0)
  await page.locator('.wide .series').first().click()
  await page.getByText('Deze les is openbaar. Verplaats je ze').waitFor()
  await page.getByRole('button', { name: 'Verplaats…' }).click()
  await page.getByText(/Verwittig na het verplaatsen: \d+ deelnemers/).waitFor()
  const stale = await page.context().newPage()
  await stale.goto(address('/publish'))
  await page
    .getByRole('button', { name: /^Verplaats naar hier/ })
    .first()
    .click()
  await page.getByText('Deze les is openbaar: verwittig wie komt').waitFor()
  await page.getByText(/^Openbaar is: /).waitFor()
  await stale.getByRole('button', { name: 'Publiceer versie 2' }).click()
  await stale.getByText('Iemand anders veranderde de planning intussen.').waitFor()
  await stale.close()
  await page.goto(address('/publish'))
  await page.getByText(/^Verwittig: \d+ deelnemers/).waitFor()
  await look('publish-changed')
  await page.getByRole('button', { name: 'Publiceer versie 2' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Versie 2 is openbaar.').waitFor()
  await look('versions')
}, 120_000)

it('shows an earlier version, makes it the draft again, and takes that back', async () => {
  await page.getByRole('link', { name: 'Versie 1' }).click()
  await page.getByRole('heading', { name: 'Maandag 4 januari' }).waitFor()
  await look('version')
  await page.getByRole('button', { name: 'Terugzetten' }).click()
  await page.waitForURL('**/board')
  await page.goto(address('/publish'))
  await page.getByText(/^Verwittig: \d+ deelnemers/).waitFor()
  await page.goto(address('/board'))
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await page.getByText('Ongedaan gemaakt: versie 1 terugzetten').waitFor()
}, 120_000)

it('says what no longer fits after the quarter changed, and mends it', async () => {
  await run('example-outside-program.ts', 'close')
  await page.goto(address('/board'))
  await page.getByText(/^Deze kladversie past niet meer overal/).waitFor()
  await look('board-misfit')
  await page.getByRole('link', { name: 'Herstel…' }).click()
  await page.getByRole('heading', { name: 'Kladversie herstellen' }).waitFor({ timeout: 60_000 })
  await page
    .getByText(/^Verwittig: /)
    .first()
    .waitFor()
  await look('mend')
  await page.getByRole('button', { name: 'Neem dit over' }).click()
  await page.getByText('De kladversie is hersteld.').waitFor()
  expect(await page.getByText(/^Deze kladversie past niet meer/).count()).toBe(0)
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await page.getByText(/^Deze kladversie past niet meer overal/).waitFor()
}, 120_000)

it('is for the coordinator; others read what was published', async () => {
  const assistant = await signedIn('assistant')
  await assistant.goto(address('/board'))
  expect(await assistant.getByRole('link', { name: 'Publiceren…' }).count()).toBe(0)
  expect((await assistant.goto(address('/publish')))?.status()).toBe(403)
  await assistant.goto(address('/versions/2'))
  await assistant.getByRole('heading', { name: 'Maandag 4 januari' }).waitFor()
  expect(await assistant.getByRole('button', { name: 'Terugzetten' }).count()).toBe(0)
  await assistant.context().close()
}, 60_000)

it('gave no browser a reason to complain', () => {
  expect(complaints).toEqual([])
})
