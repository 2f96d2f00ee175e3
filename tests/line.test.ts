import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openApp } from './app-pages.ts'
import type { AppPages } from './app-pages.ts'

const ROOM = '/resources/rooms/bibliotheek-leslokaal'
let app: AppPages
let page: Page

beforeAll(async () => {
  app = await openApp(4000)
  page = await app.signedIn('coordinator')
}, 180_000)
afterAll(() => app?.close(), 60_000)

const goto = (path: string) => page.goto(app.address(path))
const seats = () => page.getByLabel('Plaatsen voor deelnemers')
const momentOf = (lesson: string) =>
  page.locator(`.wide [data-card="${lesson}"]`).locator('.time').textContent()

/** Takes the last change back, which has this name. */
async function undo(name: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await page
    .getByText(/^Ongedaan gemaakt/)
    .filter({ hasText: name })
    .waitFor()
}

it('goes from login to a planned quarter: a room, a planning, a lesson; all is kept and taken back', async () => {
  await page.getByRole('heading', { name: 'Digibank Kortrijk, januari–maart 2027' }).waitFor()

  await goto(ROOM)
  expect(await seats().inputValue()).toBe('14')
  await seats().fill('9')
  await page.getByRole('button', { name: 'Bewaren' }).click()
  const saved = page.getByText('Bewaard. Je kunt het ongedaan maken.')
  const anyway = page.getByRole('button', { name: 'Toch bewaren' })
  await saved.or(anyway).waitFor()
  if (await anyway.isVisible()) await anyway.click()
  await saved.waitFor()

  await goto('/planning')
  await page.getByLabel('Kort: 20 seconden').check()
  await page.getByRole('button', { name: 'Planning maken' }).click()
  await page.getByText(/^\d+ van 460 wensen krijgen een plaats$/).waitFor()
  await page.getByRole('button', { name: 'Stop en houd dit' }).click()
  await page.getByText(/^Anders dan kladversie/).waitFor()
  await page.getByRole('button', { name: 'Overnemen als klad' }).click()
  await page.getByText(/^Overgenomen als kladversie/).waitFor()

  await goto('/board?date=2027-01-18')
  const card = page.locator('.wide .series').first()
  const lesson = (await card.getAttribute('data-card')) ?? ''
  const planned = await momentOf(lesson)
  await card.click()
  await page.getByRole('button', { name: 'Verplaats…' }).click()
  const places = page.getByRole('dialog').getByRole('button', { name: /^Verplaats naar hier/ })
  await places.first().click()
  await page.getByText('Verplaatst. Je kunt het ongedaan maken.').waitFor()
  const board = page.url()

  expect(await app.restart()).toBe(0)
  await goto(`/board${new URL(board).search}`)
  await page.getByRole('button', { name: 'Ongedaan maken' }).waitFor()
  await goto(ROOM)
  expect(await seats().inputValue()).toBe('9')

  await goto('/board?date=2027-01-18')
  await undo(/ naar /)
  await page.reload()
  expect(await momentOf(lesson)).toBe(planned)
  await undo(/planning overnemen/)
  await undo(/Leslokaal veranderd/)
  await goto(ROOM)
  expect(await seats().inputValue()).toBe('14')
  expect(app.complaints).toEqual([])
}, 180_000)
