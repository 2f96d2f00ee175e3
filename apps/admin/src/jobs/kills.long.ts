import { smallQuarter } from '@digirooster/fixtures'
import { expect, it } from 'vitest'
import { embedded } from '../database/example-database.ts'
import { killFleet } from './example-kills.ts'
import { addQuarter } from './example-runs.ts'

it('three workers end twenty runs, however often they are killed', async () => {
  const database = await embedded.open()
  const quarter = await addQuarter(database, smallQuarter())
  const size = { workers: 3, runs: 20, kills: 12, seconds: 4 }
  const { faults, kills, seconds } = await killFleet(database, quarter, size)
  console.log('fleet:', kills, 'kills,', seconds, 's')
  expect(kills).toBe(12)
  expect(faults).toEqual([])
  await database.close()
}, 600_000)
