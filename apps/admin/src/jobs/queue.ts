import { PgBoss } from 'pg-boss'

/** Queue of planning runs; a job has the id of its run. */
export const RUN_QUEUE = 'run'

/** What a job says about its run. */
export interface RunJob {
  readonly digibankId: string | null
}

/** Seconds after which a worker that says nothing is taken for dead: the least that pg-boss allows. */
const HEARTBEAT = 10
/** Times a run is taken up again before it is given up: each time a worker died under it. */
const RETRIES = 50
/** Most seconds that one attempt may take. */
const LONGEST = 6 * 60 * 60

/**
 * Opens the queue, in a schema of its own that is brought to today’s form.
 * @param url address of the database, for the owner of the tables
 */
export async function openQueue(url: string, onFault: (fault: unknown) => void): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'digirooster jobs',
    max: 4,
    useListenNotify: true,
    schedule: false,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  })
  // It goes on by itself when the database is back.
  boss.on('error', onFault)
  await boss.start()
  const settings = {
    heartbeatSeconds: HEARTBEAT,
    retryLimit: RETRIES,
    expireInSeconds: LONGEST,
    notify: true,
  }
  await boss.createQueue(RUN_QUEUE, settings)
  await boss.updateQueue(RUN_QUEUE, settings)
  return boss
}
