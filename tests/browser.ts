import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import registryChromium from '@sparticuz/chromium'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

const installed = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
]

/** Starts a real browser without a window: one that is installed, else the one from the package registry. */
export async function openBrowser(): Promise<Browser> {
  const own = installed.find(existsSync)
  const folder = own === undefined ? mkdtempSync(join(tmpdir(), 'digirooster-browser-')) : undefined
  const executablePath = own ?? (await unpackIn(folder ?? tmpdir()))
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
  browser.on('disconnected', () => {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
  })
  return browser
}

/**
 * Unpacks the browser of the package registry in a folder of its own: it takes whatever stands there
 * for granted, and another test may be halfway unpacking at the same time.
 */
async function unpackIn(folder: string): Promise<string> {
  const shared = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    return await registryChromium.executablePath()
  } finally {
    if (shared === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = shared
  }
}
