import { readFile } from 'node:fs/promises'
import { parseProblem, problemHash } from '@digirooster/domain'
import type { Plan } from '@digirooster/domain'
import { check } from '@digirooster/planner'
import { fixturePath } from '@digirooster/fixtures'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { embedded, installation } from '../../database/example-database.ts'
import { refusal } from '../../database/example-refusal.ts'
import type { Database } from '../../database/open-database.ts'
import { importProblem } from '../import-problem.ts'
import { publish } from '../publish.ts'
import { scopeOf } from '../../auth/with-auth.ts'
import { holdInDraft, moveInDraft, undoOrRedo } from './change-draft.ts'
import type { Held } from './change-draft.ts'
import { planDraft, someone } from './example-draft.ts'
import { moveChoices, tryMove } from './moving.ts'
import { lastEdits } from './last-edits.ts'
import { openDraft } from './open-draft.ts'
import type { OpenDraft } from './open-draft.ts'

const coordinator = someone('digibank')
let database: Database
let quarterId = ''

beforeAll(async () => {
  database = await embedded.open()
  const text = await readFile(fixturePath('failures/no-trainer-for-topic'), 'utf8')
  const result = parseProblem(text)
  if (!result.ok) throw new Error('The fixture is a good one.')
  quarterId = await database.withScope(installation, (tx) => importProblem(tx, result.value))
  await planDraft(database, coordinator, quarterId, 3000)
}, 60_000)
afterAll(() => database.close())

async function opened(session = coordinator): Promise<OpenDraft> {
  const draft = await openDraft(database, session)
  if (typeof draft === 'string') throw new Error(`There is a draft, not ${draft}.`)
  return draft
}

/** A lesson that can go elsewhere, and the best place for it. */
async function movable(draft: OpenDraft, among = draft.plan.sessions) {
  for (const { id } of among) {
    const best = (await moveChoices(draft, id))?.suggestions[0]
    if (best) return { id, best }
  }
  throw new Error('Some lesson can move.')
}

const placeOf = ({ sessions }: Plan, id: string) => {
  const { start, roomId, people } = sessions.find((each) => each.id === id) ?? {}
  return { start, roomId, people }
}

describe('a draft on the board', () => {
  it('is compiled once for whoever sees the same revisions', async () => {
    expect(await opened()).toBe(await opened(someone('digibank', 'coordinator', 'bo')))
    expect(await opened(someone('digibank', 'steering'))).not.toBe(await opened())
  })

  it('is moved as was said, stays a good plan, and undone and redone is what it was', async () => {
    const before = await opened()
    const { id, best } = await movable(before)
    const { revision: seen } = before
    await moveInDraft(database, coordinator, { seen, title: 'move', moves: best.moves })
    const moved = await opened()
    expect(placeOf(moved.plan, id)).toMatchObject({ start: best.moves[0]?.start })
    expect(check(moved.problem, moved.plan).violations).toEqual([])
    expect(await undoOrRedo(database, coordinator, 'undo')).toMatchObject({
      title: 'move',
    })
    expect((await opened()).plan).toEqual(before.plan)
    await undoOrRedo(database, coordinator, 'redo')
    expect((await opened()).plan).toEqual(moved.plan)
    await undoOrRedo(database, coordinator, 'undo')
  })

  it('takes back and does again what was asked, once, however often it is sent', async () => {
    const hold = async (holds: Held[]) => {
      const { revision: seen, plan } = await opened()
      const lesson = plan.sessions.find(({ kind }) => kind === 'course')
      const change = { seen, sessionId: lesson?.id ?? '', holds, title: holds.join() }
      await holdInDraft(database, coordinator, change)
    }
    const before = await opened()
    await hold(['time'])
    await hold(['time', 'place'])
    const last = async () => lastEdits(database, coordinator, before.quarterId)
    const { undo } = await last()
    expect(undo).toMatchObject({ title: 'time,place' })
    const asked = () => undoOrRedo(database, coordinator, 'undo', undo?.id)
    const answers = await Promise.all([asked(), asked(), asked()])
    expect(answers.map(({ title }) => title)).toEqual(answers.map(() => 'time,place'))
    expect(await asked()).toMatchObject({ title: 'time,place' })
    const { undo: first, redo } = await last()
    expect([first?.title, redo]).toEqual(['time', undo])
    await expect(undoOrRedo(database, coordinator, 'redo', first?.id)).resolves.toBeDefined()
    expect((await last()).redo).toEqual(redo)
    const stranger = someone('digibank', 'coordinator', 'bo')
    await expect(undoOrRedo(database, stranger, 'undo', first?.id)).rejects.toMatchObject({
      code: 'stale',
    })
    await undoOrRedo(database, coordinator, 'redo', redo?.id)
    await expect(undoOrRedo(database, coordinator, 'undo', first?.id)).rejects.toMatchObject({
      code: 'stale',
    })
    await undoOrRedo(database, coordinator, 'undo')
    await undoOrRedo(database, coordinator, 'undo')
    expect((await opened()).plan).toEqual(before.plan)
  })

  it('changes nothing when the move is not allowed, and says why', async () => {
    const before = await opened()
    const { id } = await movable(before)
    const move = { sessionId: id, start: `${before.problem.horizon.start}T03:00` }
    const effect = await moveInDraft(database, coordinator, {
      ...{ seen: before.revision, title: 'night', moves: [move] },
    })
    expect(effect?.isAllowed).toBe(false)
    expect((await tryMove(before, move))?.sentences[0]?.nl).toBe('Kan niet.')
    expect(await tryMove(before, { sessionId: id, start: 'never' })).toBeUndefined()
    expect((await opened()).revision).toBe(before.revision)
  })

  it('lets the first of two people move, and tells the second', async () => {
    const before = await opened()
    const { best } = await movable(before)
    const move = (accountId: string) =>
      refusal(
        moveInDraft(database, someone('digibank', 'coordinator', accountId), {
          ...{ seen: before.revision, title: 'move', moves: best.moves },
        }),
      )
    expect((await Promise.all([move('an'), move('bo')])).toSorted()).toEqual(['done', 'stale'])
    // Each takes back their own changes only.
    const undone = await Promise.all(
      ['an', 'bo'].map((name) =>
        refusal(undoOrRedo(database, someone('digibank', 'coordinator', name), 'undo')),
      ),
    )
    expect(undone.toSorted()).toEqual(['done', 'nothing'])
    expect((await opened()).plan).toEqual(before.plan)
  })

  it('keeps what is held where it is, until it is let go', async () => {
    const before = await opened()
    const { id: sessionId, best } = await movable(before)
    const hold = async (holds: ('time' | 'place' | 'people')[]) =>
      holdInDraft(database, coordinator, {
        ...{ seen: (await opened()).revision, title: 'hold', sessionId, holds },
      })
    await hold(['time', 'place', 'people'])
    const held = await opened()
    expect(held.isChanged).toBe(false)
    expect((await moveChoices(held, sessionId))?.suggestions).toEqual([])
    expect((await moveChoices(held, sessionId))?.obstacles).not.toEqual([])
    const { revision: seen } = held
    const effect = await moveInDraft(database, coordinator, { seen, title: '', moves: best.moves })
    expect(effect?.isAllowed).toBe(false)
    await hold([])
    expect((await moveChoices(await opened(), sessionId))?.suggestions).not.toEqual([])
    await undoOrRedo(database, coordinator, 'undo')
    await undoOrRedo(database, coordinator, 'undo')
    const after = await opened()
    expect(problemHash(after.problem)).toBe(problemHash(before.problem))
    expect(after.plan).toEqual(before.plan)
  })

  it('may be read by the steering group and changed by planners only', async () => {
    const before = await opened()
    const { best } = await movable(before)
    const { revision: seen } = before
    const move = (role: 'steering' | 'partner' | 'provider') =>
      refusal(
        moveInDraft(database, someone('digibank', role), { seen, title: '', moves: best.moves }),
      )
    expect(await move('steering')).not.toBe('done')
    expect(await move('partner')).not.toBe('done')
    expect(await openDraft(database, someone('another'))).toBe('no-quarter')
    expect((await opened()).plan).toEqual(before.plan)
  })

  it('moves what is published in the quarter too', async () => {
    await database.withScope(scopeOf(coordinator), (tx) => publish(tx, quarterId))
    const before = await opened()
    const { best } = await movable(before)
    await moveInDraft(database, coordinator, {
      ...{ seen: before.revision, title: 'published', moves: best.moves },
    })
    const moved = await opened()
    expect(moved.isChanged).toBe(false)
    expect(problemHash(moved.problem)).not.toBe(problemHash(before.problem))
    await undoOrRedo(database, coordinator, 'undo')
    expect(problemHash((await opened()).problem)).toBe(problemHash(before.problem))
  })
})
