import { EnvironmentFault, readEnvironment } from './environment.ts'
import type { Environment } from './environment.ts'
import { removeExpiredSessions } from './auth/sessions.ts'
import { openDatabase } from './database/open-database.ts'
import { openJobs } from './jobs/open-jobs.ts'
import type { Application } from './server/application.ts'
import { lineLog } from './server/log.ts'
import { startServer } from './server/start-server.ts'
import { buildPages } from './start/build-pages.ts'
import { addDemo, demoLinks } from './start/demo.ts'
import { planDemo } from './start/plan-demo.ts'

const HOUR = 60 * 60_000
const tell = (line: string) => console.log(line)
const now = () => new Date()

await main().catch((error: unknown) => {
  console.error(
    `\nDigirooster could not start: ${error instanceof Error ? error.message : String(error)}`,
  )
  process.exit(1)
})

/** Starts everything: pages, database, first data, server; ends cleanly on a signal. */
async function main(): Promise<void> {
  const environment = settings()
  if (environment === undefined) return
  const pages = await buildPages(tell)
  const { databaseUrl, dataFolder, publicAddress, hasDemo, hasLog } = environment
  const database = await openDatabase({ url: databaseUrl, dataFolder, tell })
  const isSecure = publicAddress?.startsWith('https:') ?? false
  const log = hasLog ? lineLog((line) => process.stderr.write(`${line}\n`), now) : () => undefined
  const jobs = await openJobs(database, {
    runsAtOnce: environment.planningRuns,
    ...(environment.planningThreads !== undefined && { threads: environment.planningThreads }),
    onFault: (fault) => log({ what: 'jobs', kind: fault instanceof Error ? fault.name : 'fault' }),
  })
  const application: Application = { database, jobs, isSecure, now }
  if (hasDemo) await addDemo(application, tell)

  const server = await startServer(application, environment, log, pages)
  const cleaning = setInterval(() => void removeExpiredSessions(application), HOUR)

  tell(`\nDigirooster is ready: ${server.address}\n`)
  if (hasDemo) await tellDemo(application, server.address)
  tell('Stop with Ctrl+C.')
  // People look around meanwhile.
  if (hasDemo) void planDemo(database, jobs, tell)

  let isEnding = false
  const end = (): void => {
    if (isEnding) return
    isEnding = true
    clearInterval(cleaning)
    void Promise.all([server.stop(), jobs.close()])
      .then(() => database.close())
      .then(() => tell('Stopped.'))
  }
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
}

function settings(): Environment | undefined {
  try {
    return readEnvironment(process.env)
  } catch (error) {
    if (!(error instanceof EnvironmentFault)) throw error
    console.error(
      `Some settings are wrong (docs/environment.md says what each may be):\n${error.message}`,
    )
    process.exitCode = 1
    return undefined
  }
}

async function tellDemo(application: Application, address: string): Promise<void> {
  const links = await demoLinks(application)
  if (links.length === 0) return
  tell('Demo accounts. Each link logs in once; the next start prints new ones.')
  for (const { role, path } of links) tell(`  ${role.padEnd(12)} ${address}${path}`)
  tell('')
}
