import { parseProblem, problemHash } from '@digirooster/domain'
import type { Availability } from '@digirooster/domain'
import { smallQuarter } from '@digirooster/fixtures'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { scopeOf } from '../../auth/with-auth.ts'
import { embedded, installation } from '../../database/example-database.ts'
import { refusal } from '../../database/example-refusal.ts'
import type { Database } from '../../database/open-database.ts'
import { planDraft, someone } from '../board/example-draft.ts'
import { undoOrRedo } from '../board/change-draft.ts'
import { importProblem } from '../import-problem.ts'
import { publish } from '../publish.ts'
import { changeHours, previewHours } from './change-availability.ts'
import type { HoursChange } from './change-availability.ts'
import { readStanding } from '../hits/standing.ts'
import type { Standing } from '../hits/standing.ts'
import { newLine } from './line-changes.ts'

const coordinator = someone('digibank')
let database: Database
let quarterId = ''
let keys = 0

beforeAll(async () => {
  database = await embedded.open()
  const result = parseProblem(smallQuarter())
  if (!result.ok) throw new Error('The example is a good one.')
  quarterId = await database.withScope(installation, (tx) => importProblem(tx, result.value))
  await planDraft(database, coordinator, quarterId, 3000)
}, 60_000)
afterAll(() => database.close())

let before: Standing
beforeEach(async () => {
  before = await standing()
})

async function standing(): Promise<Standing> {
  const found = await database.withScope(scopeOf(coordinator), readStanding)
  if (found === null) throw new Error('There is a quarter.')
  return found
}

const save = (
  change: HoursChange,
  { key = `key-${keys++}`, agreed = '', who = coordinator } = {},
) => changeHours(database, who, { key, title: 'hours', change, ...(agreed && { agreed }) })

/** A lesson of the draft in a room, and a block of that place on its day. */
function blockOfLesson({ draft }: Standing, id = 'block-1') {
  const lesson = draft?.plan.sessions.find(
    ({ kind, digipuntId }) => kind === 'course' && digipuntId,
  )
  if (!lesson?.digipuntId) throw new Error('The draft has lessons in places.')
  const add: Availability = {
    ...{ id, subject: { kind: 'digipunt', id: lesson.digipuntId } },
    ...{ effect: 'block', state: 'confirmed' },
    when: { start: `${lesson.start.slice(0, 10)}T00:00`, minutes: 1440 },
  }
  const sameDay = draft?.plan.sessions.filter(
    ({ digipuntId, start }) =>
      digipuntId === lesson.digipuntId && start.slice(0, 10) === lesson.start.slice(0, 10),
  )
  return { lesson, add, sameDay: sameDay?.map(({ id }) => id) ?? [] }
}

describe('a change of hours', () => {
  it('names the lessons that would no longer fit before anything is saved', async () => {
    const { add, sameDay, lesson } = blockOfLesson(before)
    const preview = await previewHours(database, coordinator, { add })
    const hit = preview.draft?.hits.map(({ sessionId }) => sessionId) ?? []
    for (const id of sameDay) expect(hit).toContain(id)
    expect(preview.draft?.hits.find(({ sessionId }) => sessionId === lesson.id)).toMatchObject({
      ...{ start: lesson.start, why: null },
    })
    expect(preview.published).toBeNull()
    const outcome = await save({ add })
    expect(outcome).toEqual({ status: 'asks', answer: preview })
    expect((await standing()).revision).toBe(before.revision)
  })

  it('is saved by who agrees, frees the lessons again when it is undone, and is redone', async () => {
    const { add } = blockOfLesson(before)
    const { name: agreed } = await previewHours(database, coordinator, { add })
    expect(await save({ add }, { agreed })).toMatchObject({ status: 'done', title: 'hours' })
    const saved = await standing()
    expect(saved.problem.availability).toContainEqual(add)
    const revision = saved.entries.find(({ id }) => id === add.id)?.revision ?? -1
    const back = await previewHours(database, coordinator, { remove: add.id, revision })
    expect(back.draft).toMatchObject({ hits: [] })
    expect(back.draft?.freed).toBeGreaterThan(0)
    await undoOrRedo(database, coordinator, 'undo')
    const undone = await standing()
    expect(problemHash(undone.problem)).toBe(problemHash(before.problem))
    await undoOrRedo(database, coordinator, 'redo')
    expect(problemHash((await standing()).problem)).toBe(problemHash(saved.problem))
    await undoOrRedo(database, coordinator, 'undo')
  })

  it('asks again when the quarter changed since somebody agreed', async () => {
    const { add } = blockOfLesson(before)
    const { name: agreed } = await previewHours(database, coordinator, { add })
    const other: Availability = {
      ...{ id: 'other', subject: { kind: 'person', id: 'T1' }, effect: 'open', state: 'asked' },
      when: { start: '2027-01-09T09:00', minutes: 60 },
    }
    expect(await save({ add: other })).toMatchObject({ status: 'done' })
    expect(await save({ add }, { agreed })).toMatchObject({ status: 'asks' })
    await undoOrRedo(database, coordinator, 'undo')
  })

  it('is done once, however often it is sent', async () => {
    const add: Availability = {
      ...{ id: 'sent-again', subject: { kind: 'person', id: 'T1' }, effect: 'open' },
      ...{ state: 'asked', when: { start: '2027-01-09T09:00', minutes: 60 } },
    }
    const outcomes = await Promise.all([1, 2, 3].map(() => save({ add }, { key: 'same' })))
    expect(outcomes.map(({ status }) => status)).toEqual(['done', 'done', 'done'])
    const { entries, revision } = await standing()
    expect(entries.filter(({ id }) => id === 'sent-again')).toHaveLength(1)
    expect(revision).toBe(before.revision + 1)
    await undoOrRedo(database, coordinator, 'undo')
  })

  it('is done again when the form says something else by now, as after going back', async () => {
    const typed = (from: string): HoursChange => {
      const when = { start: `2027-01-09T${from}`, minutes: 60 }
      const line = { effect: 'open', state: 'asked', when } as const
      return newLine({ kind: 'person', id: 'T1' }, line, 'same form')
    }
    for (const from of ['09:00', '11:00', '09:00'])
      expect(await save(typed(from), { key: 'same form' })).toMatchObject({ status: 'done' })
    const { entries, revision } = await standing()
    expect(entries).toHaveLength(before.entries.length + 2)
    expect(revision).toBe(before.revision + 2)
    await undoOrRedo(database, coordinator, 'undo')
    await undoOrRedo(database, coordinator, 'undo')
  })

  it('of two who change the same line, tells the second', async () => {
    const [line] = before.entries
    if (!line) throw new Error('The quarter has lines.')
    const put = { ...line.document, note: 'first' }
    const change = { put, revision: line.revision }
    expect(await save(change)).toMatchObject({ status: 'done' })
    expect(await refusal(save({ ...change, put: { ...put, note: 'second' } }))).toBe('stale')
    expect(await refusal(previewHours(database, coordinator, change))).toBe('stale')
    const gone = { remove: 'not-there', revision: 1 }
    expect(await refusal(save(gone))).toBe('not-found')
    await undoOrRedo(database, coordinator, 'undo')
  })

  it('is refused when the quarter would not be whole, and to who may not', async () => {
    const { add } = blockOfLesson(before)
    const nobody = { ...add, subject: { kind: 'person' as const, id: 'nobody' } }
    expect(await refusal(save({ add: nobody }))).toBe('invalid')
    const asked = { ...add, state: 'refused' as const }
    expect(await refusal(save({ add: asked }, { who: someone('digibank', 'steering') }))).not.toBe(
      'done',
    )
    expect(await refusal(save({ add: asked }, { who: someone('another') }))).toBe('not-found')
    expect((await standing()).revision).toBe(before.revision)
  })

  it('names what is published apart from the draft', async () => {
    await database.withScope(scopeOf(coordinator), (tx) => publish(tx, quarterId))
    const { add, lesson } = blockOfLesson(await standing(), 'block-2')
    const { draft, published } = await previewHours(database, coordinator, { add })
    expect(published?.number).toBe(1)
    for (const plan of [draft, published])
      expect(plan?.hits.map(({ sessionId }) => sessionId)).toContain(lesson.id)
  })
})
