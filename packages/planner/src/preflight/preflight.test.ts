import { readFileSync } from 'node:fs'
import { parseProblem } from '@digirooster/domain'
import type { Problem } from '@digirooster/domain'
import { fixturePath, smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { preflight } from './preflight.ts'

type FixtureName = Parameters<typeof fixturePath>[0]

function read(name: FixtureName): unknown {
  return JSON.parse(readFileSync(fixturePath(name), 'utf8'))
}

function quarter(name: FixtureName): Problem {
  const parsed = parseProblem(read(name))
  if (!parsed.ok) throw new Error(`${name} is not a valid problem.`)
  return parsed.value
}

const expected = read('failures/expected') as Record<string, { preflightCodes: string[] }>
const kortrijk = preflight(quarter('kortrijk-2027q1'))

describe('preflight', () => {
  it('finds nothing in a quarter in which everything can be', () => {
    expect(preflight(smallQuarter())).toEqual([])
  })

  it.each(Object.entries(expected))('finds what is wrong with %s', (name, { preflightCodes }) => {
    const findings = preflight(quarter(`failures/${name}` as FixtureName))
    expect([...new Set(findings.map(({ code }) => code))].sort()).toEqual(preflightCodes)
  })

  it('tells in kortrijk what its makers know to be impossible, and little else', () => {
    const told = kortrijk.map(({ code, subjectIds }) => `${code} ${subjectIds[0]}`)
    expect(told).toEqual(
      expect.arrayContaining([
        'course-without-trainer whatsapp',
        'target-out-of-reach deelnemers-essentieel',
        'digipunt-never-opens oc-kooigem',
        'out-of-season belasting',
        'laptops-short-window laptops-scala',
      ]),
    )
    expect(told.length).toBeLessThan(12)
  })

  it('says each thing once, errors first', () => {
    const said = kortrijk.map(({ path, text }) => `${path} ${text.nl}`)
    expect(new Set(said).size).toBe(said.length)
    const severities = kortrijk.map(({ severity }) => severity)
    expect(severities).toEqual([...severities].sort())
  })

  it('speaks in sentences of at most twenty words', () => {
    const texts = kortrijk.flatMap(({ text, hint }) => [text.nl, text.en, hint.nl, hint.en])
    const longest = texts
      .flatMap((text) => text.split(/[.?!] /))
      .filter((sentence) => sentence.split(' ').length > 20)
    expect(longest).toEqual([])
  })

  it('points at places that exist', () => {
    const problem = quarter('kortrijk-2027q1')
    for (const { path } of kortrijk) expect([path, valueAt(problem, path)]).not.toContain(undefined)
  })

  it('blames nobody for the wishes of a quarter that is over', () => {
    const { horizon } = smallQuarter()
    const over = smallQuarter({
      horizon: { ...horizon, asOf: '2027-02-08T09:00' },
      budgetLines: [],
    })
    expect(preflight(over).map(({ code }) => code)).not.toContain('budget-empty')
  })
})

function valueAt(root: unknown, path: string): unknown {
  let value = root
  for (const [, name, index] of path.matchAll(/\.(\w+)|\[(\d+)\]/g)) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Object.entries(value).find(([key]) => key === (name ?? index))?.[1]
  }
  return value
}
