import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { openBrowser } from './browser.ts'

/** A browser, and a folder of pages for it. */
export interface BrowserPages {
  /** writes a page; returns its address */
  readonly write: (name: string, text: string) => string
  /** opens an address in a context of its own, which ends with the test */
  readonly open: (address: string, options?: BrowserContextOptions) => Promise<Page>
}

/** Opens a browser for the tests of one file; what it made goes away after them. */
export function browserPages(): BrowserPages {
  const folder = mkdtempSync(join(tmpdir(), 'digirooster-pages-'))
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await openBrowser()
  }, 60_000)
  afterEach(async () => {
    await Promise.all(browser?.contexts().map((context) => context.close()) ?? [])
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    write(name, text) {
      const path = join(folder, name)
      writeFileSync(path, text)
      return pathToFileURL(path).href
    },
    async open(address, options) {
      if (!browser) throw new Error('the browser opens in beforeAll')
      const context = await browser.newContext(options)
      const page = await context.newPage()
      await page.goto(address)
      return page
    },
  }
}
