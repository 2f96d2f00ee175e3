import { fileURLToPath } from 'node:url'
import type { TableCell } from '../report/report.ts'
import type { Clock } from '../runs/clock.ts'
import type { QuarterSource } from '../runs/quarter-source.ts'
import { runChild } from '../runs/run-child.ts'
import type { RivalName, RivalRun, RivalTask } from './rival-run.ts'
import { fetchOrTools } from './solvers/fetch-or-tools.ts'

/** Columns of the comparison. */
export const rivalColumns: readonly string[] = [
  'way',
  'wishes served',
  'weighted',
  'to ours',
  'owed',
  'soft',
  'hard violations',
  'groups and activities',
  'seconds',
  'own gap %',
  'remark',
]

/** What the columns mean, and what each way does and leaves out. */
export const rivalLegend = [
  'The same quarter, one after another, each in a process of its own. All plans are judged alike: wishes, what is owed and hard violations by `check`, quality (_soft_, less is better, but who holds fewer sessions has less of it too) by the planner. _Own gap_: to the bound each proves for its own model.',
  '- **greedy**: a coordinator with a spreadsheet. Partners’ courses, then activities, then always the course that most people wait for, at the first start, in the first room and with the first trainer that fit.',
  '- **HiGHS**, **CP-SAT**: a time-indexed integer model: a column for each series of allowed starts × room × laptop class, and for each series × trainer. It knows all hard rules and what is owed but for walk-ins; helpers are dealt out afterwards. Narrower than the rules: series are weekly, in one room with one trainer; a trainer has time for the longest trip between two sessions; laptops do one session a stretch; of rooms in which the same people could come and as many fit, one is kept at each series of starts, because HiGHS in WebAssembly has 2 GiB. Quality is not in it.',
  '- **ours**: `plan` with the same wall time, on one thread.',
].join('\n')

const program = fileURLToPath(new URL('plan-rival.ts', import.meta.url))

/** Plans one quarter in every way and adds a row for each; ours comes first, the others are measured to it. */
export async function compareRivals(
  options: {
    readonly source: QuarterSource
    readonly seconds: number
    readonly clock: Clock
    readonly cpSat: boolean
    readonly signal: AbortSignal
    readonly tell: (line: string) => void
  },
  addRow: (cells: readonly TableCell[]) => void,
): Promise<void> {
  const { source, seconds, clock, signal, tell } = options
  const names: RivalName[] = [
    'ours',
    'greedy',
    'highs',
    ...(options.cpSat ? ['cp-sat' as const] : []),
  ]
  let ours: RivalRun | undefined
  for (const name of names) {
    const orTools = name === 'cp-sat' ? { orTools: await fetchOrTools(tell) } : {}
    tell(name === 'greedy' ? 'greedy first-fit' : `${titles[name]}, ${seconds} s`)
    const task: RivalTask = { name, source, seconds, clock, ...orTools }
    const run = await runOrFault(task, signal)
    if (run === undefined) return
    if (typeof run === 'string') {
      addRow([titles[name], null, null, null, null, null, null, null, null, null, run])
      continue
    }
    ours ??= run
    const { verdict } = run
    addRow([
      titles[name],
      verdict.served,
      Math.round(verdict.weightedServed * 10) / 10,
      verdict.weightedServed / ours.verdict.weightedServed,
      verdict.owed,
      verdict.soft,
      verdict.violations.length,
      verdict.bundles,
      Math.round(run.seconds * 10) / 10,
      run.ownGap === null ? null : Math.round(run.ownGap * 1000) / 10,
      run.remark,
    ])
  }
}

const titles: Readonly<Record<RivalName, string>> = {
  greedy: 'greedy',
  highs: 'HiGHS',
  'cp-sat': 'CP-SAT',
  ours: 'ours',
}

/** A solver that runs out of memory is a result too. */
async function runOrFault(
  task: RivalTask,
  signal: AbortSignal,
): Promise<RivalRun | string | undefined> {
  try {
    return (await runChild(program, task, signal)) as RivalRun | undefined
  } catch (error) {
    const lines = String(error).split('\n')
    const fault = lines.find((line) => /^\w*Error: /.test(line) && !line.includes('Command failed'))
    return `failed: ${(fault ?? lines[0] ?? '').slice(0, 120)}`
  }
}
