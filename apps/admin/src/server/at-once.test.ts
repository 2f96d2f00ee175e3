import { smallQuarter } from '@digirooster/fixtures'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { scopeOf } from '../auth/with-auth.ts'
import { embedded, installation } from '../database/example-database.ts'
import type { Database } from '../database/open-database.ts'
import { Refused } from '../database/refused.ts'
import { planDraft, someone } from '../quarter/board/example-draft.ts'
import { importProblem } from '../quarter/import-problem.ts'
import { publish } from '../quarter/publish.ts'
import { readDraft, writeDraft } from '../tables/draft.ts'
import { listVersions } from '../tables/version.ts'
import { fieldsOnPage } from './hostile/example-forms.ts'
import { startProgram } from './hostile/example-program.ts'
import type { AppProgram } from './hostile/example-program.ts'
import { addMember, enterAs } from './hostile/example-world.ts'

const problem = smallQuarter()
const [{ id: digibankId } = { id: '' }] = problem.digibanken
const scope = scopeOf(someone(digibankId))
let database: Database
let app: AppProgram
let quarterId = ''
const people: string[] = []
/** Name of the draft that stands in the end. */
let standing = ''

beforeAll(async () => {
  database = await embedded.open()
  quarterId = await database.withScope(installation, (tx) => importProblem(tx, problem))
  await planDraft(database, someone(digibankId), quarterId, 1500)
  app = await startProgram({ DATABASE_URL: database.url, PLANNING_RUNS: '0' })
  for (const role of ['coordinator', 'assistant'] as const)
    people.push(await enterAs(database, await addMember(database, role, digibankId), app.origin))
}, 120_000)
afterAll(async () => {
  await app?.stop()
  await database?.close()
}, 30_000)

/** Sends a form as a page with scripts does. */
async function send(cookie: string, path: string, fields: readonly (readonly string[])[]) {
  const answer = await fetch(app.origin + path, {
    method: 'POST',
    headers: {
      ...{ cookie, origin: app.origin, accept: 'application/json', 'x-sveltekit-action': 'true' },
    },
    body: new URLSearchParams(fields as [string, string][]),
  })
  return (await answer.json()) as { type: string; status: number }
}

const draft = (name = 'draft') => database.withScope(scope, (tx) => readDraft(tx, quarterId, name))
const editsCalled = (title: string) =>
  database.withScope(scope, (tx) =>
    tx.selectFrom('edit').select('id').where('title', 'like', title).execute(),
  )

it('of two people who change the same draft at once, saves one and tells the other', async () => {
  for (let round = 0; round < 6; round++) {
    const { plan, revision } = await draft()
    const session = plan.sessions[round]?.id ?? ''
    const fields = (who: string) => [
      ...[
        ['seen', String(revision)],
        ['session', session],
        ['holds', 'time'],
      ],
      ['title', `at once ${round} ${who}`],
    ]
    const answers = await Promise.all(
      people.map((cookie, k) => send(cookie, '/board?/hold', fields(String(k)))),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await editsCalled(`at once ${round} %`)).toHaveLength(1)
    expect((await draft()).revision).toBe(revision + 1)
  }
}, 60_000)

it('does what a form asks once, however often it is sent at the same time', async () => {
  const [cookie = ''] = people
  const html = await (await fetch(`${app.origin}/publish`, { headers: { cookie } })).text()
  const shown = fieldsOnPage(html).filter(([name]) => name === 'key' || name === 'seen')
  expect(shown.map(([name]) => name).toSorted()).toEqual(['key', 'seen'])
  const fields = [...shown, ['until', problem.horizon.end]]
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => send(cookie, '/publish', fields)),
  )
  expect(answers.every(({ type }) => type === 'success' || type === 'redirect')).toBe(true)
  expect(await versions()).toBe(1)
}, 60_000)

const versions = async () =>
  (await database.withScope(scope, (tx) => listVersions(tx, quarterId))).length

/** What came of publishing, in a word. */
async function outcome(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'published'
  } catch (error) {
    if (error instanceof Refused) return error.code
    throw error
  }
}

it('of two drafts that cannot both stand, published at once, lets one stand', async () => {
  const { plan } = await draft()
  const [first] = plan.offerings
  if (!first) throw new Error('There are groups.')
  // The same lessons under other names: each draft fits the money, the rooms and the people, both do not.
  const text = JSON.stringify(plan)
  const renamed = plan.offerings.reduce((made, { id }) => made.replaceAll(id, `${id}.b`), text)
  for (const [name, made] of [
    ['one', plan],
    ['two', JSON.parse(renamed) as typeof plan],
  ] as const)
    await database.withScope(scope, (tx) =>
      writeDraft(tx, {
        ...{ quarterId, digibankId, name, plan: made, quarterRevision: 1, runId: null, seen: null },
      }),
    )
  const outcomes = await Promise.all(
    ['one', 'two'].map((name) =>
      outcome(database.withScope(scope, (tx) => publish(tx, quarterId, { draft: name }))),
    ),
  )
  expect(outcomes.filter((word) => word === 'published')).toHaveLength(1)
  expect(outcomes.filter((word) => ['invalid', 'taken'].includes(word))).toHaveLength(1)
  expect(await versions()).toBe(2)
  standing = outcomes[0] === 'published' ? 'one' : 'two'
}, 60_000)

it('of twenty who publish what they saw at once, lets one, and tells the others', async () => {
  const name =
    (await outcome(database.withScope(scope, (tx) => readDraft(tx, quarterId, 'one')))) && 'one'
  const { revision } = await database.withScope(scope, (tx) => readDraft(tx, quarterId, name))
  const before = (await database.withScope(scope, (tx) => listVersions(tx, quarterId))).length
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () =>
      outcome(
        database.withScope(scope, (tx) =>
          publish(tx, quarterId, { draft: standing, seen: revision }),
        ),
      ),
    ),
  )
  expect(outcomes.filter((word) => word === 'published')).toHaveLength(1)
  expect(outcomes.filter((word) => word === 'stale')).toHaveLength(19)
  expect(await versions()).toBe(before + 1)
}, 60_000)
