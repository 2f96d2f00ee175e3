import { readFileSync } from 'node:fs'
import { fixturePath } from '@digirooster/fixtures'
import type { Page } from 'playwright-core'

/** Texts of the app by screen and name. */
type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>

/** A language of the app. */
export type Language = 'nl' | 'en'

/** Little words that only Dutch has; a page in English holds none, its data left out. */
const onlyDutch =
  /\b(het|een|niet|wordt|geen|deze|jouw|voor|naar|kun|kan|moet|zijn|heeft|lokaal|lokalen|les|lessen|wensen|kwartaal|zoeken|uitloggen|wachtwoord)\b/i
/** What is left when a text was not filled in, or shows the inside. */
const unfinished = /\{\w+\}|\bundefined\b|\[object|\bNaN\b|\b[a-z]+[A-Z][a-z]+\.[a-z]+[A-Z]\w*\b/

/** On the button to the other language. */
const toOther = new Set(['English', 'Switch to English', 'Nederlands', 'Naar het Nederlands'])

/** Everything a page says: its texts, and what is read aloud or shown beside them. */
async function wordsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words = [document.title]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest('script, style, noscript, pre'))
        words.push(node.textContent ?? '')
    for (const element of document.querySelectorAll('*'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        words.push(element.getAttribute(name) ?? '')
    return words.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '')
  })
}

/** Looks whether pages speak the language they should. */
export async function wordWatch() {
  const data = dataTexts()
  const texts = { nl: await textsOf('nl', 'dutch'), en: await textsOf('en', 'english') }

  /** What a page says that it should not. */
  return async (page: Page, language: Language): Promise<string[]> => {
    const other = texts[language === 'en' ? 'nl' : 'en']
    const wrong: string[] = []
    for (const text of await wordsOf(page)) {
      // The button to the other language is in that language.
      if (toOther.has(text)) continue
      if (unfinished.test(text)) wrong.push(text)
      const isForeign = other.has(text) && !texts[language].has(text) && !data.has(text)
      if (isForeign) wrong.push(text)
      if (language === 'en' && onlyDutch.test(without(text, data))) wrong.push(text)
    }
    return [...new Set(wrong)]
  }
}

async function textsOf(file: Language, name: string): Promise<Set<string>> {
  const address = new URL(`../apps/admin/src/web/messages/${file}.ts`, import.meta.url)
  const module = (await import(address.href)) as Record<string, Texts>
  const all = Object.values(module[name] ?? {}).flatMap((screen) => Object.values(screen))
  return new Set(all)
}

/** What the example itself says, in the language of those who made it. */
function dataTexts(): Set<string> {
  const found = new Set<string>()
  const collect = (value: unknown): void => {
    if (typeof value === 'string') found.add(value)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect)
  }
  collect(JSON.parse(readFileSync(fixturePath('kortrijk-2027q1'), 'utf8')))
  return found
}

function without(text: string, data: ReadonlySet<string>): string {
  let rest = text
  const parts = [...data].filter((each) => each.length > 3 && rest.includes(each))
  for (const part of parts.sort((a, b) => b.length - a.length)) rest = rest.replaceAll(part, ' ')
  return rest
}

/** Addresses of every kind of page that is linked from where somebody starts; one of each kind. */
export async function everyPage(page: Page, start: string): Promise<string[]> {
  const found = new Map<string, string>()
  const todo = [start]
  for (let path = todo.shift(); path !== undefined && found.size < 40; path = todo.shift()) {
    const kind = kindOf(path)
    if (found.has(kind)) continue
    found.set(kind, path)
    await page.goto(new URL(path, page.url()).href)
    const links = await page
      .locator('a[href^="/"]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''))
    todo.push(...links)
  }
  return [...found.values()]
}

/** `/resources/rooms/zaal-1?x=2` is a page as `/resources/rooms/zaal-2` is. */
function kindOf(path: string): string {
  const parts = (path.split(/[?#]/)[0] ?? '').split('/')
  return parts.map((part, index) => (index > 2 || /\d/.test(part) ? '…' : part)).join('/')
}
