import { smallQuarter } from '@digirooster/fixtures'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { embedded } from '../database/example-database.ts'
import type { Database } from '../database/open-database.ts'
import { addQuarter } from './example-runs.ts'
import type { ExampleQuarter } from './example-runs.ts'
import { killFleet, killOne } from './example-kills.ts'

let database: Database
let quarter: ExampleQuarter

beforeAll(async () => {
  database = await embedded.open()
  quarter = await addQuarter(database, smallQuarter())
}, 60_000)
afterAll(() => database.close())

it('a run whose worker is killed goes on in another, from the plan that was kept', async () => {
  const { run, keptServed, waited, attempts } = await killOne(database, quarter)
  console.log('kill to taken up again:', Math.round(waited), 'ms')
  expect(run.state).toBe('finished')
  expect(attempts).toBe(2)
  expect(run.plan?.demandServed.served).toBeGreaterThanOrEqual(keptServed)
})

it('three workers end five runs, two of them killed and replaced on the way', async () => {
  const { faults, kills, seconds } = await killFleet(database, quarter, {
    ...{ workers: 3, runs: 5, kills: 2, seconds: 1 },
  })
  console.log('fleet:', kills, 'kills,', seconds, 's')
  expect(faults).toEqual([])
})
