import { describe, expect, it } from 'vitest'
import { partAt, pathOf, placesOf, withPart } from './example-edit.ts'
import { exampleProblem } from './example-problem.ts'
import { MAX_COUNTED, MAX_ISSUES } from './input-issue.ts'
import type { InputIssue } from './input-issue.ts'
import { parseProblem } from './parse-problem.ts'

function issuesOf(input: unknown): readonly InputIssue[] {
  const result = parseProblem(input)
  return result.ok ? [] : result.issues
}

const places = placesOf(exampleProblem())

describe('parseProblem on hostile input', () => {
  it.each([
    '$',
    '$.horizon',
    '$.digibanken[0].wijken[0].people',
    '$.digibanken[0].policy.weights',
    '$.demand[0]',
  ])('refuses a __proto__ key in %s and pollutes nothing', (path) => {
    const place = path === '$' ? [] : pathOf(path.slice(2).replace(/\[(\d+)\]/g, '.$1'))
    const part = partAt(exampleProblem(), place) as object
    const text = JSON.stringify({ ...part, proto: 0 }).replace(
      '"proto":0',
      '"__proto__":{"polluted":1}',
    )
    const data: unknown = JSON.parse(text)
    const issues = issuesOf(place.length === 0 ? text : withPart(exampleProblem(), place, data))
    expect(issues.map((issue) => [issue.path, issue.code])).toEqual([
      [`${path}.__proto__`, 'forbidden-key'],
    ])
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it('survives data that is nested without end', () => {
    let deep: unknown = []
    for (let depth = 0; depth < 100_000; depth++) deep = [deep]
    expect(issuesOf(deep)).toHaveLength(1)
    for (const place of places) expect(() => parseProblem(withDeep(place, deep))).not.toThrow()

    const cycle: Record<string, unknown> = { ...exampleProblem() }
    cycle['topics'] = cycle
    expect(issuesOf(cycle)[0]).toMatchObject({ path: '$.topics', code: 'wrong-type' })
  })

  it.each([
    { faults: MAX_ISSUES, last: 'wrong-type', more: undefined },
    { faults: MAX_ISSUES + 1, last: 'more-issues', more: '2' },
    { faults: 5000, last: 'more-issues', more: '4001' },
    { faults: 3_000_000, last: 'more-issues', more: String(MAX_COUNTED - MAX_ISSUES + 1) },
  ])('describes at most 1 000 of $faults faults and counts the rest', ({ faults, last, more }) => {
    const issues = issuesOf({ ...exampleProblem(), counters: new Array<number>(faults).fill(0) })
    expect(issues).toHaveLength(MAX_ISSUES)
    expect(issues.at(-1)?.code).toBe(last)
    if (more !== undefined) expect(issues.at(-1)?.value).toBe(more)
  })

  it('reads tens of thousands of wishes, good or bad', () => {
    const { demand: [wish] = [], ...rest } = exampleProblem()
    const wishes = Array.from({ length: 30_000 }, (_, i) => ({ ...wish, id: `wish-${i}` }))
    const good = { ...rest, demand: wishes, fixed: {} }
    expect(parseProblem(JSON.stringify(good)).ok).toBe(true)
    const bad = {
      ...good,
      demand: wishes.map((one, i) => ({ ...one, topicId: `topic-${i}`, level: 0 })),
    }
    expect(issuesOf(JSON.stringify(bad))).toHaveLength(MAX_ISSUES)
  })
})

/** Puts a value in without copying it: copying would exhaust the stack. */
function withDeep(place: (typeof places)[number], deep: unknown): unknown {
  const document = structuredClone(exampleProblem())
  Reflect.set(Object(partAt(document, place.slice(0, -1))) as object, place.at(-1) ?? '', deep)
  return document
}
