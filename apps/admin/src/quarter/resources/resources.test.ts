import { readFile } from 'node:fs/promises'
import { parseProblem } from '@digirooster/domain'
import { fixturePath } from '@digirooster/fixtures'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SignedIn } from '../../auth/signed-in.ts'
import { embedded, installation } from '../../database/example-database.ts'
import type { Database } from '../../database/open-database.ts'
import { undoOrRedo } from '../board/change-draft.ts'
import { planDraft, someone } from '../board/example-draft.ts'
import { openDraft } from '../board/open-draft.ts'
import { scopeOf } from '../../auth/with-auth.ts'
import { importProblem } from '../import-problem.ts'
import { publish } from '../publish.ts'
import type { FormValues } from './form-values.ts'
import { listQuery } from './list-query.ts'
import { removeResource } from './remove-resource.ts'
import { resourceLists } from './resource-lists.ts'
import { newResource, resourcePage } from './resource-page.ts'
import type { ResourcePage } from './resource-page.ts'
import { addResource } from './add-resource.ts'
import { saveResource } from './save-resource.ts'
import type { ResourceKind } from './resource-kinds.ts'

const coordinator = someone('kortrijk')
const ROOM = 'bibliotheek-leslokaal'
let database: Database
let quarterId = ''
let keys = 0

beforeAll(async () => {
  database = await embedded.open()
  const result = parseProblem(await readFile(fixturePath('kortrijk-2027q1'), 'utf8'))
  if (!result.ok) throw new Error('The fixture is a good one.')
  quarterId = await database.withScope(installation, (tx) => importProblem(tx, result.value))
  await planDraft(database, coordinator, quarterId, 1500)
}, 60_000)
afterAll(() => database.close())

async function page(kind: ResourceKind = 'room', id = ROOM): Promise<ResourcePage> {
  const found = await resourcePage(database, coordinator, kind, id)
  if (!found) throw new Error(`There is a ${kind} ${id}.`)
  return found
}

interface Sent {
  readonly kind?: ResourceKind
  readonly id?: string
  readonly agreed?: string
  readonly who?: SignedIn
  readonly key?: string
  readonly seen?: number
}

async function save(
  values: FormValues,
  {
    kind = 'room',
    id = ROOM,
    agreed = '',
    who = coordinator,
    key = `key-${keys++}`,
    seen,
  }: Sent = {},
) {
  const { revision } = await page(kind, id)
  const saving = { kind, id, values, agreed, key, seen: seen ?? revision, title: 'changed' }
  return saveResource(database, who, saving)
}

const undo = () => undoOrRedo(database, coordinator, 'undo')

describe('a room', () => {
  it('takes other words and figures, keeps what was not asked, and undone is what it was', async () => {
    const before = await page()
    expect(await save({ name: 'Klas', seats: '16', 'devices.laptop': '3' })).toMatchObject({
      status: 'saved',
    })
    const after = await page()
    expect(after.name).toBe('Klas')
    expect(after.values).toEqual({
      ...before.values,
      ...{ name: 'Klas', seats: '16', 'devices.laptop': '3' },
    })
    await undo()
    expect((await page()).values).toEqual(before.values)
  })

  it('is changed once when its form is sent twice, also at the same time', async () => {
    const { revision } = await page()
    const sent = () => save({ seats: '15' }, { key: 'twice', seen: revision })
    const answers = await Promise.all([sent(), sent()])
    expect([...answers, await sent()].map(({ status }) => status)).toEqual([
      'saved',
      'saved',
      'saved',
    ])
    expect((await page()).revision).toBe(revision + 1)
    // Other words under the same key are another wish, and that one comes too late.
    expect(await save({ seats: '17' }, { key: 'twice', seen: revision })).toMatchObject({
      status: 'stale',
      revision: revision + 1,
      now: { seats: '15' },
    })
    await undo()
  })

  it('says what is wrong at the field it is wrong at, and nothing is changed', async () => {
    const { revision } = await page()
    const answer = await save({ name: '', seats: 'veel', 'devices.pc': '-2', kinds: ['dansen'] })
    expect(answer).toMatchObject({
      status: 'invalid',
      faults: {
        fields: {
          name: { code: 'empty' },
          seats: { code: 'number' },
          'devices.pc': { code: 'other' },
          kinds: { code: 'other' },
        },
        elsewhere: [],
      },
    })
    expect((await page()).revision).toBe(revision)
  })

  it('that gets too small says first which lessons break, and is changed by who is sure', async () => {
    const before = await page()
    const answer = await save({ seats: '2' })
    if (answer.status !== 'asks') throw new Error('Lessons break.')
    const { name: agreed, draft: hit } = answer.answer
    expect(hit?.hits.length).toBeGreaterThan(0)
    expect(hit?.hits[0]?.why?.nl).toContain('heeft 2 plaatsen voor')
    const ids = before.lessons.map(({ id }) => id)
    for (const { sessionId } of hit?.hits ?? []) expect(ids).toContain(sessionId)
    expect((await page()).revision).toBe(before.revision)
    // Who agrees with one thing does not agree with another.
    expect((await save({ seats: '1' }, { agreed })).status).toBe('asks')
    expect((await save({ seats: '2' }, { agreed })).status).toBe('saved')
    const draft = await openDraft(database, coordinator)
    expect(typeof draft === 'string' ? draft : draft.isChanged).not.toBe(false)
    await undo()
    expect(await openDraft(database, coordinator)).toMatchObject({ isChanged: false })
  })

  it('is removed with its hours after saying what breaks, and comes back whole', async () => {
    const { revision, lessons } = await page()
    const removing = { kind: 'room', id: ROOM, seen: revision, title: 'gone' } as const
    const sent = { ...removing, key: 'r' }
    const asked = await removeResource(database, coordinator, { ...sent, agreed: '' })
    if (asked.status !== 'asks') throw new Error(`It asks, not ${asked.status}.`)
    const { name: agreed, draft: hit } = asked.answer
    expect(new Set(hit?.hits.map(({ sessionId }) => sessionId)).size).toBe(lessons.length)
    expect(await removeResource(database, coordinator, { ...sent, agreed })).toEqual({
      status: 'removed',
    })
    expect(await removeResource(database, coordinator, { ...sent, agreed })).toEqual({
      status: 'removed',
    })
    expect(await resourcePage(database, coordinator, 'room', ROOM)).toBeUndefined()
    await undo()
    expect((await page()).lessons).toEqual(lessons)
  })

  it('that others need stays, and they are named', async () => {
    const place = await page('digipunt', 'bibliotheek')
    const answer = await removeResource(database, coordinator, {
      ...{ kind: 'digipunt', id: 'bibliotheek', seen: place.revision, title: 'gone' },
      ...{ key: 'place', agreed: '' },
    })
    if (answer.status !== 'needed') throw new Error('It is needed.')
    expect(answer.pointers).toContainEqual({ what: 'person', name: 'D01' })
    expect(answer.pointers.some(({ what }) => what === 'walk-in')).toBe(true)
  })
})

describe('whatever stands in a form', () => {
  const nonsense = ['', '\0', '\ud800', 'x'.repeat(6000), '1e99', '-1', '__proto__', '99999999999']
  const things: [ResourceKind, string][] = [
    ['room', ROOM],
    ['digipunt', 'bibliotheek'],
    ['laptop-class', 'laptops-creo'],
    ['person', 'L1'],
  ]

  it.each(things)('a %s is changed whole or not at all', async (kind, id) => {
    const before = await page(kind, id)
    const fields = before.groups.flatMap((group) => group.fields)
    for (const start of nonsense.keys()) {
      const values = fields.map(({ path, kind: sort }, k) => {
        const value = nonsense[(start + k) % nonsense.length] ?? ''
        return [path, sort === 'many' || sort === 'pairs' ? [value, value] : value] as const
      })
      const answer = await save(Object.fromEntries(values), { kind, id })
      expect(answer.status).toBe('invalid')
    }
    expect((await page(kind, id)).revision).toBe(before.revision)
  })
})

describe('a new thing', () => {
  it('is a laptop class with an id from its name, twice the same name too', async () => {
    const form = await newResource(database, coordinator, 'laptop-class', {})
    const values = { ...form?.values, name: 'Laptopklas Noord é', ownerId: 'creo' }
    const filled = { ...values, 'devices.laptop': '9', latitude: '50,8', longitude: '3.27' }
    const add = (key: string) =>
      addResource(database, coordinator, {
        ...{ kind: 'laptop-class', values: filled, key, title: 'added' },
      })
    expect(await add('a')).toEqual({ status: 'saved', id: 'laptopklas-noord-e' })
    expect(await add('a')).toEqual({ status: 'saved', id: 'laptopklas-noord-e' })
    expect(await add('b')).toEqual({ status: 'saved', id: 'laptopklas-noord-e-2' })
    expect((await page('laptop-class', 'laptopklas-noord-e')).values).toMatchObject({
      ...{ 'devices.laptop': '9', transportMinutes: '30', latitude: '50,8' },
    })
    await undo()
    await undo()
  })

  it('is a person with skills and hours, whose code nobody has', async () => {
    const form = await newResource(database, coordinator, 'person', {})
    const values = { ...form?.values, id: 'L99', skills: ['tablet starter', 'tablet confident'] }
    const add = (more: FormValues) =>
      addResource(database, coordinator, {
        ...{ kind: 'person', key: `p${keys++}`, title: 'added' },
        values: { ...values, ...more },
      })
    expect(await add({ id: 'L1' })).toMatchObject({ faults: { fields: { id: { code: 'taken' } } } })
    expect(await add({ roles: [] })).toMatchObject({
      faults: { fields: { roles: { code: 'empty' } } },
    })
    expect((await add({ maxMinutesPerDay: '3,5' })).status).toBe('saved')
    expect((await page('person', 'L99')).values).toMatchObject({
      ...{ skills: ['tablet starter', 'tablet confident'], maxMinutesPerDay: '3,5' },
    })
    await undo()
  })

  it('is a place with a first room, in the middle of its wijk unless somebody says where', async () => {
    const form = await newResource(database, coordinator, 'digipunt', {})
    const answer = await addResource(database, coordinator, {
      ...{ kind: 'digipunt', key: 'd', title: 'added' },
      values: {
        ...form?.values,
        ...{ name: 'Het Nieuwe Huis', wijkId: 'centrum', ownerId: 'stad' },
      },
    })
    expect(answer).toEqual({ status: 'saved', id: 'het-nieuwe-huis' })
    const { rooms, values } = await page('digipunt', 'het-nieuwe-huis')
    expect(rooms).toHaveLength(1)
    expect(values.latitude).toMatch(/^50,8/)
    await undo()
  })
})

describe('the lists', () => {
  const list = (kind: ResourceKind, search = '') =>
    resourceLists(database, coordinator, kind, listQuery(new URLSearchParams(search)))

  it('show rooms by wijk and place with hours in days and what the draft uses', async () => {
    const shown = await list('room')
    if (shown?.kind !== 'rooms') throw new Error('There are rooms.')
    const library = shown.list.groups[0]?.items.find(({ id }) => id === 'bibliotheek')
    const room = library?.rooms[0]
    expect(room).toMatchObject({ name: 'Leslokaal', seats: 14, states: { asked: 0 } })
    expect(room?.hours.lines).toEqual([
      { days: [1, 2, 3, 4, 5], stretches: [{ from: 600, until: 1080 }], isSometimes: false },
      { days: [6], stretches: [{ from: 600, until: 960 }], isSometimes: false },
    ])
    const { lessons } = await page()
    expect(room?.use.lessons).toBe(lessons.length)
    expect(room?.use.weeks.reduce((sum, minutes) => sum + minutes, 0)).toBe(room?.use.minutes)
  })

  it('leave out what is not searched for, and count it', async () => {
    const shown = await list('room', 'words=bíblio leslokaal')
    expect(shown?.list.groups).toHaveLength(1)
    expect(shown?.list.hidden).toBe((shown?.list.count ?? 0) - 1)
    expect((await list('room', 'seats=20'))?.list.hidden).toBeGreaterThan(0)
    expect((await list('room', 'has=wheelchair-access&group=centrum'))?.list.groups).toHaveLength(1)
  })

  it('show people by what they do and who pays them, laptop classes by who lends them', async () => {
    const people = await list('person')
    expect(people?.list.groups.map(({ id }) => id).slice(0, 2)).toEqual([
      'trainer:basis',
      'trainer:essentieel',
    ])
    expect((await list('laptop-class'))?.list.groups.map(({ id }) => id)).toEqual([
      'creo',
      'scala',
      'ligo',
    ])
  })

  it('show nothing of another digibank, and let the steering group change nothing', async () => {
    expect(
      await resourceLists(database, someone('brugge'), 'room', listQuery(new URLSearchParams())),
    ).toBeNull()
    const steering = someone('kortrijk', 'steering')
    expect((await save({ seats: '20' }, { who: steering })).status).not.toBe('saved')
    expect((await save({ seats: '20' }, { who: someone('brugge') })).status).toBe('gone')
  })
})

describe('a room with published lessons', () => {
  it('says so when they would break, and cannot go before they are elsewhere', async () => {
    await database.withScope(scopeOf(coordinator), (tx) => publish(tx, quarterId))
    const answer = await save({ seats: '2' })
    if (answer.status !== 'asks') throw new Error('Lessons break.')
    expect(answer.answer.published?.hits.length).toBeGreaterThan(0)
    const { revision: seen } = await page()
    const removing = {
      kind: 'room',
      id: ROOM,
      seen,
      title: 'gone',
      key: 'last',
      agreed: '',
    } as const
    const removed = await removeResource(database, coordinator, removing)
    if (removed.status !== 'needed') throw new Error('It is needed.')
    expect(removed.pointers[0]).toMatchObject({ what: 'fixed-session' })
  })
})
