import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { look, openApp } from './app-pages.ts'
import type { AppPages } from './app-pages.ts'

let app: AppPages
let page: Page

beforeAll(async () => {
  app = await openApp(4000)
  page = await app.signedIn('coordinator')
}, 180_000)

afterAll(() => app?.close(), 120_000)

/** Keeps pictures of what is in sight: the board scrolls in itself. */
const lookAt = (name: string, widths?: number[]) =>
  look(page, name, { fullPage: false, ...(widths && { widths }) })
const cards = () => page.locator('.wide [data-card]')
const cardOf = (id: string): Locator => page.locator(`.wide [data-card="${id}"]`)
/** Day and time of a card, such as `di 5 11:30`. */
async function momentOf(id: string): Promise<string> {
  const card = cardOf(id)
  return `${await card.getAttribute('data-day')} ${await card.locator('.time').textContent()}`
}

let lesson = ''
let before = ''

it('shows a week and a day by place and room, and what has no place', async () => {
  await page.goto(app.address('/board'))
  expect(await cards().count()).toBeGreaterThan(3)
  await page.getByRole('heading', { name: /Nog geen plaats: \d+ wensen/ }).waitFor()
  expect(await page.getByText(/van 460 wensen krijgen een plaats/).count()).toBe(1)
  await lookAt('board-week')
  await page.getByRole('link', { name: 'Volgende week' }).click()
  await page.waitForURL(/date=2027-01-11/)
  await page.goto(app.address('/board?view=day&date=2027-01-12'))
  expect(await cards().count()).toBeGreaterThan(0)
  await lookAt('board-day', [1440])
  await page.setViewportSize({ width: 375, height: 780 })
  await page.goto(app.address('/board'))
  await page.getByRole('link', { name: /^Nog geen plaats/ }).click()
  await page
    .getByRole('button', { name: /Wat helpt voor/ })
    .first()
    .waitFor()
  await lookAt('board-unplaced', [375])
}, 120_000)

it('leaves out what the filters leave out, and says so', async () => {
  await page.goto(app.address('/board'))
  const all = await cards().count()
  await page.getByLabel('Niveau').selectOption('beginners')
  await page.getByText(/verborgen door je keuze/).waitFor()
  expect(await cards().count()).toBeLessThan(all)
}, 120_000)

it('is walked through with the keys, and says first why a lesson stands there', async () => {
  await page.goto(app.address('/board?date=2027-01-18'))
  await page.locator('.wide .series').first().focus()
  await page.keyboard.press('Home')
  const first = await page.locator(':focus').getAttribute('data-card')
  await page.keyboard.press('ArrowRight')
  expect(await page.locator(':focus').getAttribute('data-card')).not.toBe(first)
  await page.locator('.wide .series').first().focus()
  lesson = (await page.locator(':focus').getAttribute('data-card')) ?? ''
  before = await momentOf(lesson)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Waarom hier?' }).waitFor()
  expect(await page.locator('.why li').count()).toBeGreaterThan(0)
  await lookAt('board-lesson')
}, 120_000)

it('moves a lesson by a suggestion, keeps it, and takes it back', async () => {
  await page.reload()
  await cardOf(lesson).focus()
  await page.keyboard.press('v')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('heading', { name: 'Beste plaatsen' }).waitFor()
  await lookAt('board-move')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  expect(await page.locator(':focus').getAttribute('data-card')).toBe(lesson)

  await page.getByRole('button', { name: 'Verplaats…' }).click()
  await dialog.getByLabel('Uur', { exact: true }).fill('03:00')
  await dialog.getByText('Kan niet.').waitFor()
  await dialog
    .getByRole('button', { name: /^Verplaats naar hier/ })
    .first()
    .click()
  await page.getByText('Verplaatst. Je kunt het ongedaan maken.').waitFor()
  await page.reload()
  const after = (await cardOf(lesson).count()) ? await momentOf(lesson) : 'another week'
  expect(after).not.toBe(before)

  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await page.getByText(/^Ongedaan gemaakt/).waitFor()
  await page.reload()
  expect(await momentOf(lesson)).toBe(before)
}, 120_000)

it('tells who is second that somebody else changed it, and loses nothing', async () => {
  const colleague = await app.signedIn('assistant')
  await colleague.goto(page.url())
  await colleague.getByRole('button', { name: 'Verplaats…' }).click()
  const dialog = colleague.getByRole('dialog')
  const places = dialog.getByRole('button', { name: /^Verplaats naar hier/ })
  await places.first().waitFor()
  await page.getByLabel('tijd', { exact: true }).check()
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await page.getByText('Bewaard.').waitFor()
  await places.first().click()
  await dialog.getByText(/Iemand anders veranderde de planning intussen/).waitFor()
  await page.reload()
  expect(await momentOf(lesson)).toBe(before)
  expect(await page.getByLabel('tijd', { exact: true }).isChecked()).toBe(true)
  await colleague.context().close()
}, 120_000)

it('looks for what helps until it is told to stop', async () => {
  await page.goto(app.address('/board'))
  const ask = page.getByRole('button', { name: /^Wat helpt voor/ })
  const count = await ask.count()
  await ask.first().click()
  await page.getByText('We proberen wat helpt.').waitFor()
  await page.getByRole('button', { name: 'Stop met zoeken' }).click()
  await expect.poll(() => ask.count()).toBe(count)
  expect(await page.getByText(/lukte niet/).count()).toBe(0)
}, 120_000)

it('speaks English to who asks for it, and stays on the same week', async () => {
  await page.goto(app.address('/board?date=2027-01-18'))
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: /^No place yet/ }).waitFor()
  await page
    .getByText(/^Week 3, /)
    .first()
    .waitFor()
  await lookAt('board-english')
  await page.getByRole('button', { name: 'Nederlands' }).click()
  await page.getByRole('heading', { name: /^Nog geen plaats/ }).waitFor()
}, 120_000)

it('lets the steering group read and nobody without the role in', async () => {
  const steering = await app.signedIn('steering')
  await steering.goto(app.address(`/board?${new URLSearchParams({ session: lesson })}`))
  await steering.getByRole('heading', { name: 'Waarom hier?' }).waitFor()
  expect(await steering.getByRole('button', { name: /Verplaats|Ongedaan/ }).count()).toBe(0)
  expect((await steering.goto(app.address('/board/places?session=x')))?.status()).toBe(403)
  const partner = await app.signedIn('partner')
  expect((await partner.goto(app.address('/board')))?.status()).toBe(403)
  await steering.context().close()
  await partner.context().close()
}, 120_000)

it('gave no browser a reason to complain', () => {
  expect(app.complaints).toEqual([])
})
