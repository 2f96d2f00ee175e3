import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { accessFaults, spacingFaults } from './access-checks.ts'
import { openApp } from './app-pages.ts'
import type { AppPages } from './app-pages.ts'

let app: AppPages
let page: Page

beforeAll(async () => {
  app = await openApp(3000)
  page = await app.signedIn('coordinator')
}, 180_000)

afterAll(() => app?.close(), 30_000)

const ROOM = '/resources/rooms/bibliotheek-leslokaal'
const paths = [
  ...['/quarter', '/planning', '/board', '/board?view=day', '/board?panel=unplaced', '/board/mend'],
  ...['/publish', '/versions', '/resources/rooms', '/resources/laptops', '/resources/people'],
  ...['/resources/availability', ROOM, `${ROOM}/availability`, `${ROOM}/availability?form=add`],
  ...['/resources/new/people', '/users', '/audit', '/account', '/digibank', '/not-there'],
]
const nothing = {
  ...{ unseenFocus: [], hiddenFocus: [], smallTargets: [], faintBoxes: [] },
  ...{ deadReferences: [], headings: [] },
}
/** Waits for something longer than a busy machine needs. */
const soon = <T>(read: () => Promise<T>, message?: string) =>
  expect.poll(read, { timeout: 20_000, ...(message ? { message } : {}) })
/** What has the focus, by its name or its words. */
const focused = () =>
  page.evaluate(() => {
    const { activeElement: element } = document
    return element?.getAttribute('aria-label') ?? element?.textContent.trim().replace(/\s+/g, ' ')
  })
const button = (name: string | RegExp) => page.getByRole('button', { name })

it('shows where the focus is, hides it behind nothing, and gives room to what is pressed', async () => {
  for (const [width, height] of [
    [1440, 900],
    [320, 568],
  ] as const) {
    await page.emulateMedia({ colorScheme: width > 1000 ? 'light' : 'dark' })
    await page.setViewportSize({ width, height })
    for (const path of paths) {
      await page.goto(app.address(path))
      expect(await accessFaults(page), `${path} at ${width} px`).toEqual(nothing)
      expect(await spacingFaults(page), `${path} at ${width} px`).toEqual([])
    }
  }
}, 120_000)

it('shows the same to who is not inside yet', async () => {
  const outside = await (await app.fresh()).newPage()
  for (const path of ['/login', '/recovery', '/link/gone']) {
    await outside.goto(app.address(path))
    expect(await accessFaults(outside), path).toEqual(nothing)
    expect(await spacingFaults(outside), path).toEqual([])
  }
  await outside.context().close()
}, 60_000)

it('finds each fault in a page that has them all', async () => {
  const bad = await (await app.fresh()).newPage()
  await bad.setContent(`<style>button, input { min-height: 30px }</style><h2>No first heading</h2>
    <button style="outline: none">Unseen</button>
    <div style="position: relative"><button style="position: absolute; top: 0; left: 0; width: 90px">Behind</button>
      <div style="position: absolute; top: 0; left: 0; width: 200px; height: 60px; background: red"></div></div>
    <p style="margin-top: 90px"><button style="min-height: 0; height: 12px; padding: 0">a</button><button style="min-height: 0; height: 12px; padding: 0">b</button></p>
    <input style="border: 1px solid #ddd" aria-label="Faint" aria-describedby="nowhere">
    <div style="width: 90px; height: 1.2em; overflow: hidden; font-size: 16px; line-height: 1.2">tight words</div>`)
  const found = await accessFaults(bad)
  expect(found.unseenFocus).toEqual(['button "Unseen"'])
  expect(found.hiddenFocus).toEqual(['button "Behind"'])
  expect(found.smallTargets).toHaveLength(2)
  expect(found.faintBoxes).toEqual(['input "Faint"'])
  expect(found.deadReferences).toEqual(['input "Faint": aria-describedby nowhere'])
  expect(found.headings).toEqual(['0 first headings', 'h2 "No first heading"'])
  expect(await spacingFaults(bad)).toEqual(['cut off: tight words'])
  await bad.context().close()
}, 60_000)

it('gives each page a title of its own, that changes with what is shown', async () => {
  await page.setViewportSize({ width: 1440, height: 900 })
  const titles: string[] = []
  for (const path of [
    ...paths.filter((path) => !/panel|form=/.test(path)),
    '/board?date=2027-02-03',
  ]) {
    await page.goto(app.address(path))
    titles.push(await page.title())
  }
  expect(titles.filter((title, k) => titles.indexOf(title) !== k)).toEqual([])
  await page.goto(app.address('/board'))
  const week = await page.title()
  await page.getByRole('link', { name: 'Volgende week' }).focus()
  await page.keyboard.press('Enter')
  await soon(() => page.title()).not.toBe(week)
  await page.locator('.wide [data-card]').first().press('Enter')
  await soon(() => page.title()).toMatch(/, \S+dag \d+ \S+, \d+:\d\d · Planbord/)
}, 60_000)

it('keeps the focus on the board: at the week that was chosen and the lesson that was closed', async () => {
  await page.goto(app.address('/board'))
  const next = page.getByRole('link', { name: 'Volgende week' })
  const before = await page.title()
  await next.press('Enter')
  await soon(() => page.title()).not.toBe(before)
  expect(await focused()).toBe('Volgende week')
  for (const [where, width] of [
    ['.wide', 1440],
    ['.narrow', 375],
  ] as const) {
    await page.setViewportSize({ width, height: 780 })
    const card = page.locator(`${where} [data-card]`).first()
    await card.press('Enter')
    const back = page.getByRole('link', { name: 'Terug naar het planbord' })
    await back.waitFor()
    if (width < 1000) await soon(() => page.locator(':focus').evaluate((e) => e.tagName)).toBe('H2')
    await back.press('Enter')
    await back.waitFor({ state: 'detached' })
    await soon(() => card.evaluate((each) => each === document.activeElement)).toBe(true)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
}, 60_000)

it('goes on where somebody is after a form, also when its button has nothing left to do', async () => {
  await page.goto(app.address(ROOM))
  await page.getByLabel('Plaatsen voor deelnemers').fill('17')
  await page.keyboard.press('Enter')
  await page.getByText('Bewaard. Je kunt het ongedaan maken.').waitFor()
  expect(await page.locator(':focus').getAttribute('name')).toBe('seats')
  await button('Ongedaan maken').press('Enter')
  await page.getByText('Ongedaan gemaakt: Leslokaal veranderd').waitFor()
  await soon(focused).toContain('Ongedaan maken')
  await page.goto(app.address('/users'))
  await page.getByLabel('E-mailadres').fill('nieuw@example.org')
  await page.keyboard.press('Enter')
  await soon(focused).toMatch(/^De link is klaar/)
  await button('Intrekken: nieuw@example.org').press('Enter')
  await soon(focused).toMatch(/ingetrokken/)
  await page.getByLabel('E-mailadres').fill('geen@adres')
  await page.keyboard.press('Enter')
  await page.getByText(/adres/).nth(1).waitFor()
  await soon(() => page.locator(':focus').getAttribute('aria-invalid')).toBe('true')
}, 60_000)

it('shows the titles of a long list first on a phone, and all of it when something is looked for', async () => {
  await page.setViewportSize({ width: 375, height: 780 })
  for (const path of ['rooms', 'people', 'availability']) {
    await page.goto(app.address(`/resources/${path}`))
    await soon(() => page.locator('html').evaluate((root) => root.scrollHeight), path).toBeLessThan(
      3000,
    )
  }
  await page.goto(app.address('/resources/rooms'))
  await page.locator('summary', { hasText: 'Heule' }).press('Enter')
  expect(await page.locator('main section li:visible').count()).toBeGreaterThan(0)
  await page.getByLabel('Naam of onderwerp').fill('leslokaal')
  await page.keyboard.press('Enter')
  await page.getByText(/verborgen door je keuze/).waitFor()
  expect(await page.locator('main details:not([open])').count()).toBe(0)
  await page.setViewportSize({ width: 1440, height: 900 })
}, 60_000)

it('keeps what was typed when the session ended meanwhile', async () => {
  await page.goto(app.address(ROOM))
  await page.getByLabel('Plaatsen voor deelnemers').fill('19')
  await page.context().clearCookies()
  await page.keyboard.press('Enter')
  await page
    .getByRole('alert')
    .getByText(/^Je bent uitgelogd/)
    .waitFor()
  expect(await page.getByLabel('Plaatsen voor deelnemers').inputValue()).toBe('19')
  expect(app.complaints).toEqual([])
}, 60_000)
