// Plans one quarter in all the ways a user could pick instead, and prints a table.
import { parseArgs } from 'node:util'
import { startReport } from '../report/report.ts'
import { compareRivals, rivalColumns, rivalLegend } from './compare-rivals.ts'

const usage =
  'node tests/benchmarks/rivals/main.ts QUARTER.json [--seconds S] [--cp-sat] [--processor-time]'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '60' },
    'cp-sat': { type: 'boolean', default: false },
    'processor-time': { type: 'boolean', default: false },
  },
})
const [file] = positionals
const seconds = Number(values.seconds)
if (file === undefined || !(seconds > 0)) {
  console.error(usage)
  process.exitCode = 2
} else {
  const controller = new AbortController()
  process.once('SIGINT', () => controller.abort())
  const report = startReport()
  report.heading(`Ways to plan ${file}`)
  report.paragraph(rivalLegend)
  await compareRivals(
    {
      source: { file },
      seconds,
      clock: values['processor-time'] ? 'processor' : 'wall',
      cpSat: values['cp-sat'],
      signal: controller.signal,
      tell: (line) => void process.stderr.write(`${line}\n`),
    },
    report.table(rivalColumns),
  )
  process.stdout.write(`${report.markdown()}\n`)
}
