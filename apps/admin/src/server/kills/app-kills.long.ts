import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { killApp } from './example-app-kills.ts'

let dataFolder: string
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'digirooster-'))
})
afterAll(() => rm(dataFolder, { recursive: true, force: true, maxRetries: 5 }))

it('loses nothing that it said is saved when app, database and worker are killed, a hundred times', async () => {
  const { broken, ...figures } = await killApp(dataFolder, 100)
  console.log('kills:', JSON.stringify(figures))
  expect(broken).toEqual([])
  expect(figures.kills).toEqual({ app: 34, database: 33, worker: 33 })
}, 3_600_000)
