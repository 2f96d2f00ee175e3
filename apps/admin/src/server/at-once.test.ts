import { parseProblem } from '@digirooster/domain'
import { smallQuarter } from '@digirooster/fixtures'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { scopeOf } from '../auth/with-auth.ts'
import { embedded, installation } from '../database/example-database.ts'
import { refusal } from '../database/example-refusal.ts'
import type { Database } from '../database/open-database.ts'
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

/** A quarter of another digibank, of which nothing is public yet, with two drafts of the same lessons. */
async function twoDrafts() {
  const text = JSON.stringify({ ...problem, id: 'second' }).replaceAll(
    `"${digibankId}"`,
    '"second"',
  )
  const parsed = parseProblem(text)
  if (!parsed.ok) throw new Error('The example is a problem.')
  const id = await database.withScope(installation, (tx) => importProblem(tx, parsed.value))
  const second = someone('second')
  await planDraft(database, second, id, 1500)
  const { plan } = await database.withScope(scopeOf(second), (tx) => readDraft(tx, id, 'draft'))
  // Under other names: each draft fits the rooms, the people and the money, both together do not.
  const renamed = plan.offerings.reduce(
    (made, group) => made.replaceAll(group.id, `${group.id}.b`),
    JSON.stringify(plan),
  )
  for (const [name, made] of [
    ['one', plan],
    ['two', JSON.parse(renamed) as typeof plan],
  ] as const)
    await database.withScope(scopeOf(second), (tx) =>
      writeDraft(tx, {
        ...{ quarterId: id, digibankId: 'second', name, plan: made },
        ...{ quarterRevision: 1, runId: null, seen: null },
      }),
    )
  return { id, as: scopeOf(second) }
}

it('of two drafts that cannot both stand, published at once, lets one stand; then of twenty who publish that at once, one', async () => {
  const { id, as } = await twoDrafts()
  const count = async () => (await database.withScope(as, (tx) => listVersions(tx, id))).length
  const outcomes = await Promise.all(
    ['one', 'two'].map((draft) =>
      refusal(database.withScope(as, (tx) => publish(tx, id, { draft }))),
    ),
  )
  expect(outcomes.filter((word) => word === 'done')).toHaveLength(1)
  expect(outcomes.filter((word) => ['invalid', 'taken'].includes(word))).toHaveLength(1)
  expect(await count()).toBe(1)

  const name = outcomes[0] === 'done' ? 'one' : 'two'
  const { revision: seen } = await database.withScope(as, (tx) => readDraft(tx, id, name))
  const twenty = await Promise.all(
    Array.from({ length: 20 }, () =>
      refusal(database.withScope(as, (tx) => publish(tx, id, { draft: name, seen }))),
    ),
  )
  expect(twenty.filter((word) => word === 'done')).toHaveLength(1)
  expect(twenty.filter((word) => word === 'stale')).toHaveLength(19)
  expect(await count()).toBe(2)
}, 60_000)
