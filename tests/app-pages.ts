import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { dataFolder, startAdmin } from './admin-program.ts'
import type { AdminProgram } from './admin-program.ts'
import { openBrowser } from './browser.ts'

const screens = fileURLToPath(new URL('../out/screens/', import.meta.url))
const programs = fileURLToPath(new URL('../apps/admin/src/quarter/board/', import.meta.url))
const WIDE = { width: 1440, height: 900 }

/** The app as it runs for users, and a browser to use it with. */
export interface AppPages {
  readonly browser: Browser
  /** What browsers complained about: scripts that were refused, faults, what was not found. */
  readonly complaints: readonly string[]
  /** The app; another after `restart`. */
  readonly program: () => AdminProgram
  readonly address: (path: string) => string
  /** A browser that nobody used before. */
  readonly fresh: (options?: BrowserContextOptions) => Promise<BrowserContext>
  /** A page of somebody of the example who just logged in, in a browser of their own. */
  readonly signedIn: (role: string) => Promise<Page>
  /** Changes the example behind the back of whoever looks at it, with a program that says what it can do. */
  readonly change: (program: 'plan' | 'outside', what: string) => Promise<void>
  /** Ends the app as Ctrl+C does and starts it on the same data; gives the exit code. */
  readonly restart: () => Promise<number | null>
  readonly close: () => Promise<void>
}

/**
 * Starts the app with a database of its own, and a browser.
 * @param draft steps of search for a draft that is there from the start; absent: the app plans the example itself
 */
export async function openApp(draft?: number): Promise<AppPages> {
  const folder = dataFolder()
  const change: AppPages['change'] = (name, what) =>
    runProgram(`example-${name}-program.ts`, folder.path, what)
  if (draft !== undefined) await change('plan', String(draft))
  let program = await startAdmin(folder.path)
  const browser = await openBrowser()
  const complaints: string[] = []

  async function fresh(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const context = await browser.newContext({ viewport: WIDE, locale: 'nl-BE', ...options })
    context.on('console', (line) => {
      // That it was refused, a browser says itself.
      const isRefusal = /status of 4\d\d/.test(line.text())
      if (line.type() === 'error' && !isRefusal) complaints.push(line.text())
    })
    context.on('weberror', (fault) => complaints.push(String(fault.error())))
    return context
  }

  return {
    ...{ browser, complaints, fresh, change },
    program: () => program,
    address: (path) => new URL(path, program.address).href,
    signedIn: async (role) => {
      const page = await (await fresh()).newPage()
      await page.goto(program.links[role] ?? '')
      await page.getByRole('button', { name: 'Verder naar Digirooster' }).click()
      await page.waitForURL((url) => !url.pathname.startsWith('/link'))
      return page
    },
    restart: async () => {
      const code = await program.stop()
      program = await startAdmin(folder.path)
      return code
    },
    close: async () => {
      await browser.close()
      await program.stop()
      folder.remove()
    },
  }
}

/**
 * Looks at a page as people with a screen reader, a phone or large letters would, and keeps pictures of it.
 * @param name   of the pictures
 * @param widths in pixels; at 320 it only has to fit
 */
export async function look(
  page: Page,
  name: string,
  { widths = [320, 375, 1440], fullPage = true } = {},
): Promise<void> {
  mkdirSync(screens, { recursive: true })
  for (const width of widths) {
    await page.setViewportSize({ width, height: width > 1000 ? WIDE.height : 780 })
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
    await page.screenshot({ path: join(screens, `${name}-${width}.png`), fullPage })
  }
  await page.setViewportSize(WIDE)
}

/** Runs a program that does something to the example in a folder. */
function runProgram(name: string, folder: string, what: string): Promise<void> {
  const child = spawn(process.execPath, [join(programs, name), folder, 'kortrijk', what])
  return new Promise((resolve, reject) => {
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`${name} ended with ${code}.`))
    })
  })
}
