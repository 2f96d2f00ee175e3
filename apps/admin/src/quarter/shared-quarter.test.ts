import { readFile } from 'node:fs/promises'
import { parseProblem } from '@digirooster/domain'
import { fixturePath } from '@digirooster/fixtures'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { scopeOf } from '../auth/with-auth.ts'
import { embedded, installation } from '../database/example-database.ts'
import type { Database } from '../database/open-database.ts'
import type { Tx } from '../database/scope.ts'
import { fixedSessions } from '../tables/fixed-session.ts'
import { readDraft } from '../tables/draft.ts'
import { readVersion } from '../tables/version.ts'
import { assembleProblem } from './assemble-problem.ts'
import { holdInDraft } from './board/change-draft.ts'
import { planDraft, someone } from './board/example-draft.ts'
import { DRAFT } from './board/plan-steps.ts'
import { edit } from './edit.ts'
import { importProblem } from './import-problem.ts'
import { publish } from './publish.ts'

const brugge = someone('brugge')
const noord = someone('noord')
const as = <T>(who: typeof brugge, work: (tx: Tx) => Promise<T>) =>
  database.withScope(scopeOf(who), work)
let database: Database
let quarterId = ''

beforeAll(async () => {
  database = await embedded.open()
  const result = parseProblem(await readFile(fixturePath('brugge-2027q1'), 'utf8'))
  if (!result.ok) throw new Error('The example is a good one.')
  quarterId = await database.withScope(installation, (tx) => importProblem(tx, result.value))
  await planDraft(database, brugge, quarterId, 300)
}, 120_000)
afterAll(() => database.close())

const drafted = () => as(brugge, (tx) => readDraft(tx, quarterId, DRAFT))

it('a lesson that is held brings nothing of other digibanken into the draft', async () => {
  const before = await drafted()
  const lesson = before.plan.sessions.find(({ kind }) => kind === 'course')
  await holdInDraft(database, brugge, {
    ...{ seen: before.revision, title: 'hold', sessionId: lesson?.id ?? '', holds: ['time'] },
  })
  const { plan } = await drafted()
  expect(plan.budget).toEqual(before.plan.budget)
  expect(plan.demandServed).toEqual(before.plan.demandServed)
  expect(new Set(plan.targets.map(({ digibankId }) => digibankId))).toEqual(new Set(['brugge']))
  const standing = await as(brugge, (tx) => fixedSessions.all(tx, quarterId))
  expect(standing.find(({ id }) => id === lesson?.id)?.document).toMatchObject({
    ...{ because: 'pinned', holds: ['time'] },
  })
}, 60_000)

it('a digibank publishes its own part, and leaves alone what stands of others', async () => {
  const { plan } = await drafted()
  const moment = plan.sessions.find(({ kind }) => kind === 'walk-in')
  const { problem } = await as(noord, (tx) => assembleProblem(tx, quarterId))
  const [due] = problem.walkIns
  if (!moment || !due) throw new Error('Both have walk-ins.')
  const { id: walkInId, digipuntId, roomId = null } = due
  const session = { ...moment, id: 'theirs', digibankId: 'noord', walkInId, digipuntId, roomId }
  const add = { session: { ...session, people: [] }, because: 'pinned', holds: ['time'] }
  await as(noord, (tx) =>
    edit(tx, { quarterId, title: 'pin', changes: [{ kind: 'fixed-session', add }] }),
  )

  const published = await as(brugge, (tx) => publish(tx, quarterId))
  expect(published).toMatchObject({ number: 1, sessions: plan.sessions.length })
  const version = await as(brugge, (tx) => readVersion(tx, published.versionId))
  expect(version?.problem.digibanken.map(({ id }) => id)).toEqual(['brugge'])
  expect(version?.problem.demand.every(({ digibankId }) => digibankId === 'brugge')).toBe(true)
  const theirs = await as(noord, (tx) => fixedSessions.all(tx, quarterId))
  expect(theirs.map(({ id }) => id)).toEqual(['theirs'])
}, 60_000)
