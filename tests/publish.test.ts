import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { look, openApp } from './app-pages.ts'
import type { AppPages } from './app-pages.ts'

let app: AppPages
let page: Page

beforeAll(async () => {
  app = await openApp(4000)
  page = await app.signedIn('coordinator')
}, 180_000)

afterAll(() => app?.close(), 60_000)

/** Keeps pictures of what is in sight. */
const lookAt = (name: string) => look(page, name, { fullPage: false })
/** A figure of the page, by its label. */
const figure = async (label: string) =>
  Number(await page.locator('.figure', { hasText: label }).locator('.value').textContent())

it('says first what to look at, and what becomes public until a day', async () => {
  await page.goto(app.address('/board'))
  await page.getByRole('link', { name: 'Publiceren…' }).click()
  await page.getByRole('heading', { name: 'Kijk dit eerst na' }).waitFor()
  await page
    .getByText(/^Bestel \d+ groepen bij/)
    .first()
    .waitFor()
  await page.getByText('Dit is de eerste versie.').waitFor()
  await lookAt('publish')
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
  await app.change('outside', 'hold')
  await page.goto(app.address('/publish'))
  await page.getByRole('button', { name: 'Publiceer versie 1' }).click()
  await page.getByText(/is al bezet op/).waitFor()
  await lookAt('publish-taken')
  await page.getByRole('alert').getByRole('link').click()
  await page.getByRole('heading', { name: 'Waarom hier?' }).waitFor()
  await app.change('outside', 'free')
}, 120_000)

it('publishes once, however often it is sent, without scripts too', async () => {
  await page.goto(app.address('/publish'))
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
    fetch(app.address('/publish'), {
      method: 'POST',
      headers: { cookie, origin: new URL(app.address('/')).origin, accept: 'text/html' },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    })
  const answers = await Promise.all([send(), send()])
  for (const answer of answers)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/versions?published=1'])
  await page.goto(app.address('/versions?published=1'))
  await page.getByText('Versie 1 is openbaar.').waitFor()
  expect(await page.locator('.versions > li').count()).toBe(1)
}, 120_000)

it('says of a public lesson that moves who has to be told', async () => {
  await page.goto(app.address('/board?date=2027-01-18'))
  expect(
    await page.locator('.wide [data-card]', { hasText: 'gepubliceerd' }).count(),
  ).toBeGreaterThan(0)
  await page.locator('.wide .series').first().click()
  await page.getByText('Deze les is openbaar. Verplaats je ze').waitFor()
  await page.getByRole('button', { name: 'Verplaats…' }).click()
  await page.getByText(/Verwittig na het verplaatsen: \d+ deelnemers/).waitFor()
  const stale = await page.context().newPage()
  await stale.goto(app.address('/publish'))
  await page
    .getByRole('button', { name: /^Verplaats naar hier/ })
    .first()
    .click()
  await page.getByText('Deze les is openbaar: verwittig wie komt').waitFor()
  await page.getByText(/^Openbaar is: /).waitFor()
  await stale.getByRole('button', { name: 'Publiceer versie 2' }).click()
  await stale.getByText('Iemand anders veranderde de planning intussen.').waitFor()
  await stale.close()
  await page.goto(app.address('/publish'))
  await page.getByText(/^Verwittig: \d+ deelnemers/).waitFor()
  await lookAt('publish-changed')
  await page.getByRole('button', { name: 'Publiceer versie 2' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Versie 2 is openbaar.').waitFor()
  await lookAt('versions')
}, 120_000)

it('shows an earlier version, makes it the draft again, and takes that back', async () => {
  await page.getByRole('link', { name: 'Versie 1' }).click()
  await page.getByRole('heading', { name: 'Maandag 4 januari' }).waitFor()
  await lookAt('version')
  await page.getByRole('button', { name: 'Terugzetten' }).click()
  await page.waitForURL('**/board')
  await page.goto(app.address('/publish'))
  await page.getByText(/^Verwittig: \d+ deelnemers/).waitFor()
  await page.goto(app.address('/board'))
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await page.getByText('Ongedaan gemaakt: versie 1 terugzetten').waitFor()
}, 120_000)

it('says what no longer fits after the quarter changed, and mends it', async () => {
  await app.change('outside', 'close')
  await page.goto(app.address('/board'))
  await page.getByText(/^Deze kladversie past niet meer overal/).waitFor()
  await lookAt('board-misfit')
  await page.getByRole('link', { name: 'Herstel…' }).click()
  await page.getByRole('heading', { name: 'Kladversie herstellen' }).waitFor({ timeout: 60_000 })
  await page
    .getByText(/^Verwittig: /)
    .first()
    .waitFor()
  await lookAt('mend')
  await page.getByRole('button', { name: 'Neem dit over' }).click()
  await page.getByText('De kladversie is hersteld.').waitFor()
  expect(await page.getByText(/^Deze kladversie past niet meer/).count()).toBe(0)
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await page.getByText(/^Deze kladversie past niet meer overal/).waitFor()
}, 120_000)

it('is for the coordinator; others read what was published', async () => {
  const assistant = await app.signedIn('assistant')
  await assistant.goto(app.address('/board'))
  expect(await assistant.getByRole('link', { name: 'Publiceren…' }).count()).toBe(0)
  expect((await assistant.goto(app.address('/publish')))?.status()).toBe(403)
  await assistant.goto(app.address('/versions/2'))
  await assistant.getByRole('heading', { name: 'Maandag 4 januari' }).waitFor()
  expect(await assistant.getByRole('button', { name: 'Terugzetten' }).count()).toBe(0)
  await assistant.context().close()
}, 60_000)

it('gave no browser a reason to complain', () => {
  expect(app.complaints).toEqual([])
})
