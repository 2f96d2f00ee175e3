// Plants faults in the rules, one at a time in a copy of the project, and tells which of them no test notices.
//
//   node scripts/plant-faults.mjs [rule …]     all rules, or these; exit 1 when an unexplained fault survived
import './check-node.mjs'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { faultsOf } from './faults/faults-of.mjs'
import { plant, subjects, textOf } from './faults/variants.mjs'

const HOME = join(import.meta.dirname, '..')
const PARTS = [
  'packages',
  'fixtures',
  'docs',
  'package.json',
  'vitest.config.ts',
  'tsconfig.base.json',
]
/** Faults tried in one run of the tests, and how long one may take. */
const CHUNK = 60
const PATIENCE = 300_000

const explained = JSON.parse(
  readFileSync(join(import.meta.dirname, 'faults/explained.json'), 'utf8'),
)
const root = copyOfProject()
try {
  const names = process.argv.length > 2 ? process.argv.slice(2) : subjects(root)
  const survivors = names.flatMap(tryAll)
  process.exitCode = report(survivors) === 0 ? 0 : 1
} finally {
  rmSync(root, { recursive: true, force: true })
}

/** Sources, tests and pages, with the installed packages linked. */
function copyOfProject() {
  const copy = mkdtempSync(join(tmpdir(), 'digirooster-faults-'))
  const filter = (path) => basename(path) !== 'dist'
  for (const part of PARTS)
    cpSync(join(HOME, part), join(copy, part), { recursive: true, verbatimSymlinks: true, filter })
  symlinkSync(join(HOME, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

/** Plants every fault of a file; returns those that survived. */
function tryAll(name) {
  const source = textOf(root, name)
  const nothing = { start: 0, end: 0, by: '', number: 'none' }
  for (const isDefinition of [false, true])
    if (survivorsOf(name, [{ ...nothing, isDefinition }], false).length === 0)
      throw new Error(`${name} (without a fault) must pass its tests.\nMaybe run them.`)
  const faults = faultsOf(name, source).map((fault, number) => ({ ...fault, number }))
  const unnoticed = inChunks(faults, (chunk) => survivorsOf(name, chunk, false))
  const survivors = inChunks(unnoticed, (chunk) => survivorsOf(name, chunk, true))
  const described = survivors.map((fault) => describe(name, source, fault))
  const open = described.filter(({ why }) => why === undefined)
  console.log(
    `${name.padEnd(26)} ${count(faults.length, 'planted')} ${count(faults.length - survivors.length, 'caught')} ${count(survivors.length - open.length, 'explained')} ${count(open.length, 'SURVIVED')}`,
  )
  for (const { kind, line, before, after } of open)
    console.log(`  ${name}.ts:${line}  ${kind}\n    - ${before}\n    + ${after}`)
  return described
}

function count(number, what) {
  return number === 0 ? ' '.repeat(4 + what.length + 1) : `${String(number).padStart(4)} ${what}`
}

function inChunks(list, work) {
  const chunks = []
  for (let from = 0; from < list.length; from += CHUNK) chunks.push(list.slice(from, from + CHUNK))
  return chunks.flatMap(work)
}

/** Those of the faults that the rule’s own tests, or those that all rules share, do not notice. */
function survivorsOf(name, faults, isShared) {
  const planted = faults.map((fault) => ({ fault, ...plant(root, name, fault, isShared) }))
  try {
    const outcome = passing(planted.flatMap(({ tests }) => tests))
    // Some fault made a test run for ever: find out which by trying them apart.
    if (!outcome)
      return faults.length === 1
        ? []
        : faults.flatMap((fault) => survivorsOf(name, [fault], isShared))
    return planted
      .filter(({ tests }) => tests.every((test) => outcome.has(test)))
      .map(({ fault }) => fault)
  } finally {
    for (const { remove } of planted) remove()
  }
}

/** Which of these test files pass; undefined when the run does not end. */
function passing(tests) {
  const file = join(root, 'report.json')
  const vitest = join(HOME, 'node_modules/vitest/vitest.mjs')
  const options = ['--no-isolate', '--reporter=json', `--outputFile=${file}`]
  rmSync(file, { force: true })
  if (tests.length === 0) return new Set()
  const { error, stderr } = spawnSync(process.execPath, [vitest, 'run', ...options, ...tests], {
    cwd: root,
    timeout: PATIENCE,
    killSignal: 'SIGKILL',
    encoding: 'utf8',
  })
  if (error?.code === 'ETIMEDOUT') return undefined
  try {
    const { testResults } = JSON.parse(readFileSync(file, 'utf8'))
    const passed = testResults.filter(({ status }) => status === 'passed')
    return new Set(passed.map(({ name }) => name.slice(root.length + 1).replaceAll('\\', '/')))
  } catch {
    throw new Error(`vitest left no report.\n${stderr}`)
  }
}

/** A fault as a reader wants it: the line before and after, and why nothing notices, when that is known. */
function describe(name, source, fault) {
  const from = source.lastIndexOf('\n', fault.start - 1) + 1
  const until = source.indexOf('\n', fault.end)
  const faulty = `${source.slice(from, fault.start)}${fault.by}${source.slice(fault.end, until)}`
  const before = source.slice(from, until).trim()
  const after = faulty.trim()
  const known = explained.find(
    (e) =>
      (e.rule === name || e.rule === undefined) &&
      (e.inside === undefined || e.inside === fault.inside) &&
      (e.before === undefined || (e.before === before && e.after === after)),
  )
  if (known) known.isUsed = true
  const line = source.slice(0, fault.start).split('\n').length
  return { ...fault, name, line, before, after, why: known?.why }
}

function report(survivors) {
  const open = survivors.filter(({ why }) => why === undefined)
  const isWhole = process.argv.length === 2
  const stale = isWhole ? explained.filter(({ isUsed }) => !isUsed) : []
  for (const { rule, before } of stale)
    console.log(`explained, but a test notices it now: ${rule}: ${before}`)
  console.log(`${survivors.length - open.length} explained, ${open.length} survived`)
  return open.length + stale.length
}
