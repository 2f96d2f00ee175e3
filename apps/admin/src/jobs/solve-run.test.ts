import { smallQuarter } from '@digirooster/fixtures'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { embedded } from '../database/example-database.ts'
import type { Database } from '../database/open-database.ts'
import { takeRunWork } from '../tables/run-work.ts'
import { askRun } from './ask-run.ts'
import { addQuarter, quick, runOf, until } from './example-runs.ts'
import type { ExampleQuarter } from './example-runs.ts'
import type { RunWakes } from './run-wakes.ts'
import { HandedOver, solveRun } from './solve-run.ts'

let database: Database
let quarter: ExampleQuarter

beforeAll(async () => {
  database = await embedded.open()
  quarter = await addQuarter(database, smallQuarter())
}, 60_000)
afterAll(() => database.close())

const ask = (seconds = 1) =>
  database.withScope(quarter.scope, (tx) => askRun(tx, quarter.quarterId, { ...quick, seconds }))

/** Solves a run in this process, without a queue. */
function solve(runId: string, wakes: Pick<RunWakes, 'on'>, lost = new AbortController().signal) {
  const { signal: ending } = new AbortController()
  const faults: unknown[] = []
  const solver = {
    ...{ database, threads: 1, ending, wakes: { ...wakes, close: () => Promise.resolve() } },
    onFault: (fault: unknown) => faults.push(fault),
  }
  const claim = { runId, worker: 7, attempt: 0 }
  const solved = solveRun(solver, claim, quarter.scope.digibankId, lost)
  return { claim, faults, solved }
}

it('goes on with a run about which it is woken the moment it takes it', async () => {
  const { runId } = await ask()
  const wakes: Pick<RunWakes, 'on'> = {
    on: (_, wake) => {
      wake()
      return () => undefined
    },
  }
  await solve(runId, wakes).solved
  expect((await runOf(database, runId)).state).toBe('finished')
})

it('leaves a run that another took to that other, and never ends it', async () => {
  const { runId } = await ask(60)
  const wakes: (() => void)[] = []
  const { solved, faults } = solve(runId, {
    on: (_, wake) => {
      wakes.push(wake)
      return () => undefined
    },
  })
  const left = expect(solved).rejects.toThrow(HandedOver)
  const wake = await until(() => Promise.resolve(wakes[0]))
  await database.withScope(quarter.scope, (tx) => takeRunWork(tx, { runId, worker: 8, attempt: 1 }))
  wake()
  await left
  expect(faults).toEqual([])
  expect((await runOf(database, runId)).state).toBe('running')
})

it('gives a run back that the queue says is no longer its own', async () => {
  const { runId } = await ask(60)
  const lost = new AbortController()
  const { solved } = solve(runId, { on: () => () => undefined }, lost.signal)
  const left = expect(solved).rejects.toThrow(HandedOver)
  await until(async () => (await runOf(database, runId)).state === 'running')
  lost.abort()
  await left
  expect((await runOf(database, runId)).state).toBe('running')
})
