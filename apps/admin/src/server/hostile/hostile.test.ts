import { afterAll, beforeAll, expect, it } from 'vitest'
import { embedded } from '../../database/example-database.ts'
import type { Database } from '../../database/open-database.ts'
import { campaign } from './example-campaign.ts'

let database: Database
beforeAll(async () => {
  database = await embedded.open()
}, 60_000)
afterAll(() => database.close())

it('answers thousands of hostile requests as it should, and shows, changes and loses nothing by them', async () => {
  const { faults, logged, works, westIsAsItWas, changesOfReaders, reached, targets, ...figures } =
    await campaign(database, { requests: 2500, seed: 1, lanes: 16 })
  console.log('hostile requests:', JSON.stringify({ ...figures, reached, targets }))
  expect(faults).toEqual([])
  expect(logged).toEqual([])
  expect(works).toBe(true)
  expect(westIsAsItWas).toBe(true)
  expect(changesOfReaders).toEqual([])
  expect(reached).toBe(targets)
}, 120_000)
