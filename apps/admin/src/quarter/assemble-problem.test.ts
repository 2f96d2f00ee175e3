import { readFile } from 'node:fs/promises'
import { fixturePath, randomQuarter, scarcities } from '@digirooster/fixtures'
import { parseProblem, problemHash } from '@digirooster/domain'
import type { Problem } from '@digirooster/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleServers, installation } from '../database/example-database.ts'
import type { Database } from '../database/open-database.ts'
import { assembleProblem } from './assemble-problem.ts'
import { importProblem } from './import-problem.ts'

const fixtures = [
  'kortrijk-2027q1',
  'digistroom-2027q1',
  'brugge-2027q1',
  'destelbergen-2023',
] as const

async function fixture(name: (typeof fixtures)[number]): Promise<Problem> {
  const result = parseProblem(await readFile(fixturePath(name), 'utf8'))
  if (!result.ok) throw new Error(name)
  return result.value
}

for (const server of exampleServers) {
  describe(server.name, () => {
    let database: Database
    beforeAll(async () => {
      database = await server.open()
    })
    afterAll(() => database.close())

    it.each(fixtures)('a quarter comes out as it came in: %s', async (name) => {
      const problem = await fixture(name)
      const back = await database.withScope(installation, async (tx) =>
        assembleProblem(tx, await importProblem(tx, problem)),
      )
      expect(problemHash(back.problem)).toBe(problemHash(problem))
      expect(back.revision).toBe(1)
    })

    it('random quarters come out as they came in', async () => {
      for (const scarcity of scarcities) {
        const problem = randomQuarter(1, scarcity)
        const back = await database.withScope(installation, async (tx) =>
          assembleProblem(tx, await importProblem(tx, problem)),
        )
        expect(problemHash(back.problem)).toBe(problemHash(problem))
      }
    })
  })
}
