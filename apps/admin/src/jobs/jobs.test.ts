import { readFile } from 'node:fs/promises'
import { parseProblem, problemHash } from '@digirooster/domain'
import { fixturePath, smallQuarter } from '@digirooster/fixtures'
import { check } from '@digirooster/planner'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { coordinator, embedded } from '../database/example-database.ts'
import type { Database } from '../database/open-database.ts'
import type { Scope } from '../database/scope.ts'
import { assembleProblem } from '../quarter/assemble-problem.ts'
import { someone } from '../quarter/board/example-draft.ts'
import { edit } from '../quarter/edit.ts'
import { listAudit } from '../tables/audit.ts'
import { readDraft } from '../tables/draft.ts'
import { listRunSteps } from '../tables/run-progress.ts'
import { listRuns } from '../tables/run.ts'
import { acceptRun } from './accept-run.ts'
import { compareWithDraft } from './compare-with-draft.ts'
import { addQuarter, ended, quick, runOf, until } from './example-runs.ts'
import { openJobs } from './open-jobs.ts'
import type { Jobs } from './open-jobs.ts'
import { dropRun, keepRun, startRun } from './run-desk.ts'

let database: Database
let jobs: Jobs
let quarterId: string
let scope: Scope

beforeAll(async () => {
  database = await embedded.open()
  ;({ quarterId, scope } = await addQuarter(database, smallQuarter()))
  jobs = await openJobs(database, { runsAtOnce: 2, threads: 1 })
}, 60_000)
afterAll(async () => {
  await jobs.close()
  await database.close()
})

const start = (choice = quick) => startRun(database, jobs, scope, { quarterId, choice })
const draft = () => database.withScope(scope, (tx) => readDraft(tx, quarterId, 'draft'))

describe('a run', () => {
  it('is started, told about, ended and accepted; what it stored is a good plan of what it saw', async () => {
    const clicked = performance.now()
    const runId = await start()
    await until(async () => (await runOf(database, runId)).state !== 'waiting')
    console.log('click to start:', Math.round(performance.now() - clicked), 'ms')
    const run = await ended(database, runId)
    expect(run.state).toBe('finished')
    expect(run.plan && check(run.problem, run.plan)).toMatchObject({ violations: [], claims: [] })
    const steps = await database.withScope(scope, (tx) => listRunSteps(tx, runId))
    expect(steps.map(({ number }) => number)).toEqual(steps.map((_, k) => k + 1))
    expect(steps.at(-1)).toMatchObject({ phase: 'done', done: 1 })
    expect(steps.at(-1)?.served).toBe(run.plan?.demandServed.served)
    const accepted = await acceptRun(database, scope, { runId, seen: null, title: '' })
    expect(accepted).toEqual({ revision: 1, changed: 0 })
    expect((await draft()).plan).toEqual(run.plan)
  })

  it('is done for who asked, says the audit', async () => {
    const runId = await start()
    await ended(database, runId)
    const lines = await database.withScope(scope, (tx) => listAudit(tx, { limit: 1000 }))
    const ofRun = lines.filter(({ subjectId }) => subjectId === runId).toReversed()
    expect(ofRun.map(({ userId, onBehalfOf }) => [userId, onBehalfOf])).toEqual([
      [scope.userId, null],
      [null, scope.userId],
      [null, scope.userId],
    ])
  })

  it('that is dropped ends at once, without a plan', async () => {
    const runId = await start({ ...quick, seconds: 60 })
    await until(async () => (await runOf(database, runId)).state === 'running')
    await database.withScope(scope, (tx) => dropRun(tx, runId))
    expect(await runOf(database, runId)).toMatchObject({ state: 'cancelled', plan: null })
    const steps = () => database.withScope(scope, (tx) => listRunSteps(tx, runId))
    const known = (await steps()).length
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect((await steps()).length).toBe(known)
  })

  it('that is stopped keeps the best plan so far', async () => {
    const runId = await start({ ...quick, seconds: 60 })
    await until(async () => {
      const steps = await database.withScope(scope, (tx) => listRunSteps(tx, runId))
      return (steps.at(-1)?.served ?? 0) > 0
    })
    await database.withScope(scope, (tx) => keepRun(tx, runId))
    const run = await ended(database, runId)
    expect(run.state).toBe('finished')
    expect(run.plan?.provenance.stopped).toBe('cancelled')
    expect(run.plan && check(run.problem, run.plan).violations).toEqual([])
  })
})

it('what a planning would change is told before it is the draft, and not after', async () => {
  const session = someone(scope.digibankId ?? '')
  const runId = await start({ ...quick, wish: 'meer-beginners', seed: 3 })
  await ended(database, runId)
  const { revision } = await draft()
  const sentences = await compareWithDraft({ database }, session, runId)
  expect(sentences?.[0]?.nl).toMatch(/gelijk/)
  expect(sentences?.every(({ nl, en }) => nl !== en)).toBe(true)
  await acceptRun(database, scope, { runId, seen: revision, title: 'Meer beginners' })
  expect(await compareWithDraft({ database }, session, runId)).toBeNull()
})

describe('two runs on one quarter', () => {
  it('never mix: each ends with the plan of what it saw', async () => {
    const plain = await start()
    const other = await start({ ...quick, wish: 'meer-beginners' })
    const runs = await Promise.all([ended(database, plain), ended(database, other)])
    for (const run of runs) {
      expect(run.state).toBe('finished')
      expect(run.plan?.provenance.problemHash).toBe(problemHash(run.problem))
      expect(run.plan && check(run.problem, run.plan)).toMatchObject({ violations: [], claims: [] })
    }
    expect(runs[0].problemHash).not.toBe(runs[1].problemHash)
  })

  it('cannot both replace the same draft', async () => {
    const [first, second] = await database.withScope(scope, async (tx) =>
      (await listRuns(tx, quarterId)).filter(({ state }) => state === 'finished'),
    )
    const seen = (await draft()).revision
    const accepts = [first, second].map((run) =>
      acceptRun(database, scope, { runId: run?.id ?? '', seen, title: '' }).then(
        () => 'accepted',
        (error: unknown) => (error as { code: string }).code,
      ),
    )
    expect((await Promise.all(accepts)).sort()).toEqual(['accepted', 'stale'])
  })
})

it('a plan is mended when the quarter changed since', async () => {
  const run = await ended(database, await start())
  const [used] = run.plan?.sessions ?? []
  expect(used).toBeDefined()
  const block = {
    ...{ id: 'closed', effect: 'block', subject: { kind: 'digipunt', id: used?.digipuntId } },
    when: { start: `${used?.start.slice(0, 10)}T00:00`, minutes: 24 * 60 },
  }
  const title = 'A day closed'
  await database.withScope(scope, (tx) =>
    edit(tx, { quarterId, title, changes: [{ kind: 'availability', add: block }] }),
  )
  const { changed } = await acceptRun(database, scope, {
    ...{ runId: run.id, seen: (await draft()).revision, title: 'accept' },
  })
  expect(changed).toBeGreaterThan(0)
  const { problem } = await database.withScope(scope, (tx) => assembleProblem(tx, quarterId))
  expect(check(problem, (await draft()).plan)).toMatchObject({ violations: [], claims: [] })
})

it('nobody of another digibank sees a run or what is told about it', async () => {
  const other = await parsedQuarter()
  const { scope: stranger } = await addQuarter(database, other)
  const runId = await start()
  await ended(database, runId)
  for (const who of [stranger, coordinator('nowhere')]) {
    expect(await database.withScope(who, (tx) => listRuns(tx, quarterId))).toEqual([])
    expect(await database.withScope(who, (tx) => listRunSteps(tx, runId))).toEqual([])
    await expect(database.withScope(who, (tx) => dropRun(tx, runId))).rejects.toThrow()
  }
})

async function parsedQuarter() {
  const result = parseProblem(await readFile(fixturePath('kortrijk-2027q1'), 'utf8'))
  if (!result.ok) throw new Error('No problem.')
  return result.value
}
