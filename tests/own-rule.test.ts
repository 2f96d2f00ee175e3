import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownRuleExamples, ownRuleOutputs } from './code-in-docs.ts'
import { workspace } from './installed-app.ts'
import { runProgram } from './run-program.ts'

// Below `tests`, from where the packages can be imported, and where only what is made stands.
const folder = join(import.meta.dirname, 'dist/own-rule')

beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  for (const { file, code } of await ownRuleExamples()) await writeFile(join(folder, file), code)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it.each(ownRuleOutputs)(
  'the example $file of docs/own-rule.md runs as printed',
  async ({ file, says }) => {
    expect(await runProgram(workspace, process.execPath, [join(folder, file)])).toMatch(says)
  },
  120_000,
)
