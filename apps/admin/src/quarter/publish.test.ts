import { problemHash } from '@digirooster/domain'
import { smallQuarter } from '@digirooster/fixtures'
import { check, plan } from '@digirooster/planner'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { coordinator, embedded, installation } from '../database/example-database.ts'
import { refusal } from '../database/example-refusal.ts'
import type { Database } from '../database/open-database.ts'
import type { Tx } from '../database/scope.ts'
import { countBookings } from '../tables/booking.ts'
import { demand } from '../tables/demand.ts'
import { readDraft, writeDraft } from '../tables/draft.ts'
import { readRun } from '../tables/run.ts'
import { listVersions, readVersion } from '../tables/version.ts'
import { acceptRun } from '../jobs/accept-run.ts'
import { assembleProblem } from './assemble-problem.ts'
import { edit, redo, undo } from './edit.ts'
import { importProblem } from './import-problem.ts'
import { publish } from './publish.ts'
import { finishRun, saveRun } from './runs.ts'

let database: Database
beforeAll(async () => {
  database = await embedded.open()
})
afterAll(() => database.close())

// The quarters of all these tests use the same rooms.
beforeEach(() => database.withScope(installation, (tx) => tx.deleteFrom('booking').execute()))

const problem = smallQuarter()
const [{ id: digibankId } = { id: '' }] = problem.digibanken
const scope = coordinator(digibankId)
const as = <T>(work: (tx: Tx) => Promise<T>) => database.withScope(scope, work)

/** A quarter with a plan of a finished run. */
async function planned(name: string) {
  const quarterId = await database.withScope(installation, (tx) =>
    importProblem(tx, { ...problem, id: name }),
  )
  const run = await as((tx) => saveRun(tx, quarterId, { name: 'first', settings: { seed: 1 } }))
  const { plan: made } = await plan(run.problem, { iterations: 2000 })
  await as((tx) => finishRun(tx, run.runId, made))
  return { quarterId, runId: run.runId, made }
}

const accept = (runId: string, seen: number | null = null) =>
  acceptRun(database, scope, { runId, seen, title: 'accept' })

/** One wish more, so that the quarter is another. */
const oneWishMore = (quarterId: string) =>
  as(async (tx) => {
    const [wish] = await demand.all(tx, quarterId)
    if (!wish) throw new Error('There are wishes.')
    const put = { ...wish.document, wishes: wish.document.wishes + 1 }
    const changes = [{ kind: 'demand', put, revision: wish.revision } as const]
    return edit(tx, { quarterId, title: 'a wish', changes })
  })

describe('from run to bookings', () => {
  it('a run keeps exactly what it saw and made', async () => {
    const { quarterId, runId, made } = await planned('kept')
    await oneWishMore(quarterId)
    const run = await as((tx) => readRun(tx, runId))
    expect(problemHash(run.problem)).toBe(made.provenance.problemHash)
    expect(JSON.stringify(run.plan)).toBe(JSON.stringify(made))
    expect(check(run.problem, made).violations).toEqual([])
  })

  it('a run that ended takes no other plan', async () => {
    const { runId, made } = await planned('ended')
    expect(await refusal(as((tx) => finishRun(tx, runId, made)))).toBe('stale')
  })

  it('a published draft stands in the quarter and holds what it needs', async () => {
    const { quarterId, runId, made } = await planned('published')
    await accept(runId)
    const published = await as((tx) => publish(tx, quarterId))
    expect(published).toMatchObject({ number: 1, sessions: made.sessions.length })
    expect(made.sessions.length).toBeGreaterThan(0)
    expect(await as((tx) => countBookings(tx, quarterId))).toBe(published.bookings)
    expect(published.bookings).toBeGreaterThan(made.sessions.length)
    const now = await as((tx) => assembleProblem(tx, quarterId))
    expect(now.problem.fixed.sessions).toHaveLength(made.sessions.length)
    const version = await as((tx) => readVersion(tx, published.versionId))
    expect(version?.plan).toEqual(made)
  })

  it('publishing in two waves adds what the second covers, and a version each', async () => {
    const { quarterId, runId, made } = await planned('waves')
    await accept(runId)
    const first = await as((tx) => publish(tx, quarterId, { until: '2027-01-15' }))
    const second = await as((tx) => publish(tx, quarterId))
    expect(first.sessions).toBeLessThan(second.sessions)
    expect(second.sessions).toBe(made.sessions.length)
    expect(await as((tx) => countBookings(tx, quarterId))).toBe(second.bookings)
    const versions = await as((tx) => listVersions(tx, quarterId))
    expect(versions.map(({ number }) => number)).toEqual([2, 1])
  })

  it('what another quarter of the network holds is not published over', async () => {
    const first = await planned('one')
    const second = await planned('other')
    for (const { runId } of [first, second]) await accept(runId)
    expect(await refusal(as((tx) => publish(tx, first.quarterId)))).toBe('done')
    expect(await refusal(as((tx) => publish(tx, second.quarterId)))).toBe('taken')
    expect(await as((tx) => countBookings(tx, second.quarterId))).toBe(0)
    expect(await as((tx) => listVersions(tx, second.quarterId))).toEqual([])
    const { problem: untouched } = await as((tx) => assembleProblem(tx, second.quarterId))
    expect(untouched.fixed.sessions).toEqual([])
  })

  it('a draft that breaks a rule is not published', async () => {
    const { quarterId, runId, made } = await planned('broken')
    await accept(runId)
    const [session] = made.sessions
    if (!session) throw new Error('There are sessions.')
    const night = {
      ...made,
      sessions: [{ ...session, start: '2027-01-05T03:00' }, ...made.sessions.slice(1)],
    }
    await as(async (tx) => {
      const { revision } = await readDraft(tx, quarterId, 'draft')
      await writeDraft(tx, {
        ...{ quarterId, digibankId, name: 'draft', plan: night, runId },
        ...{ quarterRevision: 1, seen: revision },
      })
    })
    expect(await refusal(as((tx) => publish(tx, quarterId)))).toBe('invalid')
  })

  it('a plan is repaired when it is accepted onto a quarter that changed', async () => {
    const { quarterId, runId } = await planned('repaired')
    await oneWishMore(quarterId)
    await accept(runId)
    const now = await as((tx) => assembleProblem(tx, quarterId))
    const draft = await as((tx) => readDraft(tx, quarterId, 'draft'))
    expect(draft.plan.provenance.problemHash).toBe(problemHash(now.problem))
  })

  it('an accepted plan gives the earlier draft back when it is undone', async () => {
    const { quarterId, runId, made } = await planned('undone')
    await accept(runId)
    expect(await refusal(as((tx) => undo(tx, quarterId)))).toBe('nothing')
    const again = await as((tx) => saveRun(tx, quarterId, { name: 'second', settings: {} }))
    const { plan: other } = await plan(again.problem, { iterations: 2000, seed: 7 })
    await as((tx) => finishRun(tx, again.runId, other))
    await accept(again.runId, 1)
    expect((await as((tx) => readDraft(tx, quarterId, 'draft'))).plan).toEqual(other)
    expect(await as((tx) => undo(tx, quarterId))).toMatchObject({ title: 'accept' })
    expect(await as((tx) => readDraft(tx, quarterId, 'draft'))).toMatchObject({ plan: made, runId })
    await as((tx) => redo(tx, quarterId))
    expect(await as((tx) => readDraft(tx, quarterId, 'draft'))).toMatchObject({
      ...{ plan: other, runId: again.runId },
    })
  })

  it('what is pinned is published with the rest, and nothing from before is undone', async () => {
    const { quarterId, runId, made } = await planned('pinned')
    await accept(runId)
    const [session] = made.sessions
    if (!session) throw new Error('There are sessions.')
    const pinned = { session, because: 'pinned', holds: ['time'] } as const
    await as((tx) =>
      edit(tx, {
        ...{ quarterId, title: 'pin' },
        changes: [
          ...made.offerings
            .filter(({ id }) => id === session.offeringId)
            .map((add) => ({ kind: 'fixed-offering' as const, add })),
          { kind: 'fixed-session', add: pinned },
        ],
      }),
    )
    const published = await as((tx) => publish(tx, quarterId))
    expect(published.sessions).toBe(made.sessions.length)
    const { problem: now } = await as((tx) => assembleProblem(tx, quarterId))
    expect(new Set(now.fixed.sessions.map(({ because }) => because))).toEqual(
      new Set(['published']),
    )
    const draft = await as((tx) => readDraft(tx, quarterId, 'draft'))
    expect(draft.plan.provenance.problemHash).toBe(problemHash(now))
    expect(await refusal(as((tx) => undo(tx, quarterId)))).toBe('nothing')
  })

  it('a draft that was changed since it was looked at is not published', async () => {
    const { quarterId, runId } = await planned('seen')
    await accept(runId)
    expect(await refusal(as((tx) => publish(tx, quarterId, { seen: 7 })))).toBe('stale')
    expect(await refusal(as((tx) => publish(tx, quarterId, { until: '2031-01-01' })))).toBe(
      'invalid',
    )
    expect(await as((tx) => listVersions(tx, quarterId))).toEqual([])
    expect(await refusal(as((tx) => publish(tx, quarterId, { seen: 1 })))).toBe('done')
  })

  it('of two who write a draft at once, the second is told', async () => {
    const { quarterId, runId, made } = await planned('two')
    await accept(runId)
    const write = () =>
      refusal(
        as((tx) =>
          writeDraft(tx, {
            ...{ quarterId, digibankId, name: 'draft', plan: made, runId },
            ...{ quarterRevision: 1, seen: 1 },
          }),
        ),
      )
    expect((await Promise.all([write(), write()])).toSorted()).toEqual(['done', 'stale'])
  })
})
