import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readPostmaster } from './postmaster.ts'
import { removeStale } from './remove-stale.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'digirooster-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const servedBy = (pid: number) =>
  writeFile(join(folder, 'postmaster.pid'), `${pid}\n/x\n1\n5432\n\nlocalhost\n1 2\nready\n`)

it('takes the file of a server that died away', async () => {
  await servedBy(7)
  await removeStale(folder, 7)
  expect(await readdir(folder)).toEqual([])
})

it('leaves the file of a server that was started since', async () => {
  await servedBy(8)
  await removeStale(folder, 7)
  expect((await readPostmaster(folder))?.pid).toBe(8)
  expect(await readdir(folder)).toEqual(['postmaster.pid'])
})

it('does nothing when there is no file', async () => {
  await removeStale(folder, 7)
  expect(await readdir(folder)).toEqual([])
})
