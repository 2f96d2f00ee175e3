import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problem } from '../problem/problem.ts'
import { partAt, pathOf, placesOf, withPart } from './example-edit.ts'
import { exampleProblem } from './example-problem.ts'
import type { InputIssue } from './input-issue.ts'
import { formatPath } from './json-path.ts'
import { parseProblem } from './parse-problem.ts'

function issuesOf(input: unknown): readonly InputIssue[] {
  const result = parseProblem(input)
  return result.ok ? [] : result.issues
}

function issuesWith(path: string, value: unknown): readonly InputIssue[] {
  return issuesOf(withPart(exampleProblem(), pathOf(path), value))
}

const places = placesOf(exampleProblem())

describe('parseProblem', () => {
  it('reads a good document, defaults filled in', () => {
    const value = problem.parse(exampleProblem())
    expect(parseProblem(exampleProblem())).toEqual({ ok: true, value })
    expect(parseProblem(JSON.stringify(exampleProblem()))).toEqual({ ok: true, value })
  })

  it.each([
    {
      at: 'title',
      value: undefined,
      code: 'missing',
      hint: /^Dit veld ontbreekt\. Vul het in: een tekst/,
    },
    { at: 'title', value: null, code: 'wrong-type', hint: /^null mag hier niet/ },
    { at: 'title', value: '', code: 'out-of-range', hint: /^Vul een tekst in/ },
    { at: 'title', value: 12, code: 'wrong-type', hint: /^Schrijf een tekst .*: "12"/ },
    { at: 'id', value: 'Wijk Één', code: 'wrong-format', hint: /^Schrijf "Wijk-Een"/ },
    { at: 'id', value: '@', code: 'wrong-format', hint: /^Begin met een letter/ },
    { at: 'horizon.start', value: '4/1/2027', code: 'wrong-format', hint: /^Schrijf "2027-01-04"/ },
    {
      at: 'horizon.start',
      value: '2027-02-30',
      code: 'wrong-format',
      hint: /^Kijk na of deze dag/,
    },
    { at: 'horizon.start', value: 20270104, code: 'wrong-type', hint: /^Schrijf een tekst/ },
    {
      at: 'horizon.asOf',
      value: '2026-12-01',
      code: 'wrong-format',
      hint: /^Schrijf "2026-12-01T00:00"/,
    },
    {
      at: 'horizon.asOf',
      value: '2026-12-01T09:00:00Z',
      code: 'wrong-format',
      hint: /^Schrijf "2026-12-01T09:00"/,
    },
    { at: 'horizon.asOf', value: 'nu', code: 'wrong-format', hint: /^Schrijf jaar, maand en dag/ },
    { at: 'horizon.quarter', value: 'Q1 2027', code: 'wrong-format', hint: /^Schrijf "2027-Q1"/ },
    {
      at: 'topics.0.season.from',
      value: '2027-11-01',
      code: 'wrong-format',
      hint: /^Schrijf "11-01"/,
    },
    { at: 'courses.0.language', value: 'nl-BE', code: 'wrong-format', hint: /^Schrijf "nl"/ },
    { at: 'courses.0.levels', value: [], code: 'out-of-range', hint: /minstens 1 in de lijst/ },
    { at: 'courses.0.levels', value: 'starter', code: 'wrong-type', hint: /vierkante haken/ },
    {
      at: 'courses.0.levels.0',
      value: 'Starters',
      code: 'unknown-value',
      hint: /^Bedoel je "starter"/,
    },
    { at: 'demand.0.level', value: 'x', code: 'unknown-value', hint: /^Kies een van deze/ },
    { at: 'demand.0.wishes', value: '9', code: 'wrong-type', hint: /zonder aanhalingstekens: 9\./ },
    { at: 'demand.0.wishes', value: 'negen', code: 'wrong-type', hint: /^Schrijf een getal/ },
    { at: 'demand.0.wishes', value: 8.5, code: 'wrong-type', hint: /^Kies 8 of 9/ },
    {
      at: 'demand.0.wishes',
      value: 1e9,
      code: 'out-of-range',
      hint: /^Dit is te veel: hoogstens 100000/,
    },
    {
      at: 'demand.0.people',
      value: 0,
      code: 'out-of-range',
      hint: /^Dit is te weinig: minstens 1/,
    },
    { at: 'activities.0.minutes', value: 100, code: 'not-a-multiple', hint: /^Kies 90 of 105/ },
    {
      at: 'budgetLines.0.quarter.cents',
      value: 99.95,
      code: 'wrong-type',
      hint: /99\.95 euro is 9995/,
    },
    {
      at: 'contracts.0.programmeObjective',
      value: 4,
      code: 'unknown-value',
      hint: /^Kies een van deze/,
    },
    {
      at: 'contracts.0.programmeObjective',
      value: '2',
      code: 'unknown-value',
      hint: /^Bedoel je 2\?/,
    },
    { at: 'contracts.0.vat.included', value: 'ja', code: 'wrong-type', hint: /^Schrijf true/ },
    {
      at: 'courses.0.title',
      value: 'Starten',
      code: 'wrong-type',
      hint: /^Schrijf { "nl": "Starten" }/,
    },
    { at: 'horizon', value: [], code: 'wrong-type', hint: /accolades, zoals { "quarter": …/ },
    { at: 'version', value: '1', code: 'unknown-value', hint: /^Bedoel je 1\?/ },
    {
      at: 'digipunten.0.rooms.0.devices',
      value: { laptops: 3 },
      path: '$.digipunten[0].rooms[0].devices.laptops',
      code: 'unknown-key',
      hint: /^Bedoel je "laptop"/,
    },
    {
      at: 'walkIns.0.when.rrule',
      value: 'WEKELIJKS',
      code: 'wrong-format',
      hint: /geen deel van een herhaalregel/,
    },
    {
      at: 'walkIns.0.when.rrule',
      value: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
      code: 'wrong-format',
      hint: /geen enkele datum/,
    },
    { at: 'titel', value: 'x', code: 'unknown-key', hint: /Haal het weg/ },
    { at: 'demand.0.nietBestaand', value: 1, code: 'unknown-key', hint: /Haal het weg/ },
  ])('says $code at $at for $value: $hint', ({ at, value, path, code, hint }) => {
    const issues = issuesWith(at, value)
    expect(issues).toHaveLength(1)
    expect(issues[0]).toMatchObject({ path: path ?? formatPath(pathOf(at)), code })
    expect(issues[0]?.hint.nl).toMatch(hint)
    expect(issues[0]?.hint.en).not.toBe('')
  })

  it('knows the form of every text that has one', () => {
    for (const place of places) {
      if (typeof partAt(exampleProblem(), place) !== 'string') continue
      const [issue] = issuesOf(withPart(exampleProblem(), place, '@ '))
      if (issue?.code !== 'wrong-format') continue
      expect(issue.expected.nl, issue.path).not.toMatch(/^een tekst/)
    }
  })

  it('reads a mistyped key as the key that was meant, and what is wrong inside it too', () => {
    const { digipunten, ...rest } = exampleProblem()
    const input = withPart(
      { ...rest, digipuntne: digipunten },
      pathOf('digipuntne.0.rooms.0.seats'),
      'x',
    )
    expect(issuesOf(input).map(({ path, code }) => [path, code])).toEqual([
      ['$.digipuntne', 'unknown-key'],
      ['$.digipuntne[0].rooms[0].seats', 'wrong-type'],
    ])
    expect(issuesOf(input)[0]?.hint.en).toBe(
      'There is no field “digipuntne” here. Did you mean “digipunten”?',
    )
  })

  it('finds every fault in one go, also between parts that can be read', () => {
    let input = exampleProblem()
    input = withPart(input, pathOf('digipunten.0.rooms.0.seats'), 'twaalf')
    input = withPart(input, pathOf('demand.0.topicId'), 'smartfone')
    input = withPart(input, pathOf('horizon.end'), '2026-01-01')
    input = withPart(input, pathOf('people.0.languages'), [])
    expect(issuesOf(input).map(({ path, code }) => [path, code])).toEqual([
      ['$.digipunten[0].rooms[0].seats', 'wrong-type'],
      ['$.people[0].languages', 'out-of-range'],
      ['$.demand[0].topicId', 'unknown-id'],
      ['$.horizon.end', 'wrong-order'],
    ])
  })

  it.each(places.map((place) => [formatPath(place), place] as const))(
    'says where the fault is when %s gets another type',
    (path, place) => {
      const isLeaf = typeof partAt(exampleProblem(), place) !== 'object'
      const issues = issuesOf(withPart(exampleProblem(), place, isLeaf ? {} : '@'))
      // One fault gives one issue: whatever rests on the wrong part stays silent.
      expect(issues.map((issue) => issue.path)).toEqual([path])
    },
  )

  it('says where the fault is when a part is missing, unless it may be', () => {
    for (const place of places) {
      const issues = issuesOf(withPart(exampleProblem(), place, undefined))
      if (issues.length === 0 || typeof place.at(-1) === 'number') continue
      const hasOwnIssue = issues.some((issue) => formatPath(place).startsWith(issue.path))
      const isReferred = issues.every((issue) => /-id$|-order$/.test(issue.code))
      expect(hasOwnIssue || isReferred, formatPath(place)).toBe(true)
    }
  })

  it('never throws and agrees with the schema, however a document is damaged', () => {
    const damage = fc.array(
      fc.tuple(
        fc.constantFrom(...places),
        fc.option(fc.jsonValue({ maxDepth: 2 }), { nil: undefined }),
      ),
      { minLength: 1, maxLength: 4 },
    )
    fc.assert(
      fc.property(damage, (changes) => {
        let input: unknown = exampleProblem()
        for (const [place, value] of changes) {
          if (partAt(input, place) !== undefined) input = withPart(input, place, value)
        }
        const result = parseProblem(JSON.stringify(input))
        const byZod = problem.safeParse(JSON.parse(JSON.stringify(input)))
        if (result.ok && 'version' in Object(input)) expect(byZod.data).toEqual(result.value)
        if (!byZod.success && 'version' in Object(input)) expect(result.ok).toBe(false)
        if (!result.ok) expect(result.issues.length).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })
})
