import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { workspace } from './installed-app.ts'

const read = (page: string) => readFileSync(join(workspace, page), 'utf8')
const pages = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md', { cwd: workspace })]

/** Words that pnpm knows itself. */
const builtIn = new Set(['exec', 'install', 'run'])

it('every command that a page gives is one of the project', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  for (const page of pages)
    for (const [, first = '', second = ''] of read(page).matchAll(
      /npx -y pnpm@12 ([\w:-]+)(?: ([\w:-]+))?/g,
    )) {
      const name = first === 'run' ? second : first
      expect(builtIn.has(name) || Object.hasOwn(scripts, name), `${page}: ${name}`).toBe(true)
    }
})

it('the first command of the README starts the app, and the second runs the tests', () => {
  const commands = [...read('README.md').matchAll(/^ {4}(npx .*)$/gm)].map(([, line]) => line)
  expect(commands.slice(0, 2)).toEqual(['npx -y pnpm@12 start', 'npx -y pnpm@12 test'])
})

it('every link between pages leads somewhere, to its heading too', () => {
  const broken: string[] = []
  for (const page of pages)
    for (const [, to = ''] of proseOf(read(page)).matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)) {
      const [path = '', anchor] = to.split('#')
      const file = path === '' ? page : join(dirname(page), path)
      const isThere = existsSync(join(workspace, file))
      const isFound = anchor === undefined || (isThere && headingsOf(file).includes(anchor))
      if (!isThere || !isFound) broken.push(`${page}: ${to}`)
    }
  expect(broken).toEqual([])
})

it('every record of a decision has a number of its own, which its title says too', () => {
  const records = globSync('docs/adr/*.md', { cwd: workspace })
  const numbers = records.map((page) => Number(/(\d{4})-/.exec(page)?.[1]))
  expect(numbers.toSorted((a, b) => a - b)).toEqual(records.map((_, k) => k + 1))
  for (const [k, page] of records.entries()) expect(read(page)).toMatch(`# ${numbers[k]}. `)
})

/** A page without what stands in it as code. */
function proseOf(text: string): string {
  return text.replace(/^```.*?^```/gms, '').replace(/`[^`\n]*`/g, '')
}

/** Names under which the headings of a page are reached. */
function headingsOf(page: string): string[] {
  if (!statSync(join(workspace, page)).isFile()) return []
  return [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}
