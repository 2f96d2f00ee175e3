import { smallQuarter } from '@digirooster/fixtures'
import { expect, it } from 'vitest'
import { embedded } from '../database/example-database.ts'
import { someone } from '../quarter/board/example-draft.ts'
import { addQuarter, quick } from './example-runs.ts'
import type { Jobs } from './open-jobs.ts'
import { startPlanning } from './start-planning.ts'

it('of twenty plannings asked for at the same moment, as many start as may', async () => {
  const database = await embedded.open()
  await addQuarter(database, smallQuarter())
  const jobs = { send: () => Promise.resolve() } as unknown as Jobs
  const application = { database, isSecure: false, now: () => new Date() }
  const started = await Promise.all(
    Array.from({ length: 20 }, (_, k) =>
      startPlanning(application, jobs, someone('digibank'), { choice: quick, key: `key ${k}` }),
    ),
  )
  expect(started.filter(({ status }) => status === 'started')).toHaveLength(5)
  expect(started.filter(({ status }) => status === 'too-many')).toHaveLength(15)
  // Sent again, as by a double click, it is the planning that was started.
  const [first] = started
  const again = { choice: quick, key: 'key 0' }
  expect(await startPlanning(application, jobs, someone('digibank'), again)).toEqual(first)
  await database.close()
}, 60_000)
