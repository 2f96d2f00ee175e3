import { readFile } from 'node:fs/promises'
import { parseProblem } from '@digirooster/domain'
import { plan } from '@digirooster/planner'
import { fixturePath } from '@digirooster/fixtures'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OpenDraft } from './open-draft.ts'
import { weekView } from './week-view.ts'

const everything = { date: '', wijk: '', topic: '', level: '' }
let draft: OpenDraft

beforeAll(async () => {
  const result = parseProblem(await readFile(fixturePath('failures/no-trainer-for-topic'), 'utf8'))
  if (!result.ok) throw new Error('The fixture is a good one.')
  const problem = result.value
  const made = (await plan(problem, { seed: 1, iterations: 1000 })).plan
  if (!made) throw new Error('The example quarter can be planned.')
  draft = {
    ...{ quarterId: 'q', quarterRevision: 1, revision: 1, problem, plan: made, isChanged: false },
    ...{ explained: new Map(), version: null },
  }
}, 60_000)

const cardsOf = (view: ReturnType<typeof weekView>) =>
  view.wijken.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.flatMap(({ cards }) => cards)),
  )

describe('the weeks of a draft', () => {
  it('show every lesson once', () => {
    const { start } = draft.problem.horizon
    const seen: string[] = []
    let date: string | null = start
    while (date !== null) {
      const view = weekView(draft, { ...everything, date })
      expect(cardsOf(view)).toHaveLength(view.count)
      seen.push(...cardsOf(view).map(({ id }) => id))
      date = view.next
    }
    expect(seen.toSorted()).toEqual(draft.plan.sessions.map(({ id }) => id).toSorted())
  })

  it('show a lesson only where its room is open', () => {
    for (const { start: date } of draft.plan.sessions) {
      const view = weekView(draft, { ...everything, date: date.slice(0, 10) })
      for (const { rows } of view.wijken)
        for (const { cells } of rows)
          for (const cell of cells) if (cell.cards.length > 0) expect(cell.open).not.toEqual([])
    }
  })

  it('leave out what a filter leaves out, and count it', () => {
    const [first] = draft.plan.sessions
    const date = first?.start.slice(0, 10) ?? ''
    const all = weekView(draft, { ...everything, date })
    const none = weekView(draft, { ...everything, date, topic: 'no-such-topic' })
    expect(cardsOf(all).length).toBeGreaterThan(0)
    expect(cardsOf(none)).toEqual([])
    expect(none.hidden).toBe(all.count)
  })

  it('stay within the quarter, whatever day is asked', () => {
    const { start } = draft.problem.horizon
    expect(weekView(draft, { ...everything, date: '1900-01-01' }).days).toContain(start)
    expect(weekView(draft, { ...everything, date: '2999-01-01' }).next).toBeNull()
  })
})
