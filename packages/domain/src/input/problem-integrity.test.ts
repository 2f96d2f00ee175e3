import { describe, expect, it } from 'vitest'
import { problemKinds } from './document-kind.ts'
import { partAt, pathOf, placesOf, withPart } from './example-edit.ts'
import { exampleProblem } from './example-problem.ts'
import { formatPath } from './json-path.ts'
import type { PathPart } from './json-path.ts'
import { parseProblem } from './parse-problem.ts'
import { visit } from './visit.ts'

function codesOf(input: unknown): string[] {
  const result = parseProblem(input)
  return result.ok ? [] : result.issues.map(({ path, code }) => `${path} ${code}`)
}

function firstPlace(pattern: string): PathPart[] {
  const found: PathPart[][] = []
  visit(exampleProblem(), pattern, (value, path) => {
    if (value !== undefined) found.push([...path])
  })
  expect(found, `${pattern} is in the example`).not.toHaveLength(0)
  return found[0] ?? []
}

describe('ids', () => {
  const lists = Object.values(problemKinds).map(({ at }) => at.replace(/\[\](\.session)?$/, ''))

  it.each([...lists, 'digibanken[].targetGroups', 'digibanken[].targets', 'courses[].formats'])(
    'may not be twice in %s',
    (pattern) => {
      const place = firstPlace(pattern)
      const list = partAt(exampleProblem(), place) as unknown[]
      const document = withPart(exampleProblem(), place, [...list, list[0]])
      const tail = pattern === 'fixed.sessions' ? '.session.id' : '.id'
      const again = `${formatPath([...place, list.length])}${tail} duplicate-id`
      expect(codesOf(document)).toContain(again)
    },
  )

  it('of rooms are unique over all places, of target groups only within a digibank', () => {
    const rooms = withPart(exampleProblem(), pathOf('digipunten.1.rooms.0.id'), 'bib-zaal')
    expect(codesOf(rooms)).toEqual(['$.digipunten[1].rooms[0].id duplicate-id'])

    const document = exampleProblem()
    const [first] = document.digibanken
    const second = { ...first, id: 'brugge', wijken: [] as unknown[] }
    second.wijken = [{ ...first?.wijken[0], id: 'sint-kruis' }]
    const both = { ...document, digibanken: [first, { ...second, policy: {} }] }
    expect(codesOf(both)).toEqual([])
  })

  it('of one digibank do not serve another', () => {
    const document = exampleProblem()
    const [first] = document.digibanken
    const wijken = [{ ...first?.wijken[0], id: 'sint-kruis', people: {} }]
    const both = { ...document, digibanken: [first, { id: 'brugge', name: 'Brugge', wijken }] }
    expect(codesOf(withPart(both, pathOf('demand.0.digibankId'), 'brugge'))).toEqual([
      '$.demand[0].targetGroupIds[0] unknown-id',
      '$.demand[0].targetGroupIds[1] unknown-id',
    ])
  })
})

describe('parts that could not be read', () => {
  it.each([
    { at: 'topics', value: 'geen', only: '$.topics wrong-type' },
    { at: 'topics.0', value: null, only: '$.topics[0] wrong-type' },
    { at: 'topics.0.id', value: undefined, only: '$.topics[0].id missing' },
    { at: 'digibanken.0.wijken', value: {}, only: '$.digibanken[0].wijken wrong-type' },
    { at: 'digipunten.0.rooms', value: [], only: '$.digipunten[0].rooms out-of-range' },
    { at: 'fixed', value: [], only: '$.fixed wrong-type' },
    { at: 'budgetLines.0.contractId', value: 5, only: '$.budgetLines[0].contractId wrong-type' },
    { at: 'courses.0.formats.0.group', value: 5, only: '$.courses[0].formats[0].group wrong-type' },
  ])('cause no further issues: $only', ({ at, value, only }) => {
    expect(codesOf(withPart(exampleProblem(), pathOf(at), value))).toEqual([only])
  })

  it('do not hide an id that is there but never declared', () => {
    const { topics, ...rest } = exampleProblem()
    expect(topics).toHaveLength(2)
    expect(codesOf(rest)).toContain('$.demand[0].topicId unknown-id')
  })
})

describe('values that do not go together', () => {
  it.each([
    { at: 'horizon.end', value: '2027-01-03', code: 'wrong-order' },
    { at: 'horizon.end', value: '2027-01-04' },
    { at: 'horizon.end', value: '2028-02-07' },
    { at: 'horizon.end', value: '2028-02-08', code: 'horizon-too-long' },
    { at: 'horizon.publications.0.coversUntil', value: '2026-12-14', code: 'wrong-order' },
    { at: 'digibanken.0.targets.0.period.to', value: '2025-12-31', code: 'wrong-order' },
    { at: 'digipunten.0.closesOn', value: '2026-08-31', code: 'wrong-order' },
    { at: 'digipunten.1.itinerary.0.to', value: '2027-01-11T08:00', code: 'wrong-order' },
    { at: 'digipunten.1.itinerary.0.to', value: '2027-01-11T08:15' },
    { at: 'courses.0.formats.0.group.max', value: 3, code: 'wrong-order' },
    { at: 'courses.0.formats.0.group.max', value: 4 },
    { at: 'courses.0.formats.0.maxDaysBetween', value: 4, code: 'wrong-order' },
    { at: 'courses.0.formats.1.sessions', value: 2, code: 'short-with-series' },
    { at: 'courses.0.formats.0.sessions', value: 1 },
    { at: 'activities.0.maxDaysBetween', value: 4, code: 'wrong-order' },
    { at: 'activities.0.latest', value: '2027-01-09', code: 'wrong-order' },
    { at: 'budgetLines.0.projectYear.to', value: '2026-12-31', code: 'wrong-order' },
    { at: 'budgetLines.0.contractId', value: undefined, code: 'missing' },
    { at: 'demand.0.wishes', value: 6, code: 'wrong-order' },
    { at: 'demand.0.wishes', value: 7 },
    { at: 'supply.0.places', value: 3, code: 'wrong-order' },
    { at: 'fixed.sessions.0.session.of', value: 1 },
    { at: 'topics.0.season.to', value: '02-30', code: 'wrong-format' },
    { at: 'topics.0.season.to', value: '02-29' },
    { at: 'walkIns.0.roomId', value: 'bus-bank', code: 'room-elsewhere' },
    { at: 'fixed.sessions.0.session.roomId', value: 'bus-bank', code: 'room-elsewhere' },
    { at: 'fixed.sessions.0.session.roomId', value: null },
  ])('$at as $value gives $code', ({ at, value, code }) => {
    const expected = code === undefined ? [] : [`${formatPath(pathOf(at))} ${code}`]
    expect(codesOf(withPart(exampleProblem(), pathOf(at), value))).toEqual(expected)
  })

  it('a digibank has counters once', () => {
    const document = {
      ...exampleProblem(),
      counters: [{ digibankId: 'kortrijk' }, { digibankId: 'kortrijk' }],
    }
    expect(codesOf(document)).toEqual(['$.counters[1].digibankId duplicate-id'])
  })

  it('says which two, and that they may be swapped', () => {
    const result = parseProblem(withPart(exampleProblem(), pathOf('demand.0.wishes'), 6))
    expect(!result.ok && result.issues[0]).toMatchObject({
      value: '6',
      expected: { nl: 'minstens “people” (7)', en: 'at least “people” (7)' },
    })
  })
})

it('covers the example: every part of it is read', () => {
  expect(placesOf(exampleProblem()).length).toBeGreaterThan(400)
})
