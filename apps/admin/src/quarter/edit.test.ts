import { readFile } from 'node:fs/promises'
import { parseProblem, problemHash } from '@digirooster/domain'
import { fixturePath } from '@digirooster/fixtures'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { coordinator, embedded, installation } from '../database/example-database.ts'
import { refusal } from '../database/example-refusal.ts'
import type { Database } from '../database/open-database.ts'
import type { Refused } from '../database/refused.ts'
import { once } from '../tables/answered-write.ts'
import { demand } from '../tables/demand.ts'
import { topics } from '../tables/topic.ts'
import { assembleProblem, readThings } from './assemble-problem.ts'
import type { Things } from './assemble-problem.ts'
import { edit, redo, undo } from './edit.ts'
import type { Change } from './edit.ts'
import { importProblem } from './import-problem.ts'
import { kindNames } from './kinds.ts'

let database: Database
beforeAll(async () => {
  database = await embedded.open()
})
afterAll(() => database.close())

/** A quarter of one digibank, newly imported; ids of both. */
async function newQuarter(name: string) {
  const text = await readFile(fixturePath('failures/budget-used-up'), 'utf8')
  const result = parseProblem(text)
  if (!result.ok) throw new Error('The fixture is a good one.')
  const problem = { ...result.value, id: name }
  const id = await database.withScope(installation, (tx) => importProblem(tx, problem))
  return { id, scope: coordinator('digibank') }
}

const hashOf = (id: string) =>
  database.withScope(installation, async (tx) =>
    problemHash((await assembleProblem(tx, id)).problem),
  )

describe('edits', () => {
  it('500 random edits undone give the first state back, and redone what they were', async () => {
    const { id, scope } = await newQuarter('random')
    const random = numbers(7)
    const first = await hashOf(id)
    const read = () => database.withScope(scope, (tx) => readThings(tx, id))
    let done = 0
    let refused = 0
    let early = ''
    let { things } = await read()
    while (done < 500) {
      const changes = [1, 2].slice(random(2)).map(() => randomChange(things, random))
      const command = { quarterId: id, title: `edit ${done}`, changes }
      const outcome = await refusal(database.withScope(scope, (tx) => edit(tx, command)))
      if (outcome === 'done') {
        done++
        if (done === 50) early = await hashOf(id)
        things = (await read()).things
      } else refused++
    }
    expect(await hashOf(id)).not.toBe(first)
    expect(refused).toBeGreaterThan(0)
    for (let k = 0; k < 500; k++) await database.withScope(scope, (tx) => undo(tx, id))
    expect(await hashOf(id)).toBe(first)
    expect(await refusal(database.withScope(scope, (tx) => undo(tx, id)))).toBe('nothing')
    for (let k = 0; k < 50; k++) await database.withScope(scope, (tx) => redo(tx, id))
    expect(await hashOf(id)).toBe(early)
  }, 180_000)

  it('of two people who change the same thing at once, the second is told', async () => {
    const { id, scope } = await newQuarter('two-people')
    const [wish] = await database.withScope(scope, (tx) => demand.all(tx, id))
    if (!wish) throw new Error('The quarter has wishes.')
    const write = (wishes: number) =>
      refusal(
        database.withScope(scope, (tx) =>
          edit(tx, {
            quarterId: id,
            title: 'more wishes',
            changes: [
              {
                kind: 'demand',
                put: { ...wish.document, wishes: wish.document.wishes + wishes },
                revision: wish.revision,
              },
            ],
          }),
        ),
      )
    expect((await Promise.all([write(1), write(2), write(3)])).toSorted()).toEqual([
      'done',
      'stale',
      'stale',
    ])
  })

  it('an edit after an undo ends what could be redone', async () => {
    const { id, scope } = await newQuarter('no-redo')
    const rename = (title: string) =>
      database.withScope(scope, async (tx) => {
        const { quarter } = await readThings(tx, id)
        const put = { ...(quarter.document as object), title }
        const changes = [{ kind: 'quarter', put, revision: quarter.revision } as const]
        return edit(tx, { quarterId: id, title, changes })
      })
    await rename('one')
    await database.withScope(scope, (tx) => undo(tx, id))
    await rename('two')
    expect(await refusal(database.withScope(scope, (tx) => redo(tx, id)))).toBe('nothing')
  })

  it('undo is refused when somebody else changed the same thing since', async () => {
    const { id, scope } = await newQuarter('stale-undo')
    const rename = (name: string, as = scope) =>
      database.withScope(as, async (tx) => {
        const [topic] = await topics.all(tx, id)
        if (!topic) throw new Error('The quarter has topics.')
        const put = { ...topic.document, name: { nl: name } }
        const changes = [{ kind: 'topic', put, revision: topic.revision } as const]
        return edit(tx, { quarterId: id, title: name, changes })
      })
    await rename('mine')
    await rename('theirs', { ...scope, userId: 'colleague' })
    expect(await refusal(database.withScope(scope, (tx) => undo(tx, id)))).toBe('stale')
  })

  it('what would leave the quarter wrong is refused with the faults, and nothing changes', async () => {
    const { id, scope } = await newQuarter('invalid')
    const before = await hashOf(id)
    const outcome = await database
      .withScope(scope, async (tx) => {
        const [topic] = await topics.all(tx, id)
        if (!topic) throw new Error('The quarter has topics.')
        const changes = [{ kind: 'topic', remove: topic.id, revision: topic.revision } as const]
        return edit(tx, { quarterId: id, title: 'no topic', changes })
      })
      .catch((error: unknown) => error)
    expect(outcome).toMatchObject({ code: 'invalid' })
    expect((outcome as Refused).issues.length).toBeGreaterThan(0)
    expect(await hashOf(id)).toBe(before)
  })

  it('text that the database cannot keep is refused', async () => {
    const { id, scope } = await newQuarter('odd-text')
    for (const title of ['a\u0000b', 'half \ud800 a pair']) {
      const write = database.withScope(scope, async (tx) => {
        const { quarter } = await readThings(tx, id)
        const put = { ...(quarter.document as object), title }
        const changes = [{ kind: 'quarter', put, revision: quarter.revision } as const]
        return edit(tx, { quarterId: id, title: 'odd', changes })
      })
      expect(await refusal(write)).toBe('invalid')
    }
  })

  it('a write that is sent again gives the same answer and is done once', async () => {
    const { id, scope } = await newQuarter('sent-again')
    const send = (key: string) =>
      database.withScope(scope, (tx) =>
        once(tx, key, async () => {
          const { quarter } = await readThings(tx, id)
          const title = `${quarter.title}+`
          const put = { ...(quarter.document as object), title }
          const changes = [{ kind: 'quarter', put, revision: quarter.revision } as const]
          return edit(tx, { quarterId: id, title: 'longer', changes })
        }),
      )
    const answers = await Promise.all([send('a'), send('a'), send('a'), send('a')])
    expect(new Set(answers.map(({ editId }) => editId)).size).toBe(1)
    const { quarter } = await database.withScope(scope, (tx) => readThings(tx, id))
    expect(quarter.title).toMatch(/[^+]\+$/)
    await send('b')
    const after = await database.withScope(scope, (tx) => readThings(tx, id))
    expect(after.quarter.title).toMatch(/[^+]\+\+$/)
  })
})

/** Whole numbers from 0 to below a bound, the same for a seed. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Adds a copy, removes, or changes a text or number of any thing; often not allowed. */
function randomChange(things: Things, random: (below: number) => number): Change {
  const kind = kindNames[random(kindNames.length)] ?? 'topic'
  const thing = things[kind][random(things[kind].length)]
  if (!thing) return randomChange(things, random)
  const { id, document, revision } = thing
  const put = structuredClone(document) as Record<string, unknown>
  switch (random(4)) {
    case 0:
      return { kind, remove: id, revision }
    case 1:
      return { kind, add: { ...put, id: `${id.slice(0, 20)}-${random(1e6)}` } }
    default:
      for (const [key, value] of Object.entries(put)) {
        if (typeof value === 'number' && Number.isInteger(value)) put[key] = value + random(3)
        if (key === 'name' && typeof value === 'string')
          put[key] = `${value.slice(0, 9)} ${random(99)}`
      }
      return { kind, put, revision }
  }
}
