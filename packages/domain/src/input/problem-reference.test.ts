import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { plan } from '../plan/plan.ts'
import { problem } from '../problem/problem.ts'
import { problemKinds, problemScopedKinds } from './document-kind.ts'
import { pathOf, withPart } from './example-edit.ts'
import { exampleProblem } from './example-problem.ts'
import { formatPath } from './json-path.ts'
import type { PathPart } from './json-path.ts'
import { parseProblem } from './parse-problem.ts'
import { planReferences } from './plan-integrity.ts'
import { problemReferences } from './problem-reference.ts'
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

describe('references', () => {
  it.each(problemReferences)('are followed from %s', (pattern) => {
    const place = firstPlace(pattern)
    const document = withPart(exampleProblem(), place, 'nobody')
    expect(codesOf(document)).toContain(`${formatPath(place)} unknown-id`)
  })

  it.each([
    'availability.0.subject.id',
    'availability.1.subject.id',
    'availability.2.subject.id',
    'availability.3.subject.id',
    'demand.0.targetGroupIds.1',
    'digibanken.0.targets.0.targetGroupId',
    'digibanken.0.policy.floors.0.id',
    'digibanken.0.policy.floors.1.id',
    'digibanken.0.policy.floors.2.id',
    'fixed.offerings.0.formatId',
  ])('are followed from %s, where the kind or the owner decides', (at) => {
    expect(codesOf(withPart(exampleProblem(), pathOf(at), 'nobody'))).toEqual([
      `${formatPath(pathOf(at))} unknown-id`,
    ])
  })

  it('are followed from the target groups of a wijk', () => {
    const at = pathOf('digibanken.0.wijken.1.people')
    expect(codesOf(withPart(exampleProblem(), at, { senioren: 1 }))).toEqual([
      '$.digibanken[0].wijken[1].people.senioren unknown-id',
    ])
  })

  it('are all followed: every field of a problem or plan that holds an id is known here', () => {
    const elsewhere = [
      'availability[].subject.id',
      'demand[].targetGroupIds[]',
      'digibanken[].targets[].targetGroupId',
      'digibanken[].policy.floors[].id',
      'fixed.offerings[].formatId',
      // A name that several activities share.
      'activities[].cohort.id',
      'id',
    ]
    const own = [
      ...Object.values(problemKinds).map(({ at }) => `${at}.id`),
      ...Object.values(problemScopedKinds).map(
        (kind) => `${problemKinds[kind.in].at}.${kind.at}.id`,
      ),
    ]
    const known = [...problemReferences.map(([pattern]) => pattern), ...own, ...elsewhere]
    expect(idFields(z.toJSONSchema(problem, { io: 'input' })).toSorted()).toEqual(known.toSorted())

    const ofProblem = /Ids?(\[\])?$|\.id$/
    const inPlan = idFields(z.toJSONSchema(plan, { io: 'input' }))
    for (const [pattern] of planReferences) {
      expect(inPlan).toContain(pattern)
      expect(pattern).toMatch(ofProblem)
    }
  })

  it.each([
    {
      at: 'demand.0.topicId',
      value: 'smartfone',
      nl: 'Er is geen thema met id “smartfone”. Bedoel je “smartphone”?',
    },
    {
      at: 'demand.0.topicId',
      value: 'bib-zaal',
      nl: 'Er is geen thema met id “bib-zaal”. Deze id hoort bij iets anders: lokaal.',
    },
    {
      at: 'demand.0.topicId',
      value: 'onbekend',
      nl: 'Er is geen thema met id “onbekend”. Wel bestaat: “smartphone”, “bank”.',
    },
    {
      at: 'digibanken.0.policy.floors.0.id',
      value: 'starters',
      nl: 'Er is geen niveau met id “starters”. Bedoel je “starter”?',
    },
  ])('to $value get a hint', ({ at, value, nl }) => {
    const result = parseProblem(withPart(exampleProblem(), pathOf(at), value))
    expect(!result.ok && result.issues[0]?.hint.nl).toBe(nl)
  })
})

/** Lists the patterns of every string field named `id`, `…Id` or `…Ids`, and of `usableBy`. */
function idFields(json: z.core.JSONSchema.JSONSchema): string[] {
  const found: string[] = []
  const definitions = json.$defs ?? {}
  walk(json, '', '')
  return found

  function walk(schema: z.core.JSONSchema.JSONSchema, path: string, name: string): void {
    const target =
      schema.$ref === undefined ? schema : definitions[schema.$ref.split('/').at(-1) ?? '']
    const whole = target ?? schema
    for (const option of whole.anyOf ?? []) {
      if (typeof option === 'object') walk(option, path, name)
    }
    if (typeof whole.items === 'object' && !Array.isArray(whole.items))
      walk(whole.items, `${path}[]`, name)
    for (const [key, field] of Object.entries(whole.properties ?? {})) {
      if (typeof field === 'object') walk(field, path === '' ? key : `${path}.${key}`, key)
    }
    if (whole.type === 'string' && /^id$|Ids?$|^usableBy$/.test(name)) found.push(path)
  }
}
