import { problemHash } from '@digirooster/domain'
import { smallQuarter } from '@digirooster/fixtures'
import { check } from '@digirooster/planner'
import { beforeEach, describe, expect, it } from 'vitest'
import { embedded, installation } from '../database/example-database.ts'
import type { Database } from '../database/open-database.ts'
import { moveInDraft, undoOrRedo } from './board/change-draft.ts'
import { planDraft, someone } from './board/example-draft.ts'
import { closePlaceOf, holdElsewhere } from './board/example-outside.ts'
import { proposeMend, takeMend } from './board/mend-draft.ts'
import { misfitsOf } from './board/misfits.ts'
import { moveChoices } from './board/moving.ts'
import { openDraft } from './board/open-draft.ts'
import type { OpenDraft } from './board/open-draft.ts'
import { publicationView } from './board/publication.ts'
import { importProblem } from './import-problem.ts'
import { publishDraft } from './publish-draft.ts'
import { restoreVersion } from './restore-version.ts'
import { versionLines, versionPage } from './versions.ts'

const coordinator = someone('digibank')
let database: Database
beforeEach(async () => {
  database = await embedded.open()
  const quarterId = await database.withScope(installation, (tx) =>
    importProblem(tx, smallQuarter()),
  )
  await planDraft(database, coordinator, quarterId, 2000)
  return () => database.close()
}, 30_000)

async function opened(): Promise<OpenDraft> {
  const draft = await openDraft(database, coordinator)
  if (typeof draft === 'string') throw new Error(`There is a draft, not ${draft}.`)
  return draft
}

const publish = async (key = crypto.randomUUID(), until = '') => {
  const { revision: seen, problem } = await opened()
  const outcome = await publishDraft(database, coordinator, {
    ...{ seen, key, until: until || problem.horizon.end },
  })
  if (outcome.status !== 'published') throw new Error(outcome.status)
  return outcome.published
}

/** Moves the first lesson that can go elsewhere; gives its id. */
async function moveOne(): Promise<string> {
  const draft = await opened()
  for (const { id } of draft.plan.sessions) {
    const moves = (await moveChoices(draft, id))?.suggestions[0]?.moves
    if (!moves || moves.length > 1) continue
    await moveInDraft(database, coordinator, { seen: draft.revision, title: 'move', moves })
    return id
  }
  throw new Error('Some lesson can move.')
}

describe('publishing', () => {
  it('until a day that does not exist is refused, and looked at as until the last day', async () => {
    const draft = await opened()
    const { start, end } = draft.problem.horizon
    for (const until of [`${start}T25:61`, `${start}{}`]) {
      expect(publicationView(draft, until).until).toBe(end)
      const publishing = { seen: draft.revision, key: crypto.randomUUID(), until }
      expect(await publishDraft(database, coordinator, publishing)).toMatchObject({
        status: 'invalid',
      })
    }
    expect(await versionLines(database, coordinator)).toEqual([])
  })

  it('is one version when it is asked twice with one key, and two with two', async () => {
    const key = crypto.randomUUID()
    const { revision: seen, problem } = await opened()
    const asked = { seen, key, until: problem.horizon.end }
    const both = await Promise.all([1, 2].map(() => publishDraft(database, coordinator, asked)))
    expect(both[0]).toEqual(both[1])
    expect(await versionLines(database, coordinator)).toHaveLength(1)
    await publish()
    expect((await versionLines(database, coordinator)).map(({ number }) => number)).toEqual([2, 1])
  })

  it('says what becomes public, and then that the board is as it was published', async () => {
    const draft = await opened()
    const some = publicationView(draft, draft.plan.sessions[0]?.start.slice(0, 10) ?? '')
    const all = publicationView(draft, '')
    expect(some.lessons).toBeLessThan(all.lessons)
    expect(all).toMatchObject({ number: 1, lessons: all.fresh, changes: [], current: null })
    expect(all.warnings.orders.length).toBe(draft.plan.orders.length)
    await publish()
    const after = await opened()
    expect(after.isChanged).toBe(false)
    expect(after.version?.sessions).toHaveLength(all.lessons)
    expect(publicationView(after, '')).toMatchObject({ number: 2, fresh: 0, changes: [] })
  })

  it('says who has to be told of a public lesson that moved', async () => {
    await publish()
    const id = await moveOne()
    const [change, ...others] = publicationView(await opened(), '').changes
    expect(others).toEqual([])
    expect(change).toMatchObject({ what: 'changed' })
    expect(change?.tell.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['person', 'organisation']),
    )
    const before = (await opened()).version?.sessions.find((session) => session.id === id)
    expect(change?.start).toBe(before?.start)
    await publish()
    expect(publicationView(await opened(), '').changes).toEqual([])
  })

  it('is refused to who looked at an earlier draft, and to who may not', async () => {
    const { revision: seen, problem } = await opened()
    await moveOne()
    const asked = { seen, key: crypto.randomUUID(), until: problem.horizon.end }
    expect(await publishDraft(database, coordinator, asked)).toEqual({ status: 'stale' })
    const assistant = someone('digibank', 'assistant')
    const now = { ...asked, seen: seen + 1 }
    await expect(publishDraft(database, assistant, now)).rejects.toThrow()
    expect(await publishDraft(database, someone('other'), now)).toEqual({ status: 'not-found' })
    expect(await versionLines(database, coordinator)).toEqual([])
  })

  it('tells what is taken and which lesson needs it, and not by whom', async () => {
    const draft = await opened()
    const lesson = draft.plan.sessions.find(({ roomId }) => roomId !== null)
    if (!lesson) throw new Error('A lesson is in a room.')
    await holdElsewhere(database, lesson)
    const { revision: seen, problem } = await opened()
    const outcome = await publishDraft(database, coordinator, {
      ...{ seen, key: crypto.randomUUID(), until: problem.horizon.end },
    })
    expect(outcome).toMatchObject({
      status: 'taken',
      taken: { kind: 'room', from: lesson.start, lessons: [{ id: lesson.id }] },
    })
    expect(JSON.stringify(outcome)).not.toContain('other')
    expect(await versionLines(database, coordinator)).toEqual([])
  })
})

describe('an earlier version', () => {
  it('is read as it was, becomes the draft again, and that is undone', async () => {
    const { orders } = publicationView(await opened(), '').warnings
    expect(orders.length).toBeGreaterThan(0)
    await publish()
    expect(publicationView(await opened(), '').warnings.orders).toEqual([])
    const first = (await opened()).version?.sessions
    const id = await moveOne()
    await publish()
    const moved = await opened()
    const page = await versionPage(database, coordinator, 1)
    expect(page?.orders).toEqual(orders)
    const cards = page?.days.flatMap(({ lessons }) => lessons.map(({ card }) => card))
    expect(cards?.map((card) => card.id)).toEqual(first?.map((session) => session.id))
    expect(await versionPage(database, coordinator, 3)).toBeUndefined()

    await restoreVersion(database, coordinator, { number: 1, title: 'back' })
    const back = await opened()
    const startOf = ({ plan }: OpenDraft) => plan.sessions.find((each) => each.id === id)?.start
    expect(startOf(back)).toBe(first?.find((each) => each.id === id)?.start)
    expect(back.version?.number).toBe(2)
    expect(publicationView(back, '').changes).toHaveLength(1)
    expect(check(back.problem, back.plan).violations).toEqual([])
    expect(await undoOrRedo(database, coordinator, 'undo')).toEqual(
      expect.objectContaining({ title: 'back' }),
    )
    const again = await opened()
    expect(startOf(again)).toBe(startOf(moved))
    expect(problemHash(again.problem)).toBe(problemHash(moved.problem))
  })
})

describe('a draft of a quarter that changed', () => {
  it.each([false, true])(
    'says which lessons no longer fit, is repaired, and gives the draft back (public: %s)',
    async (isPublic) => {
      if (isPublic) await publish()
      const before = await opened()
      const lesson = before.plan.sessions.find(({ of, digipuntId }) => of > 1 && digipuntId)
      if (!lesson) throw new Error('There is a series.')
      await closePlaceOf(database, 'digibank', lesson)
      const broken = await opened()
      expect(misfitsOf(broken).lessons.map(({ card }) => card.id)).toContain(lesson.id)
      expect(publicationView(broken, '').broken.isBlocking).toBe(!isPublic)
      const proposal = await proposeMend(database, coordinator)
      expect(proposal?.changes.length).toBeGreaterThan(0)
      expect((await opened()).revision).toBe(before.revision)
      const shown = { seen: before.revision, quarterRevision: proposal?.quarterRevision ?? 0 }
      await takeMend(database, coordinator, { ...shown, title: 'mend' })
      const mended = await opened()
      expect(misfitsOf(mended)).toMatchObject({ lessons: [], others: [] })
      await expect(
        takeMend(database, coordinator, { ...shown, title: 'twice' }),
      ).rejects.toMatchObject({ code: 'stale' })
      await undoOrRedo(database, coordinator, 'undo')
      const undone = await opened()
      expect(undone.plan.sessions).toEqual(broken.plan.sessions)
      expect(problemHash(undone.problem)).toBe(problemHash(broken.problem))
    },
  )
})
