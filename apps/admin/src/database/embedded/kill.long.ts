import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { killWhileWriting } from './example-kill.ts'

let dataFolder: string
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'digirooster-'))
})
afterAll(() => rm(dataFolder, { recursive: true, force: true, maxRetries: 5 }))

it('nothing that was confirmed is lost when the server is killed during writes, a hundred times', async () => {
  for (let round = 0; round < 100; round++) {
    const { lost, confirmedAfter } = await killWhileWriting(dataFolder, round)
    expect(lost).toEqual([])
    expect(confirmedAfter).toBeGreaterThanOrEqual(20)
  }
}, 1_800_000)
