import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { look, openApp } from './app-pages.ts'
import type { AppPages } from './app-pages.ts'
import { everyPage, wordWatch } from './words-on-pages.ts'

let app: AppPages
beforeAll(async () => {
  app = await openApp(300)
}, 180_000)
afterAll(() => app?.close(), 60_000)

const pages = new Map<string, Page>()
/** A page of somebody of the example; their link works once. */
async function pageOf(role: string): Promise<Page> {
  const page = pages.get(role) ?? (await app.signedIn(role))
  pages.set(role, page)
  return page
}

const PASSWORD = 'regen op zinken dak'

it('lets whoever runs the installation add a digibank, invite its coordinator and close accounts', async () => {
  const page = await pageOf('admin')
  await page.waitForURL('**/digibanken')
  await page.getByLabel('Naam').fill('Digibank Brugge')
  await page.getByRole('button', { name: 'Toevoegen' }).click()
  await page.getByText('Digibank Brugge is toegevoegd').waitFor()
  await page.getByLabel('E-mailadres').fill('c@brugge.example')
  await page.getByRole('button', { name: 'Maak een link' }).click()
  await page.getByText('De link is klaar').waitFor()
  const link = await page.getByLabel('Link', { exact: true }).inputValue()
  await look(page, 'digibanken')

  const invited = await (await app.fresh()).newPage()
  await invited.goto(link)
  await invited.getByText('Je bent uitgenodigd als coördinator bij Digibank Brugge.').waitFor()
  await invited.getByLabel('Je naam').fill('Bie Brugge')
  await invited.getByLabel('Kies een wachtwoord').fill(PASSWORD)
  await invited.getByRole('button', { name: 'Account maken' }).click()
  await invited.waitForURL('**/quarter')

  await page.goto(app.address('/users'))
  await page.getByRole('button', { name: 'Account sluiten: Bie Brugge' }).click()
  await page.getByRole('heading', { name: 'Account sluiten?' }).waitFor()
  await look(page, 'users-close', { fullPage: false })
  await page.getByRole('alertdialog').getByRole('button', { name: 'Account sluiten' }).click()
  await page.getByText('Het account is gesloten.').waitFor()
  await invited.reload()
  expect(new URL(invited.url()).pathname).toBe('/login')
  await page.getByRole('button', { name: 'Account weer openen: Bie Brugge' }).click()
  await page.getByText('Het account is weer open.').waitFor()
  await invited.getByLabel('E-mailadres').fill('c@brugge.example')
  expect(await invited.getByLabel('Wachtwoord').getAttribute('type')).toBe('password')
  await invited.getByLabel('Wachtwoord').fill(PASSWORD)
  await invited.getByRole('button', { name: 'Inloggen' }).click()
  await invited.waitForURL('**/quarter')

  await page.goto(app.address('/account'))
  await page.getByRole('button', { name: 'Tweede stap aanzetten' }).click()
  await page.getByRole('img', { name: 'Vierkant om te scannen' }).waitFor()
  await look(page, 'second-step')
}, 120_000)

it('searches the logbook, and says in words what changed', async () => {
  const page = await pageOf('coordinator')
  await page.goto(app.address('/users'))
  await page.getByLabel('E-mailadres').fill('gast@voorbeeld.example')
  await page.getByRole('button', { name: 'Maak een link' }).click()
  await page.getByText('De link is klaar').waitFor()
  // On a slow line somebody chooses before the scripts are there.
  let come = () => {}
  const scripts = new Promise<void>((resolve) => (come = resolve))
  await page.route('**/*.js', async (route) => {
    await scripts
    await route.continue()
  })
  await page.goto(app.address('/audit'), { waitUntil: 'commit' })
  await page.getByLabel('Wat', { exact: true }).selectOption('Accounts, rollen en links')
  come()
  await page.waitForLoadState('networkidle')
  expect(await page.getByLabel('Wat', { exact: true }).inputValue()).toBe('people')
  await page.getByLabel('Wie', { exact: true }).selectOption('Carla Coördinator')
  await page.getByRole('button', { name: 'Zoek', exact: true }).click()
  await page.waitForURL(/what=people/)
  await page.getByText('Link toegevoegd').first().click()
  await page.getByText('Geldig tot').first().waitFor()
  await look(page, 'audit-search')
  await page.getByLabel('Vanaf').fill('2020-01-01')
  await page.getByLabel('Tot en met').fill('2020-12-31')
  await page.getByRole('button', { name: 'Zoek', exact: true }).click()
  await page.getByText('Niets gevonden.').waitFor()
  await page.getByRole('link', { name: 'Bekijk alles' }).click()
  await page.waitForURL(/\/audit$/)
}, 60_000)

it('keeps the menu when something is refused or not there, and says what to do next', async () => {
  const page = await app.signedIn('steering')
  expect((await page.goto(app.address('/users')))?.status()).toBe(403)
  await page.getByText('Dit mag je niet zien of doen.').waitFor()
  await look(page, 'refused')
  expect((await page.goto(app.address('/nergens')))?.status()).toBe(404)
  await page.getByText('Deze pagina is er niet.').waitFor()
  await look(page, 'not-there')
  await page.getByRole('link', { name: 'Naar het begin' }).click()
  await page.waitForURL('**/quarter')
  await page.getByRole('button', { name: 'Uitloggen' }).click()
  await page.getByText('Je bent uitgelogd.').waitFor()
  await page.goBack()
  await page.waitForURL(/\/login/)
}, 60_000)

it('tells a role without screens what it will see, and whom to ask', async () => {
  const page = await pageOf('provider')
  await page.getByText('De lessen van je contract.').waitFor()
  await page.getByText('Vraag het aan Carla Coördinator.').waitFor()
  await look(page, 'home')
}, 60_000)

it('speaks one language at a time, on every page that can be reached', async () => {
  const wrongOn = await wordWatch()
  const found: Record<string, string[]> = {}
  let count = 0
  async function read(page: Page, start: string, who: string) {
    for (const language of ['nl', 'en'] as const) {
      await page.goto(app.address('/login'))
      if ((await page.locator('html').getAttribute('lang')) !== language)
        await page.getByRole('button', { name: /^(English|Nederlands)$/ }).click()
      await page.locator(`html[lang="${language}"]`).waitFor()
      for (const path of await everyPage(page, start)) {
        await page.goto(app.address(path))
        count++
        const wrong = await wrongOn(page, language)
        if (wrong.length > 0) found[`${who} ${language} ${path}`] = wrong
      }
    }
  }
  await read(await (await app.fresh()).newPage(), '/login', 'nobody')
  for (const role of ['admin', 'assistant', 'partner']) await read(await pageOf(role), '/', role)
  expect(found).toEqual({})
  expect(count).toBeGreaterThan(30)
}, 180_000)

it('gave no browser a reason to complain', () => {
  expect(app.complaints).toEqual([])
})
