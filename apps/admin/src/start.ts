import { databaseFault } from './database/database-fault.ts'
import { becomeOnlyApp } from './database/embedded/only-app.ts'
import type { OnlyApp } from './database/embedded/only-app.ts'
import { openDatabase } from './database/open-database.ts'
import { readEnvironment } from './environment.ts'
import type { Environment } from './environment.ts'
import { openJobs } from './jobs/open-jobs.ts'
import type { Application } from './server/application.ts'
import { isFault, lineLog } from './server/log.ts'
import type { Log } from './server/log.ts'
import { startServer } from './server/start-server.ts'
import { buildPages } from './start/build-pages.ts'
import { addDemo } from './start/demo.ts'
import { untilSignal } from './start/ending.ts'
import { keepClean } from './start/keep-clean.ts'
import { planDemo } from './start/plan-demo.ts'
import { faultLines } from './start/fault-lines.ts'
import { tellDemo, tellFirstAdmin, tellRunning } from './start/tell.ts'

const tell = (line: string) => console.log(line)
const now = () => new Date()

const ending = untilSignal()
/** What is open, to be closed in the opposite order. */
const open: (() => Promise<unknown>)[] = []
try {
  if (await start()) await ending.reached
} catch (error) {
  if (!ending.signal.aborted) {
    console.error(`\n${faultLines(error)}`)
    process.exitCode = 1
  }
} finally {
  for (const close of open.reverse()) await close().catch(() => undefined)
  if (ending.signal.aborted) tell('Stopped.')
}
// A timer of a library may still run.
process.exit()

/**
 * Starts everything: database, pages, first data, server.
 * @returns whether there is something to stop later; not when the app runs already
 */
async function start(): Promise<boolean> {
  const environment = readEnvironment(process.env)
  const { databaseUrl, dataFolder, publicAddress, hasDemo } = environment
  const only = databaseUrl === undefined ? await becomeOnlyApp(dataFolder, tell) : undefined
  if (only !== undefined && 'running' in only) {
    await tellRunning(environment, only.running.address, tell)
    return false
  }
  if (only !== undefined) open.push(() => only.release())
  const database = await openDatabase({ url: databaseUrl, dataFolder, tell })
  open.push(() => database.close())
  const pages = await buildPages(tell, ending.signal)
  ending.signal.throwIfAborted()
  const isSecure = publicAddress?.startsWith('https:') ?? false
  const log = logOf(environment)
  const jobs = await openJobs(database, {
    runsAtOnce: environment.planningRuns,
    ...(environment.planningThreads !== undefined && { threads: environment.planningThreads }),
    onFault: (fault) => log({ what: 'jobs', kind: fault instanceof Error ? fault.name : 'fault' }),
  }).catch((error: unknown) => {
    throw databaseFault(error, { url: databaseUrl, dataFolder })
  })
  let stopServer = () => Promise.resolve()
  // Side by side: open streams of the server end when the jobs do.
  open.push(() => Promise.all([stopServer(), jobs.close()]))
  const application: Application = { database, jobs, isSecure, now }
  if (hasDemo) await addDemo(application, tell)
  ending.signal.throwIfAborted()

  const server = await startServer(application, environment, log, pages)
  stopServer = server.stop
  const stopCleaning = keepClean(application, log)
  open.push(() => Promise.resolve(stopCleaning()))
  await ready(application, environment, server, only)
  return true
}

/** Says where the app is and how to get in; the example is planned while people look around. */
async function ready(
  application: Application,
  { hasDemo }: Environment,
  where: { readonly address: string; readonly local: string },
  only: OnlyApp | undefined,
): Promise<void> {
  const { database, jobs } = application
  tell(`\nDigirooster is ready: ${where.address}\n`)
  if (hasDemo) await tellDemo(application, where.address, tell)
  else await tellFirstAdmin(application, tell)
  tell('Stop with Ctrl+C.')
  await only?.publish({ address: where.address, local: where.local })
  if (hasDemo && jobs !== undefined)
    void planDemo(database, jobs, tell).catch((error: unknown) => console.error(faultLines(error)))
}

function logOf({ log }: Environment): Log {
  if (log === 'none') return () => undefined
  const write = lineLog((line) => process.stderr.write(`${line}\n`), now)
  return log === 'lines' ? write : (line) => void (isFault(line) && write(line))
}
