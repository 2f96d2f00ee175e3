import { existsSync, readFileSync } from 'node:fs'
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parsePlan } from '@digirooster/domain'
import { fixturePath, smallQuarter } from '@digirooster/fixtures'
import type { State } from '@digirooster/planner/kernel'
import { build, preview } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { codeIn, ownRuleExamples, ownRuleOutputs } from './code-in-docs.ts'
import { impurities } from './impurities.ts'
import { installApp, publicPackages, workspace } from './installed-app.ts'
import type { InstalledApp } from './installed-app.ts'
import { publishedModules } from './published-modules.ts'
import { runProgram } from './run-program.ts'

const names = Object.keys(publicPackages)
let app: InstalledApp

beforeAll(async () => {
  app = await installApp()
  await writeFile(join(app.folder, 'public/problem.json'), JSON.stringify(smallQuarter()))
  await mkdir(join(app.folder, 'fixtures'))
  await cp(fixturePath('kortrijk-2027q1'), join(app.folder, 'fixtures/kortrijk-2027q1.json'))
  for (const { file, code } of await ownRuleExamples())
    await writeFile(join(app.folder, file), code)
  return () => app.remove()
}, 300_000)

const packageFolder = (name: string) => join(app.folder, 'node_modules', name)

describe.each(names)('the package %s', (name) => {
  it('has every file that its package.json names', () => {
    const { named } = publishedModules(name, packageFolder(name))
    expect(named).not.toEqual([])
    expect(named.filter((file) => !existsSync(join(packageFolder(name), file)))).toEqual([])
  })

  it('has the modules that an entry leads to and no others: see `files` in its package.json', () => {
    const { missing, unreachable } = publishedModules(name, packageFolder(name))
    expect({ missing, unreachable }).toEqual({ missing: [], unreachable: [] })
  })
})

it.each([
  { code: 'performance.now(); a.performance', found: ['performance'] },
  { code: "import 'node:fs'; import 'path'; import './fs.js'", found: ['node:fs', 'path'] },
  { code: 'Math.exp(1) + Math.sqrt(2) + Math.random()', found: ['Math.exp', 'Math.random'] },
  { code: 'new Date(); new Date(0); Date.now()', found: ['new Date()', 'Date.now'] },
  { code: "// Date.now()\nconst text = 'process.env'", found: [] },
])('sees in `$code`: $found', ({ code, found }) => {
  expect(impurities(code)).toEqual(found)
})

/** The folders of pure packages that start workers, and what only they use. */
const platforms = {
  'dist/parallel/node/': ['node:worker_threads', 'performance', 'process'],
  'dist/parallel/browser/': ['performance'],
}
const isOfPlatform = (file: string) => Object.keys(platforms).some((p) => file.startsWith(p))

it.each(Object.entries(platforms))('%s uses no more than workers need', (platform, allowed) => {
  const folder = packageFolder('@digirooster/planner')
  const { scripts } = publishedModules('@digirooster/planner', folder)
  const own = scripts.filter((file) => file.startsWith(platform))
  const used = own.flatMap((file) => impurities(readFileSync(join(folder, file), 'utf8')))
  expect([...new Set(used)].sort()).toEqual(allowed)
})

it.each(['@digirooster/domain', '@digirooster/planner', '@digirooster/formats'])(
  '%s uses no built-in of Node, no clock and nothing random',
  (name) => {
    const { scripts } = publishedModules(name, packageFolder(name))
    expect(scripts).not.toEqual([])
    const pure = scripts.filter((file) => !isOfPlatform(file))
    const impure = pure.flatMap((file) => {
      const code = readFileSync(join(packageFolder(name), file), 'utf8')
      return impurities(code).map((what) => `${file}: ${what}`)
    })
    expect(impure).toEqual([])
  },
)

it.each([
  { resolution: 'bundler', module: 'esnext' },
  { resolution: 'nodenext', module: 'nodenext' },
])('compiles against the declarations with $resolution', async ({ resolution, module }) => {
  const compilerOptions = {
    module,
    moduleResolution: resolution,
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    resolveJsonModule: true,
    allowImportingTsExtensions: true,
    target: 'es2023',
    lib: ['es2023', 'dom'],
    types: [],
  }
  const files = ['consumer.ts', 'house-rules.ts', 'kernel-alone.ts', 'in-browser.ts']
  const config = { compilerOptions, files }
  await writeFile(join(app.folder, 'tsconfig.json'), JSON.stringify(config))
  const tsc = join(workspace, 'node_modules/typescript/bin/tsc')
  expect(await runProgram(app.folder, process.execPath, [tsc, '--project', '.'])).toBe('')
})

it('runs the example of the README as printed', async () => {
  await writeFile(join(app.folder, 'example.ts'), await codeIn('README.md', 'library'))
  const lines = (await runProgram(app.folder, process.execPath, ['example.ts'])).trim().split('\n')
  expect(lines.at(-2)).toMatch(/^\d{3} wishes served; hard 0 owed \d+ gap 0\.\d+$/)
  expect(lines.at(-1)).toBe('[]')
})

it.each(ownRuleOutputs)(
  'runs the example $file of docs/own-rule.md as printed',
  async (example) => {
    const said = await runProgram(app.folder, process.execPath, [example.file])
    expect(said).toMatch(example.says)
  },
)

it('plans by the installed command', async () => {
  const command = ['digirooster', 'plan', 'public/problem.json', '--iterations', '2000']
  await runProgram(app.folder, 'npm', ['exec', '--offline', '--', ...command, '--out', 'out.json'])
  const parsed = parsePlan(await readFile(join(app.folder, 'out.json')))
  expect(parsed).toMatchObject({ ok: true, value: { score: { hard: 0 } } })
})

describe('Node and, bundled, a browser', () => {
  let inNode: Shown
  let inBrowser: Shown
  let wasm: number[]
  beforeAll(async () => {
    inNode = JSON.parse(await runProgram(app.folder, process.execPath, ['in-node.ts'])) as Shown
    ;({ shown: inBrowser, wasm } = await runInBrowser(app.folder))
  }, 300_000)

  it('make the same bytes of a plan; HiGHS loads in both', () => {
    expect(wasm).not.toEqual([])
    expect(wasm.every((status) => status === 200)).toBe(true)
    expect(inBrowser.planned).toBe(inNode.planned)
  })

  it('make the same bytes of a plan in two workers', () => {
    expect(JSON.parse(inNode.plannedOnTwo)).toMatchObject({ provenance: { threads: 2 } })
    expect(inBrowser.plannedOnTwo).toBe(inNode.plannedOnTwo)
  })

  it('search the same in two workers, by a worker of the caller or by the URL of a module', () => {
    const { rounds, found } = JSON.parse(inNode.searched) as { rounds: unknown[]; found: State }
    expect(rounds).toHaveLength(8)
    expect(found.start).toHaveLength(30)
    expect(inBrowser.searched).toBe(inNode.searched)
    expect(inBrowser.searchedByModule).toBe(inNode.searchedByModule)
  })

  it('say which worker failed and why', () => {
    const [inThread] = inNode.faults
    const [missing, thrown, unloadable] = inBrowser.faults
    expect(inThread).toMatch(
      /^PlannerError: island 1 of 2 \(falling of .*\) failed: RangeError: out/,
    )
    expect(missing).toMatch(
      /island [12] of 2 \(counting of .*none[.]js\) failed: TypeError: .*import/,
    )
    expect(thrown).toMatch(/island 1 of 2 \(falling of .*\) failed: .*RangeError: out of balance/)
    expect(unloadable).toMatch(/island [12] of 2 failed: .*could not be loaded/)
  })
})

/** What the app shows of its work. */
interface Shown {
  readonly planned: string
  readonly plannedOnTwo: string
  readonly searched: string
  readonly searchedByModule: string
  readonly faults: readonly string[]
}

/** Bundles the app, opens it in a browser and waits for what it shows; also the status of each WebAssembly file. */
async function runInBrowser(root: string): Promise<{ shown: Shown; wasm: number[] }> {
  await build({ root, logLevel: 'error', configFile: false })
  const server = await preview({ root, configFile: false, preview: { port: 0, open: false } })
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    const wasm: number[] = []
    page.on('response', (r) => void (r.url().endsWith('.wasm') && wasm.push(r.status())))
    page.on('pageerror', ({ message }) => {
      // One island fails on purpose.
      if (message !== 'out of balance') void page.close({ reason: message })
    })
    await page.goto(server.resolvedUrls?.local[0] ?? '')
    const shown = await page.waitForFunction('globalThis.shown')
    return { shown: (await shown.jsonValue()) as Shown, wasm }
  } finally {
    await browser.close()
    await server.close()
  }
}
