// Runs the whole benchmark and writes one report; see `--help`.
import { adjustSuite } from './adjust-suite.ts'
import { cbcttSuite } from './cbctt-suite.ts'
import { growthSuite } from './growth-suite.ts'
import { kernelSuite } from './kernel-suite.ts'
import { benchUsage, readBenchOptions } from './options.ts'
import type { BenchOptions } from './options.ts'
import { quartersSuite } from './quarters/quarters-suite.ts'
import { machineFacts } from './report/machine.ts'
import { startReport } from './report/report.ts'
import type { Report } from './report/report.ts'
import { fillDocument, writeReport } from './report/write-report.ts'
import { replanSuite } from './replan-suite.ts'
import { rivalsSuite } from './rivals-suite.ts'
import type { Suite } from './suite.ts'
import { threadsSuite } from './threads-suite.ts'

const suites: readonly Suite[] = [
  quartersSuite,
  growthSuite,
  adjustSuite,
  replanSuite,
  rivalsSuite,
  threadsSuite,
  kernelSuite,
  cbcttSuite,
]

const args = process.argv.slice(2)
if (args.includes('--help')) {
  console.log(`${benchUsage}\nSuites: ${suites.map((suite) => suite.name).join(', ')}`)
} else {
  try {
    await bench(readBenchOptions(args, process.env))
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    console.error(`${error.message}\n${benchUsage}`)
    process.exitCode = 2
  }
}

async function bench(asked: Omit<BenchOptions, 'signal' | 'tell'>): Promise<void> {
  const unknown = asked.only.filter((name) => !suites.some((suite) => suite.name === name))
  if (unknown.length > 0) throw new TypeError(`--only (${unknown.join()}): no such suite`)
  const controller = new AbortController()
  process.once('SIGINT', () => controller.abort())
  const begin = performance.now()
  const options: BenchOptions = {
    ...asked,
    signal: controller.signal,
    tell(line) {
      const seconds = Math.round((performance.now() - begin) / 1000)
      process.stderr.write(`${String(seconds).padStart(5)} s  ${line}\n`)
    },
  }
  const about = startReport()
  const closing = startReport()
  const parts = new Map<string, Report>()
  const write = () =>
    writeReport(asked.out, `Benchmark${asked.quick ? ', quick' : ''}`, [
      about,
      ...parts.values(),
      closing,
    ])
  const addFact = about.table(['what', 'value'])
  for (const fact of machineFacts()) addFact(fact)
  addFact(['seeds', `from ${asked.seed} on`])
  if (asked.clock === 'processor')
    addFact(['seconds', 'of processor time, but for CP-SAT: the machine did other things too'])
  for (const suite of suites) {
    if (controller.signal.aborted) break
    if (asked.only.length > 0 && !asked.only.includes(suite.name)) continue
    options.tell(suite.name)
    const report = startReport()
    parts.set(suite.name, report)
    await suite.run(options, report)
    await write()
  }
  if (controller.signal.aborted) closing.paragraph('Stopped early: what was measured stands above.')
  const minutes = Math.round((performance.now() - begin) / 6000) / 10
  closing.paragraph(`All this took ${minutes} minutes.`)
  await write()
  if (asked.into !== undefined && !controller.signal.aborted)
    await fillDocument(asked.into, new Map([['machine', about], ...parts]))
  options.tell(`written: ${asked.out}`)
  if (controller.signal.aborted) process.exitCode = 3
}
