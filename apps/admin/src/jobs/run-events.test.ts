import { getEventListeners } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { smallQuarter } from '@digirooster/fixtures'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { coordinator, embedded } from '../database/example-database.ts'
import type { Database } from '../database/open-database.ts'
import { listRunSteps } from '../tables/run-progress.ts'
import { addQuarter, quick } from './example-runs.ts'
import type { ExampleQuarter } from './example-runs.ts'
import { openJobs } from './open-jobs.ts'
import type { Jobs } from './open-jobs.ts'
import { startRun } from './run-desk.ts'
import { runEvents } from './run-events.ts'

let database: Database
let jobs: Jobs
let quarter: ExampleQuarter

beforeAll(async () => {
  database = await embedded.open()
  quarter = await addQuarter(database, smallQuarter())
  jobs = await openJobs(database, { runsAtOnce: 1, threads: 1 })
}, 60_000)
afterAll(async () => {
  await jobs.close()
  await database.close()
})

/** Reads a stream until it ends or is cut off; gives the ids of its events and how the run ended. */
async function read(runId: string, after: number, milliseconds = Infinity, scope = quarter.scope) {
  const cut = new AbortController()
  if (milliseconds < Infinity) void sleep(milliseconds).then(() => cut.abort())
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of runEvents({ database, jobs, scope }, runId, after, cut.signal))
    text += decoder.decode(chunk)
  return {
    ids: [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id)),
    end: /^event: end\ndata: (.*)$/m.exec(text)?.[1],
  }
}

it('a reader that loses the stream again and again misses nothing and hears nothing twice', async () => {
  const choice = { ...quick, seconds: 3 }
  const runId = await startRun(database, jobs, quarter.scope, { ...quarter, choice })
  const heard: number[] = []
  let end: string | undefined
  for (let turn = 1; end === undefined; turn++) {
    const part = await read(runId, heard.at(-1) ?? 0, 150 * (1 + (turn % 4)))
    heard.push(...part.ids)
    end = part.end
  }
  expect(JSON.parse(end)).toEqual({ state: 'finished' })
  const steps = await database.withScope(quarter.scope, (tx) => listRunSteps(tx, runId))
  expect(heard).toEqual(steps.map(({ number }) => number))
  expect(heard.length).toBeGreaterThan(3)
  // Whoever comes late hears all of it at once.
  expect(await read(runId, 0)).toEqual({ ids: heard, end })
})

it('a stranger hears nothing but that there is nothing', async () => {
  const runId = await startRun(database, jobs, quarter.scope, { ...quarter, choice: quick })
  const heard = await read(runId, 0, 5000, coordinator('nowhere'))
  expect(heard).toEqual({ ids: [], end: '{}' })
})

it('nothing of a stream stays when its reader is gone', async () => {
  const runId = await startRun(database, jobs, quarter.scope, { ...quarter, choice: quick })
  const before = getEventListeners(jobs.ending, 'abort').length
  await read(runId, 0, 1)
  const left = new AbortController()
  const stream = runEvents({ database, jobs, scope: quarter.scope }, runId, 0, left.signal)
  await stream.cancel().catch(() => undefined)
  expect(getEventListeners(jobs.ending, 'abort')).toHaveLength(before)
  expect(getEventListeners(left.signal, 'abort')).toHaveLength(0)
})
