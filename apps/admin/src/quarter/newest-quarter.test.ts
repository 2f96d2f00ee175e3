import { smallQuarter } from '@digirooster/fixtures'
import { beforeEach, expect, it } from 'vitest'
import { embedded, installation } from '../database/example-database.ts'
import type { Database } from '../database/open-database.ts'
import type { Application } from '../server/application.ts'
import { boardTotals } from './board/board-totals.ts'
import { planDraft, someone } from './board/example-draft.ts'
import { openDraft } from './board/open-draft.ts'
import { importProblem } from './import-problem.ts'
import { newestQuarter } from './newest-quarter.ts'

const coordinator = someone('digibank')
let database: Database
let quarterId: string
beforeEach(async () => {
  database = await embedded.open()
  quarterId = await database.withScope(installation, (tx) => importProblem(tx, smallQuarter()))
  return () => database.close()
}, 30_000)

const asked = () => newestQuarter({ database } as Application, coordinator)

it('says nothing of a draft that is not there', async () => {
  const quarter = await asked()
  expect(quarter?.figures).toBeNull()
  expect(quarter?.planning.draft).toBeNull()
})

it('counts what a draft comes to as the board does', async () => {
  await planDraft(database, coordinator, quarterId, 2000)
  const draft = await openDraft(database, coordinator)
  if (typeof draft === 'string') throw new Error(`There is a draft, not ${draft}.`)
  const { wishes, money, targets } = boardTotals(draft)
  const quarter = await asked()
  const { served, most, gap } = wishes
  expect(quarter?.figures).toMatchObject({ served, most, gap, asked: wishes.asked })
  expect(quarter?.planning.draft).toMatchObject({ served, asked: wishes.asked })
  expect([money.length, targets.length]).not.toContain(0)
  for (const { id, spent, of } of money)
    expect(quarter?.figures?.money).toContainEqual(expect.objectContaining({ id, used: spent, of }))
  for (const { id, expected, owed } of targets)
    expect(quarter?.figures?.targets).toContainEqual(
      expect.objectContaining({ id, expected, aim: owed }),
    )
})
