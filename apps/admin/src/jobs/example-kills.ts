import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { check } from '@digirooster/planner'
import { installation } from '../database/example-database.ts'
import type { Database } from '../database/open-database.ts'
import { listRunSteps } from '../tables/run-progress.ts'
import { ended, quick, spawnWorker, until } from './example-runs.ts'
import type { ExampleQuarter } from './example-runs.ts'
import { openJobs } from './open-jobs.ts'
import { startRun } from './run-desk.ts'

/** Who has a run, which attempt it is, and the plan that was kept. */
function workOf(database: Database, runId: string) {
  return database.withScope(installation, (tx) =>
    tx.selectFrom('run_work').selectAll().where('run_id', '=', runId).executeTakeFirstOrThrow(),
  )
}

/** Kills the worker of a run after its first stage, with another ready; gives how it went on. */
export async function killOne(database: Database, { quarterId, scope }: ExampleQuarter) {
  const jobs = await openJobs(database, { runsAtOnce: 0 })
  const first = await spawnWorker(database)
  try {
    const choice = { ...quick, seconds: 11 }
    const runId = await startRun(database, jobs, scope, { quarterId, choice })
    await until(async () => (await workOf(database, runId)).worker !== null)
    const second = await spawnWorker(database)
    try {
      const kept = await until(async () => {
        const work = await workOf(database, runId)
        return work.best !== null && work
      })
      const began = performance.now()
      first.kill('SIGKILL')
      await until(async () => (await workOf(database, runId)).attempt === 1)
      const waited = performance.now() - began
      const run = await ended(database, runId)
      const { demandServed } = kept.best as { demandServed: { served: number } }
      const { attempt } = await workOf(database, runId)
      return { run, waited, keptServed: demandServed.served, attempts: attempt + 1 }
    } finally {
      second.kill('SIGKILL')
    }
  } finally {
    first.kill('SIGKILL')
    await jobs.close()
  }
}

/**
 * Lets workers solve runs of one quarter while they are killed at random and replaced.
 * @returns what is wrong in the end, in words
 */
export async function killFleet(
  database: Database,
  { quarterId, scope }: ExampleQuarter,
  size: { workers: number; runs: number; kills: number; seconds: number },
): Promise<{ faults: string[]; kills: number; seconds: number }> {
  const began = performance.now()
  const jobs = await openJobs(database, { runsAtOnce: 0 })
  const fleet = await Promise.all(Array.from({ length: size.workers }, () => spawnWorker(database)))
  let kills = 0
  try {
    const wishes = ['zoals-nu', 'meer-mensen', 'meer-beginners'] as const
    const runIds = await Promise.all(
      Array.from({ length: size.runs }, (_, k) => {
        const choice = { wish: wishes[k % 3] ?? 'zoals-nu', seconds: size.seconds, seed: k + 1 }
        return startRun(database, jobs, scope, { quarterId, choice })
      }),
    )
    while (kills < size.kills) {
      await sleep(200 + Math.random() * 800)
      const which = Math.floor(Math.random() * fleet.length)
      await replace(fleet, which, database)
      kills++
    }
    const runs = await Promise.all(runIds.map((id) => ended(database, id, 400_000)))
    const faults: string[] = []
    for (const { id, state, plan, problem, problemHash } of runs) {
      if (state !== 'finished' || !plan) faults.push(`${id} is ${state}`)
      else if (plan.provenance.problemHash !== problemHash) faults.push(`${id} has another’s plan`)
      else for (const { text } of check(problem, plan).violations) faults.push(`${id}: ${text.en}`)
      const steps = await database.withScope(scope, (tx) => listRunSteps(tx, id))
      if (steps.some(({ number }, k) => number !== k + 1)) faults.push(`${id} lost a step`)
    }
    return { faults, kills, seconds: Math.round((performance.now() - began) / 1000) }
  } finally {
    for (const worker of fleet) worker.kill('SIGKILL')
    await jobs.close()
  }
}

async function replace(fleet: ChildProcess[], which: number, database: Database): Promise<void> {
  fleet[which]?.kill('SIGKILL')
  fleet[which] = await spawnWorker(database)
}
