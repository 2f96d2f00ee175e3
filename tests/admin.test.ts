import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { look, openApp } from './app-pages.ts'
import type { AppPages } from './app-pages.ts'

let app: AppPages

beforeAll(async () => {
  app = await openApp()
}, 180_000)

afterAll(() => app?.close(), 60_000)

/** A browser that nobody used before, in which pages may copy. */
const freshBrowser = (width = 1440, height = 900): Promise<BrowserContext> =>
  app.fresh({
    viewport: { width, height },
    permissions: ['clipboard-read', 'clipboard-write'],
  })

async function openAt(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(app.address(path))
  return page
}

const PASSWORD = 'regen op zinken dak'
let invitation = ''

it('lets the coordinator of the example in with the link of the first start, once', async () => {
  const context = await freshBrowser()
  const page = await openAt(context, '/')
  await page.waitForURL('**/login?next=%2F')
  await look(page, 'login')

  const link = app.program().links.coordinator ?? ''
  await page.goto(link)
  await look(page, 'link')
  await page.getByRole('button', { name: 'Verder naar Digirooster' }).click()
  await page.waitForURL('**/quarter')
  await page.getByRole('heading', { name: 'Digibank Kortrijk, januari–maart 2027' }).waitFor()
  expect(await page.getByText('460', { exact: true }).count()).toBe(1)
  expect(await page.getByText('voorbeelddata').count()).toBe(1)
  await look(page, 'quarter')

  const stranger = await freshBrowser()
  const again = await openAt(stranger, link)
  await again.getByRole('heading', { name: 'Deze link werkt niet meer' }).waitFor()
  await look(again, 'link-gone')
  await stranger.close()

  await page.getByRole('link', { name: 'Beheer', exact: true }).click()
  await page.getByLabel('E-mailadres').fill('nieuw@voorbeeld.example')
  await page.getByLabel('Rol', { exact: true }).selectOption('Stuurgroep')
  await page.getByRole('button', { name: 'Maak een link' }).click()
  await page.getByText('De link is klaar').waitFor()
  invitation = await page.getByLabel('Link', { exact: true }).inputValue()
  await page.getByRole('button', { name: 'Kopiëren' }).click()
  await page.getByRole('button', { name: 'Gekopieerd' }).waitFor()
  await look(page, 'users')

  await page.getByRole('button', { name: 'Rol wegnemen: Stef Stuurgroep' }).click()
  await page.getByRole('heading', { name: 'Rol wegnemen?' }).waitFor()
  await look(page, 'users-question')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Logboek' }).click()
  await page.getByText('Link toegevoegd').first().waitFor()
  await look(page, 'audit')
  await page.getByRole('link', { name: 'Mijn account' }).click()
  await page.getByText('dit toestel').waitFor()
  await look(page, 'account')

  // The first start plans the example: the page shows how far it is, and then the draft, by itself.
  await page.getByRole('link', { name: 'Kwartaal' }).click()
  await page.getByText(/ van 460 wensen krijgen een plaats/).waitFor()
  await page.getByRole('link', { name: 'Naar het planbord' }).waitFor({ timeout: 90_000 })
  await page.getByText(/^Kladversie 1, met \d+ lessen en momenten\.$/).waitFor()
  await look(page, 'quarter-planned')
  await context.close()
}, 180_000)

it('takes somebody from an invitation to their own account, and refuses what the role may not', async () => {
  const context = await freshBrowser(375, 780)
  const page = await openAt(context, invitation)
  await page.getByText('Je bent uitgenodigd als stuurgroep bij Digibank Kortrijk.').waitFor()
  await page.getByLabel('Je naam').fill('Nieuwe Naam')
  await page.getByLabel('Kies een wachtwoord').fill('wachtwoord1234')
  await page.getByRole('button', { name: 'Account maken' }).click()
  await page.getByText('Dit wachtwoord is te makkelijk te raden.').waitFor()
  await look(page, 'invitation')
  await page.getByLabel('Kies een wachtwoord').fill(PASSWORD)
  await page.getByRole('button', { name: 'Account maken' }).click()
  await page.waitForURL('**/quarter')
  expect(await page.getByRole('link', { name: 'Beheer', exact: true }).count()).toBe(0)
  await page.getByRole('link', { name: 'Mijn account' }).click()
  await page.getByRole('button', { name: 'Tweede stap aanzetten' }).click()
  await page.getByLabel('Typ de code die de app toont').fill('000000')
  await page.getByRole('button', { name: 'Aanzetten' }).click()
  await page.getByText('Deze code klopt niet. Probeer de volgende code.').waitFor()
  await look(page, 'account-second-step')

  const [cookie] = (await context.cookies()).filter(({ name }) => name === 'digirooster')
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  const refused = await page.goto(app.address('/users'))
  expect(refused?.status()).toBe(403)
  await page.getByText('Dit mag je niet zien of doen.').waitFor()
  await look(page, 'refused')

  await page.goto(app.address('/'))
  await page.getByRole('button', { name: 'Uitloggen' }).click()
  await page.getByText('Je bent uitgelogd.').waitFor()
  expect((await page.goto(app.address('/quarter')))?.url()).toContain('/login')

  await page.getByLabel('E-mailadres').fill('nieuw@voorbeeld.example')
  await page.getByLabel('Wachtwoord').fill('niet het goede')
  await page.getByRole('button', { name: 'Inloggen' }).click()
  await page.getByText('Dit e-mailadres en wachtwoord horen niet bij elkaar.').waitFor()
  await look(page, 'login-refused')
  await page.getByLabel('Wachtwoord').fill(PASSWORD)
  await page.getByRole('button', { name: 'Inloggen' }).click()
  await page.waitForURL('**/quarter')
  await context.close()
}, 120_000)

it('works with the keyboard alone, and without scripts', async () => {
  const context = await app.fresh({ javaScriptEnabled: false })
  const page = await openAt(context, '/login')
  await page.getByLabel('E-mailadres').fill('nieuw@voorbeeld.example')
  await page.keyboard.press('Tab')
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/quarter')
  await page.keyboard.press('Tab')
  expect(await page.locator(':focus').textContent()).toBe('Naar de inhoud')
  await page.keyboard.press('Enter')
  expect(new URL(page.url()).hash).toBe('#content')
  await page.goto(app.address('/recovery'))
  await page.getByLabel('E-mailadres').fill('wie.dan.ook@voorbeeld.example')
  await page.keyboard.press('Enter')
  await page.getByText('Je vraag is genoteerd').waitFor()
  await context.close()
  const seen = await freshBrowser()
  await look(await openAt(seen, '/recovery'), 'recovery')
  await seen.close()
}, 120_000)

it('plans the quarter: what to check first, a search that is stopped and kept, a new draft', async () => {
  const context = await freshBrowser()
  const page = await openAt(context, app.program().links.assistant ?? '')
  await page.getByRole('button', { name: 'Verder naar Digirooster' }).click()
  await page.getByRole('link', { name: 'Planning maken' }).click()
  await page.waitForURL('**/planning')
  // The first start plans the example by itself.
  await expect
    .poll(
      async () => {
        await page.reload()
        return page.getByText('kladversie', { exact: true }).count()
      },
      { timeout: 90_000, interval: 1000 },
    )
    .toBe(1)
  await page.getByText('Dit kan nu niet').first().waitFor()
  await look(page, 'planning')
  await page.getByLabel('Meer beginners').check()
  await page.getByRole('button', { name: 'Planning maken' }).click()
  await page.getByRole('heading', { name: 'Planning: meer beginners' }).waitFor()
  await page.getByText('wensen krijgen een plaats').first().waitFor()
  await look(page, 'planning-search')
  await page.getByRole('button', { name: 'Stop en houd dit' }).click()
  await page.getByText('Dit vervangt kladversie 1.').waitFor()
  await look(page, 'planning-result')
  await page.getByRole('button', { name: 'Overnemen als klad' }).click()
  await page.getByText('Overgenomen als kladversie 2.').waitFor()
  const storageState = await context.storageState()
  await context.close()

  const plain = await app.fresh({ javaScriptEnabled: false, storageState })
  const still = await openAt(plain, '/planning')
  await still.getByRole('button', { name: 'Planning maken' }).click()
  await still.getByRole('heading', { name: 'Planning: zoals nu' }).waitFor()
  await still.getByRole('button', { name: 'Stop en gooi weg' }).click()
  await still.getByText('Deze planning is gestopt en weggegooid.').waitFor()
  await plain.close()
}, 180_000)

it('speaks English to who asks for it, and is as clear in the dark', async () => {
  const context = await freshBrowser()
  const page = await openAt(context, '/login')
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Log in' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.getByLabel('Email address').fill('nieuw@voorbeeld.example')
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.getByText('Wishes per neighbourhood').waitFor()
  await look(page, 'quarter-dark')
  await context.close()
}, 60_000)

it('starts again on the same data, with new links, and stops cleanly', async () => {
  const before = app.program()
  const old = before.links
  expect(await app.restart()).toBe(0)
  const log = before.log()
  const { links } = app.program()
  expect(Object.keys(links)).toEqual(Object.keys(old))
  expect(links.coordinator).not.toBe(old.coordinator)
  for (const line of log.trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('what')
  expect(log).not.toMatch(/nieuw@|Nieuwe Naam|regen op/)
  for (const outcome of ['refused', 'signed-in'])
    expect(log).toContain(`"what":"login","by":"password","outcome":"${outcome}"`)
  expect(log).toMatch(
    /"what":"denied","action":"read-users","decision":"refused","id":"[\w-]+","account":"[\w-]+"/,
  )
  for (const link of [...Object.values(old), invitation]) {
    expect(log).not.toContain(new URL(link).pathname.split('/').at(-1))
  }

  const get = (path: string) => fetch(app.address(path), { redirect: 'manual' })
  expect((await get('/healthz')).status).toBe(200)
  expect((await get('/readyz')).status).toBe(200)
  const page = await get('/login')
  const policy = page.headers.get('content-security-policy') ?? ''
  expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{16,}'/)
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/unsafe-(inline|eval)/)
  expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  expect(page.headers.get('cache-control')).toBe('no-store')
}, 120_000)

it('gave no browser a reason to complain', () => {
  expect(app.complaints).toEqual([])
})
