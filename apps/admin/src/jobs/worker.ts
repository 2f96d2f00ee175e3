// Solves planning runs beside the app, on this machine or another with the same DATABASE_URL: `pnpm run worker`.
import { openDatabase } from '../database/open-database.ts'
import { readEnvironment } from '../environment.ts'
import { faultLines } from '../start/fault-lines.ts'
import { openJobs } from './open-jobs.ts'

await main().catch((error: unknown) => {
  console.error(faultLines(error))
  process.exit(1)
})

async function main(): Promise<void> {
  const { databaseUrl, dataFolder, planningThreads } = readEnvironment(process.env)
  // The built-in database of the data folder is joined where it runs.
  const database = await openDatabase({ url: databaseUrl, dataFolder, maxConnections: 4 })
  const jobs = await openJobs(database, {
    runsAtOnce: 1,
    ...(planningThreads !== undefined && { threads: planningThreads }),
    onFault: (fault) =>
      console.error(fault instanceof Error ? (fault.stack ?? fault.message) : fault),
  })
  console.log('This worker is ready for planning runs. Stop with Ctrl+C.')
  const end = () => {
    void jobs
      .close()
      .then(() => database.close())
      .then(() => console.log('Stopped.'))
  }
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
}
