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

it('loses nothing that it said is saved when app, database and worker are killed', async () => {
  const { broken, ...figures } = await killApp(dataFolder, 3)
  console.log('kills:', JSON.stringify(figures))
  expect(broken).toEqual([])
  expect(figures.kills).toEqual({ app: 1, database: 1, worker: 1 })
}, 180_000)
