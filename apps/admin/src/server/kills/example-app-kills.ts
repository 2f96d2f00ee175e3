import { setTimeout as sleep } from 'node:timers/promises'
import { check } from '@digirooster/planner'
import { installation } from '../../database/example-database.ts'
import { killServer } from '../../database/embedded/example-kill.ts'
import { openDatabase } from '../../database/open-database.ts'
import type { Database } from '../../database/open-database.ts'
import { randomQuarter, smallQuarter } from '@digirooster/fixtures'
import { ended, spawnWorker } from '../../jobs/example-runs.ts'
import { openJobs } from '../../jobs/open-jobs.ts'
import { startRun } from '../../jobs/run-desk.ts'
import { planDraft, someone } from '../../quarter/board/example-draft.ts'
import { importProblem } from '../../quarter/import-problem.ts'
import { publish } from '../../quarter/publish.ts'
import { readDraft } from '../../tables/draft.ts'
import { scopeOf } from '../../auth/with-auth.ts'
import { startProgram } from '../hostile/example-program.ts'
import { addMember, enterAs } from '../hostile/example-world.ts'
import { keepHolding, keepInviting, keepMoving } from './example-savers.ts'
import type { Acknowledged } from './example-savers.ts'
import { brokenIn } from './example-whole.ts'

/** What can be killed. */
export const victims = ['app', 'database', 'worker'] as const

/** What a campaign of kills left. */
export interface AppKills {
  readonly kills: Readonly<Record<string, number>>
  /** What is wrong in the end or was on the way. */
  readonly broken: readonly string[]
  /** Changes that clients were told are saved. */
  readonly saved: number
  readonly published: number
  readonly runs: number
  /** Milliseconds that the app took to start after it was killed: the median and the most. */
  readonly restart: readonly [number, number]
  /** Milliseconds from a kill of the database to the next change that was saved: the median and the most. */
  readonly back: readonly [number, number]
}

/** Kills app, database and worker by turns while people save, publish and plan, and looks after each. */
export async function killApp(dataFolder: string, rounds: number): Promise<AppKills> {
  const database = await openDatabase({ dataFolder })
  const edited = await addQuarter(database, 'small')
  const published = await addQuarter(database, 'other')
  const accounts = await Promise.all(
    [1, 2].map(() => addMember(database, 'coordinator', edited.digibankId)),
  )
  const settings = {
    DATA_FOLDER: dataFolder,
    DATABASE_URL: '',
    PLANNING_RUNS: '1',
    PLANNING_THREADS: '1',
  }
  let app = await startProgram(settings)
  const clients = await Promise.all(
    accounts.map(async (account) => ({
      cookie: await enterAs(database, account, app.origin),
      origin: () => app.origin,
    })),
  )
  const [first, second] = clients
  if (!first || !second) throw new Error('Two people work.')
  // It complains about the database that goes away, as it should.
  let worker = await spawnWorker(database, 'ignore')
  const jobs = await openJobs(database, { runsAtOnce: 0 })
  const told: Acknowledged = { edits: [], invited: [] }
  const kills: Record<string, number> = {}
  const restarts: number[] = []
  const backs: number[] = []
  const broken: string[] = []
  const runs: string[] = []
  let versions = 0

  try {
    for (let round = 0; round < rounds; round++) {
      const victim = victims[round % victims.length] ?? 'app'
      let isOver = false
      const over = () => isOver
      const publishing = async () => {
        await sleep(40 + ((round * 53) % 300))
        await database
          .withScope(published.scope, (tx) => publish(tx, published.quarterId))
          .then(
            () => versions++,
            () => undefined,
          )
      }
      const planning = async () => {
        const choice = { wish: 'zoals-nu', seconds: 1, seed: round } as const
        const { scope, quarterId } = published
        await startRun(database, jobs, scope, { quarterId, choice }).then(
          (id) => runs.push(id),
          () => undefined,
        )
      }
      const work = [
        keepHolding(first, edited.sessions, told, over),
        keepMoving(second, edited.sessions, told, over),
        keepInviting(second, told, over),
        publishing(),
        ...(round % 4 === 0 ? [planning()] : []),
      ]
      await sleep(150 + Math.random() * 500)
      const at = performance.now()
      if (victim === 'database') await killServer(dataFolder)
      if (victim === 'worker') {
        worker.kill('SIGKILL')
        worker = await spawnWorker(database, 'ignore')
      }
      if (victim === 'app') {
        await app.kill()
        app = await startProgram(settings)
        restarts.push(app.startedIn)
      }
      kills[victim] = (kills[victim] ?? 0) + 1
      const before = told.edits.length
      const patience = Date.now() + 60_000
      while (told.edits.length === before && Date.now() < patience) await sleep(10)
      if (victim === 'database') backs.push(performance.now() - at)
      if (told.edits.length === before)
        broken.push(`round ${round}: nothing was saved after ${victim} was killed`)
      isOver = true
      await Promise.all(work)
      for (const { cookie } of clients) {
        const { status } = await fetch(`${app.origin}/account`, {
          headers: { cookie },
          redirect: 'manual',
        })
        if (status !== 200) broken.push(`round ${round}: a session is gone (${status})`)
      }
      const wrong = await brokenIn(database, edited, published, told)
      broken.push(...wrong.map((what) => `round ${round}, ${victim}: ${what}`))
      if (broken.length > 0) break
    }
    broken.push(...(await brokenRuns(database, runs)))
  } catch (fault) {
    broken.push(
      `${fault instanceof Error ? fault.stack : String(fault)}\n${app.faults().slice(-5).join('\n')}`,
    )
  } finally {
    // The database first loses those who use it, and then stops.
    await app.stop()
    worker.kill('SIGTERM')
    await jobs.close().catch(() => undefined)
    await database.close().catch(() => undefined)
  }
  return {
    ...{ kills, broken, published: versions, runs: runs.length },
    saved: told.edits.length + told.invited.length,
    restart: medianAndMost(restarts),
    back: medianAndMost(backs),
  }
}

async function addQuarter(database: Database, name: 'small' | 'other') {
  const problem = name === 'small' ? smallQuarter() : { ...randomQuarter(4, 'easy'), id: 'other' }
  const [{ id: digibankId } = { id: '' }] = problem.digibanken
  const quarterId = await database.withScope(installation, (tx) => importProblem(tx, problem))
  const session = someone(digibankId)
  await planDraft(database, session, quarterId, 1500)
  const scope = scopeOf(session)
  const { plan } = await database.withScope(scope, (tx) => readDraft(tx, quarterId, 'draft'))
  return { digibankId, quarterId, scope, sessions: plan.sessions.map(({ id }) => id) }
}

/** Runs that were asked for are made, whoever was killed under them. */
async function brokenRuns(database: Database, runIds: readonly string[]): Promise<string[]> {
  const wrong: string[] = []
  for (const id of runIds) {
    const { state, plan, problem } = await ended(database, id, 120_000)
    if (state !== 'finished' || !plan) wrong.push(`run ${id} is ${state}`)
    else for (const { text } of check(problem, plan).violations) wrong.push(`run ${id}: ${text.en}`)
  }
  return wrong
}

function medianAndMost(times: readonly number[]): [number, number] {
  const sorted = times.map(Math.round).toSorted((a, b) => a - b)
  return [sorted[Math.floor(sorted.length / 2)] ?? 0, sorted.at(-1) ?? 0]
}
