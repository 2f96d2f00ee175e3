import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Plan, Problem } from '@digirooster/domain'
import { coordinator, installation } from '../database/example-database.ts'
import type { Database } from '../database/open-database.ts'
import type { Scope } from '../database/scope.ts'
import { importProblem } from '../quarter/import-problem.ts'
import { readRun } from '../tables/run.ts'
import type { RunRow } from '../tables/run.ts'
import type { RunChoice } from './run-choice.ts'

/** A run of one second. */
export const quick: RunChoice = { wish: 'zoals-nu', seconds: 1, seed: 1 }

/** A quarter in the database, and somebody who plans it. */
export interface ExampleQuarter {
  readonly quarterId: string
  readonly scope: Scope
}

/** Brings a quarter in. */
export async function addQuarter(database: Database, problem: Problem): Promise<ExampleQuarter> {
  const quarterId = await database.withScope(installation, (tx) => importProblem(tx, problem))
  return { quarterId, scope: coordinator(problem.digibanken[0]?.id ?? '') }
}

/** A run as it stands, for the program. */
export function runOf(
  database: Database,
  runId: string,
): Promise<RunRow & { readonly problem: Problem; readonly plan: Plan | null }> {
  return database.withScope(installation, (tx) => readRun(tx, runId))
}

/** Waits until something is so. */
export async function until<T>(look: () => Promise<T | undefined | false>, patience = 25_000) {
  const end = Date.now() + patience
  for (;;) {
    const seen = await look()
    if (seen !== undefined && seen !== false) return seen
    if (Date.now() > end) throw new Error('It did not come about.')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Waits until a run is over. */
export function ended(database: Database, runId: string, patience?: number) {
  return until(async () => {
    const run = await runOf(database, runId)
    return run.endedAt !== null && run
  }, patience)
}

/**
 * A worker in a process of its own, ready for runs.
 * @param faults where what it complains about goes
 */
export function spawnWorker(
  database: Database,
  faults: 'inherit' | 'ignore' = 'inherit',
): Promise<ChildProcess> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./worker.ts', import.meta.url))], {
    env: { ...process.env, DATABASE_URL: database.url, PLANNING_THREADS: '1' },
    stdio: ['ignore', 'pipe', faults],
  })
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The worker ended with ${code}.`)))
    child.stdout?.once('data', () => resolve(child))
  })
}
