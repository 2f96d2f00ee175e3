import { afterAll, beforeAll, expect, it } from 'vitest'
import { embedded } from '../database/example-database.ts'
import type { Database } from '../database/open-database.ts'
import { race, twoDigibanken } from './example-race.ts'

let database: Database
beforeAll(async () => {
  database = await embedded.open()
})
afterAll(() => database.close())

it('of 50 attempts at one room one wins and 49 are told, a hundred times over', async () => {
  const setting = await twoDigibanken(database)
  for (let round = 0; round < 100; round++) {
    const { won, told } = await race(database, setting, round)
    expect([won, told.length]).toEqual([1, 49])
  }
}, 600_000)
