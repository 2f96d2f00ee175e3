import { existsSync, readFileSync } from 'node:fs'
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parsePlan } from '@digirooster/domain'
import { fixturePath, smallQuarter } from '@digirooster/fixtures'
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
  await mkdir(join(app.folder, 'public'))
  await writeFile(join(app.folder, 'public/problem.json'), JSON.stringify(smallQuarter()))
  await mkdir(join(app.folder, 'fixtures'))
  await cp(fixturePath('kortrijk-2027q1'), join(app.folder, 'fixtures/kortrijk-2027q1.json'))
  for (const { file, code } of await ownRuleExamples()) await writeFile(join(app.folder, file), code)
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

/** The only folder of pure packages that is for Node alone: browsers get the one beside it. */
const platformOfNode = 'dist/parallel/node/'

it('uses nothing of Node but its worker threads where it is for Node alone', () => {
  const folder = packageFolder('@digirooster/planner')
  const { scripts } = publishedModules('@digirooster/planner', folder)
  const own = scripts.filter((file) => file.startsWith(platformOfNode))
  const used = own.flatMap((file) => impurities(readFileSync(join(folder, file), 'utf8')))
  expect(new Set(used)).toEqual(new Set(['node:worker_threads']))
})

it.each(['@digirooster/domain', '@digirooster/planner', '@digirooster/formats'])(
  '%s uses no built-in of Node, no clock and nothing random',
  (name) => {
    const { scripts } = publishedModules(name, packageFolder(name))
    expect(scripts).not.toEqual([])
    const pure = scripts.filter((file) => !file.startsWith(platformOfNode))
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

it.each(ownRuleOutputs)('runs the example $file of docs/own-rule.md as printed', async (example) => {
  const said = await runProgram(app.folder, process.execPath, [example.file])
  expect(said).toMatch(example.says)
})

it('plans by the installed command', async () => {
  const command = ['digirooster', 'plan', 'public/problem.json', '--iterations', '2000']
  await runProgram(app.folder, 'npm', ['exec', '--offline', '--', ...command, '--out', 'out.json'])
  const parsed = parsePlan(await readFile(join(app.folder, 'out.json')))
  expect(parsed).toMatchObject({ ok: true, value: { score: { hard: 0 } } })
})

it('makes the same bytes in Node and, bundled, in a browser, where HiGHS loads too', async () => {
  const inNode = await runProgram(app.folder, process.execPath, ['in-node.ts'])
  const { planned, wasm } = await planInBrowser(app.folder)
  expect(wasm).toEqual([200])
  expect(planned).toBe(inNode)
})

/** Bundles the app, opens it in a browser and waits for its plan; also the status of each WebAssembly file. */
async function planInBrowser(root: string): Promise<{ planned: unknown; wasm: number[] }> {
  await build({ root, logLevel: 'error', configFile: false })
  const server = await preview({ root, configFile: false, preview: { port: 0, open: false } })
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    const wasm: number[] = []
    page.on('response', (r) => void (r.url().endsWith('.wasm') && wasm.push(r.status())))
    page.on('pageerror', (error) => void page.close({ reason: error.message }))
    await page.goto(server.resolvedUrls?.local[0] ?? '')
    const planned = await page.waitForFunction('globalThis.planned')
    return { planned: await planned.jsonValue(), wasm }
  } finally {
    await browser.close()
    await server.close()
  }
}
