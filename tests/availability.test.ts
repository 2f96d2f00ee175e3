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

afterAll(() => app?.close(), 30_000)

const status = (text: RegExp) => page.getByRole('status').filter({ hasText: text })
/** Presses the Tab key until something has the focus; says so when it never does. */
async function tabTo(name: string | RegExp, role: 'button' | 'link' = 'link'): Promise<void> {
  const wanted = page.getByRole(role, { name }).first()
  for (let k = 0; k < 150; k++) {
    await page.keyboard.press('Tab')
    if (await wanted.evaluate((node) => node === document.activeElement)) return
  }
  throw new Error(`The Tab key never came to ${String(name)}.`)
}

it('shows by week what is free and how sure that is, first what waits for a yes', async () => {
  await page.goto(app.address('/resources/availability'))
  await page.getByRole('heading', { name: 'Nog niet bevestigd: 13' }).waitFor()
  const rows = page.getByRole('table').getByRole('row')
  expect(await rows.nth(1).textContent()).toContain('Nog niet bevestigd')
  await look(page, 'availability', { widths: [320] })
  await page.getByLabel('Wat', { exact: true }).selectOption('laptop-class')
  await page.getByLabel('Toon', { exact: true }).selectOption('open')
  await page.getByRole('button', { name: 'Toon' }).click()
  await page.waitForURL(/kind=laptop-class&state=open/)
  expect(await rows.count()).toBe(4)
  await look(page, 'availability')
}, 60_000)

it('is walked through with the keys: an unconfirmed laptop class is confirmed', async () => {
  await tabTo('Laptopklas Creo')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Laptopklas Creo', level: 1 }).waitFor()
  const confirm = page.getByRole('button', { name: /^Bevestigd: .*elke woensdag/ })
  expect(await confirm.count()).toBe(1)
  await tabTo(/^Bevestigd: .*elke woensdag/, 'button')
  await page.keyboard.press('Enter')
  await status(/Bewaard: Laptopklas Creo: bevestigd/).waitFor()
  expect(await confirm.count()).toBe(0)
  await page.goto(app.address('/resources/laptops/laptops-creo/availability?date=2027-02-10'))
  expect(await page.getByText('Krokusvakantie, dicht').count()).toBeGreaterThan(4)
  await page.goto(app.address('/resources/laptops/laptops-creo/availability?date=2027-02-01'))
  await look(page, 'availability-laptops')
}, 60_000)

/** A day on which the library has lessons, as the week is drawn. */
async function dayWithLessons(): Promise<{ date: string; title: string }> {
  for (let week = 4; week <= 25; week += 7) {
    const monday = `2027-01-${String(week).padStart(2, '0')}`
    await page.goto(app.address(`/resources/places/bibliotheek/availability?date=${monday}`))
    for (const section of await page.locator('.week > section').all()) {
      const lesson = section.locator('li').filter({ hasText: ', les: ' }).first()
      if ((await lesson.count()) === 0) continue
      const day = /\d+/.exec((await section.locator('h3').textContent()) ?? '')?.[0] ?? ''
      const title = /, les: (.*)/.exec((await lesson.textContent()) ?? '')?.[1] ?? ''
      return { date: `2027-01-${day.padStart(2, '0')}`, title: title.trim() }
    }
  }
  throw new Error('The library has lessons in January.')
}

it('says which lessons a day without the library would hit, saves it all the same, and undoes it', async () => {
  const { date, title } = await dayWithLessons()
  await tabTo('Dicht of bezet op…')
  await page.keyboard.press('Enter')
  await page.getByLabel('Eerste dag').fill(date)
  await page.getByLabel('Opmerking').fill('Zaal verhuurd')
  await page.getByRole('button', { name: 'Wat verandert er dan?' }).click()
  const answer = page.getByRole('alert')
  await answer.getByText(/(past|passen) dan niet meer/).waitFor()
  expect(await answer.textContent()).toContain(title)
  expect(await page.getByLabel('Opmerking').inputValue()).toBe('Zaal verhuurd')
  await look(page, 'availability-answer')
  await tabTo('Toch bewaren', 'button')
  await page.keyboard.press('Enter')
  await status(/Bewaard: Bibliotheek Kortrijk: dicht of bezet/).waitFor()
  await page.getByText(/De kladversie past niet meer overal/).waitFor()
  expect(await page.getByText('Zaal verhuurd').count()).toBe(1)
  await page.getByRole('link', { name: 'Naar het planbord' }).click()
  await page.waitForURL(/\/board/)
  await page.goBack()
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await status(/^Ongedaan gemaakt: Bibliotheek Kortrijk/).waitFor()
  expect(await page.getByText('Zaal verhuurd').count()).toBe(0)
  expect(await page.getByText(/De kladversie past niet meer/).count()).toBe(0)
}, 60_000)

it('adds a line, skips one of its days, and takes it away again', async () => {
  await page.goto(app.address('/resources/laptops/laptops-scala/availability'))
  await page.getByRole('link', { name: 'Uren toevoegen' }).click()
  await page.getByLabel('dinsdag').check()
  await page.getByLabel('Van', { exact: true }).fill('09:00')
  await page.getByLabel('Tot', { exact: true }).fill('12:00')
  await page.getByLabel('Laatste dag').fill('2027-03-28')
  await look(page, 'availability-add')
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await status(/Bewaard: Laptopklas Scala: uren erbij/).waitFor()
  const line = page
    .getByRole('listitem')
    .filter({ hasText: /elke dinsdag van 9:00 tot 12:00, tot en met 28 maart/i })
  expect(await line.textContent()).toContain('gevraagd')
  await page.getByRole('link', { name: 'Uren toevoegen' }).click()
  await page.getByRole('heading', { name: 'Uren toevoegen' }).waitFor()
  await line.getByRole('link', { name: /^Eén dag anders/ }).click()
  await page.getByLabel('Dag', { exact: true }).fill('2027-01-13')
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await page.getByText('Op die dag is er volgens deze regel niets.').first().waitFor()
  await page.getByLabel('Dag', { exact: true }).fill('2027-01-12')
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await line.getByText('niet op 12 januari').waitFor()
  await line.getByRole('button', { name: /^Weghalen/ }).click()
  await status(/Weggehaald/).waitFor()
  expect(await line.count()).toBe(0)
}, 60_000)

it('fills in hours that are painted with the mouse', async () => {
  await page.goto(app.address('/resources/laptops/laptops-ligo/availability?date=2027-01-18'))
  const box = await page.locator('.week > section svg').nth(1).boundingBox()
  if (!box) throw new Error('The week is drawn.')
  const [x, hour] = [box.x + box.width / 2, box.height / 8]
  await page.mouse.move(x, box.y + hour * 1.1)
  await page.mouse.down()
  await page.mouse.move(x, box.y + hour * 2.9, { steps: 3 })
  await page.mouse.up()
  await page.getByRole('heading', { name: 'Uren toevoegen' }).waitFor()
  expect(await page.getByLabel('dinsdag').isChecked()).toBe(true)
  expect(await page.getByLabel('Van', { exact: true }).inputValue()).toBe('10:00')
  expect(await page.getByLabel('Tot', { exact: true }).inputValue()).toBe('12:00')
  expect(await page.getByLabel('Eerste dag').inputValue()).toBe('2027-01-19')
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await status(/Bewaard: Laptopklas Ligo: uren erbij/).waitFor()
  await page.getByText(/elke dinsdag van 10:00 tot 12:00, vanaf 19 januari/i).waitFor()
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await status(/^Ongedaan gemaakt: Laptopklas Ligo/).waitFor()
}, 60_000)

it('says what is wrong with what was typed, and keeps it', async () => {
  const path = '/resources/laptops/laptops-ligo/availability?form=add'
  const plain = await app.fresh({ javaScriptEnabled: false })
  await plain.addCookies(await page.context().cookies())
  const still = await plain.newPage()
  await still.goto(app.address(path))
  await still.getByLabel('zondag').check()
  await still.getByLabel('Tot', { exact: true }).fill('08:00')
  await still.getByLabel('Opmerking').fill('eerst navragen')
  await still.getByRole('button', { name: 'Bewaren' }).click()
  await still.getByText('Dit moet later zijn dan het begin.').waitFor()
  expect(await still.getByLabel('Opmerking').inputValue()).toBe('eerst navragen')
  expect(await still.getByLabel('zondag').isChecked()).toBe(true)
  await still.getByLabel('Tot', { exact: true }).fill('11:00')
  await still.getByLabel('Laatste dag').fill('2027-01-06')
  await still.getByRole('button', { name: 'Bewaren' }).click()
  await still.getByText('Deze dagen komen niet voor').waitFor()
  await plain.close()
}, 30_000)

it('tells who is second what somebody else changed, and keeps what they typed', async () => {
  const path = '/resources/laptops/laptops-ligo/availability'
  await page.goto(app.address(path))
  await page
    .getByRole('link', { name: /^Aanpassen/ })
    .last()
    .click()
  await page.getByLabel('Opmerking').fill('van mij')
  const colleague = await app.signedIn('assistant')
  await colleague.goto(app.address(path))
  await colleague.getByRole('button', { name: /^Bevestigd/ }).click()
  await colleague.getByText(/Bewaard: Laptopklas Ligo/).waitFor()
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await page.getByText(/Iemand anders veranderde dit intussen/).waitFor()
  // What the colleague did is shown beside what was typed.
  await page.getByRole('button', { name: /^Bevestigd/ }).waitFor({ state: 'detached' })
  expect(await page.getByLabel('Opmerking').inputValue()).toBe('van mij')
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await status(/Bewaard: Laptopklas Ligo: andere uren/).waitFor()
  expect(await page.getByText('van mij').count()).toBe(1)
  await colleague.context().close()
}, 60_000)

it('lets the steering group read, and a partner not in', async () => {
  const steering = await app.signedIn('steering')
  await steering.goto(app.address('/resources/places/bibliotheek/availability'))
  await steering.getByRole('heading', { name: 'Bibliotheek Kortrijk' }).waitFor()
  expect(await steering.getByRole('button', { name: /Bevestigd|Weghalen|Ongedaan/ }).count()).toBe(
    0,
  )
  const nowhere = await steering.goto(app.address('/resources/places/nowhere/availability'))
  expect(nowhere?.status()).toBe(404)
  const partner = await app.signedIn('partner')
  expect((await partner.goto(app.address('/resources/availability')))?.status()).toBe(403)
}, 30_000)

it('gave no browser a reason to complain', () => {
  expect(app.complaints).toEqual([])
})
