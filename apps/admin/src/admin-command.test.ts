import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseProblem, problemHash } from '@digirooster/domain'
import { fixturePath } from '@digirooster/fixtures'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { embedded } from './database/example-database.ts'
import type { Database } from './database/open-database.ts'

let folder: string
let first: Database
let second: Database
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'digirooster-'))
  first = await embedded.open()
  second = await embedded.open()
})
afterAll(async () => {
  await Promise.all([first.close(), second.close()])
  await rm(folder, { recursive: true })
})

/** Runs the command on a database; gives what it says and its exit code. */
function run(database: Database, ...args: string[]) {
  const program = join(import.meta.dirname, 'admin-command.ts')
  const env = { ...process.env, DATABASE_URL: database.url }
  const options = { env, maxBuffer: 1e8 }
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(process.execPath, [program, ...args], options, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out, err }),
    )
  })
}

it('a problem that is imported, backed up, restored elsewhere and exported is the same', async () => {
  const problem = fileURLToPath(fixturePath('failures/budget-used-up'))
  const backup = join(folder, 'backup.gz')
  expect((await run(first, 'import', problem)).err).toBe('')
  expect((await run(first, 'backup', backup)).code).toBe(0)
  expect((await run(second, 'restore', backup)).code).toBe(0)
  const list = await run(second, 'export')
  const [name = ''] = list.out.split('\t')
  const back = parseProblem((await run(second, 'export', name)).out)
  const before = parseProblem(await readFile(problem))
  if (!back.ok || !before.ok) throw new Error('Both are problems.')
  expect(problemHash(back.value)).toBe(problemHash(before.value))
})

it('an admin is made once, with a link to log in', async () => {
  const made = await run(first, 'create-admin', 'bo@example.org', 'Bo', 'Beheerder')
  expect(made.out).toMatch(/\/link\/\S{20,}/)
  const again = await run(first, 'create-admin', 'bo@example.org', 'Bo')
  expect([again.code, again.err]).toEqual([1, expect.stringContaining('already')])
})

it('what is wrong is told in a line, without a trace', async () => {
  const bad = join(folder, 'bad.json')
  await writeFile(bad, '{"version": 1}')
  for (const args of [
    ['import', bad],
    ['import', join(folder, 'none.json')],
    ['restore', bad],
    ['export', 'none'],
    ['backup'],
  ]) {
    const { code, err } = await run(first, ...args)
    expect([args[0], code]).toEqual([args[0], 1])
    expect(err).not.toMatch(/^\s+at /m)
  }
  expect((await run(first, 'nonsense')).code).toBe(2)
})
