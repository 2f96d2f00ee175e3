import { describe, expect, it } from 'vitest'
import { exampleProblem } from './example-problem.ts'
import { parseProblem } from './parse-problem.ts'
import { upgradeDocument, upgradeProblem } from './upgrade.ts'

describe('upgradeProblem', () => {
  it('takes a document without version for version 0', () => {
    const old = Object.freeze({ id: 'q1' })
    expect(upgradeProblem(old)).toEqual({ ok: true, value: { id: 'q1', version: 1 } })
  })

  it('lets a document of version 0 be read', () => {
    const { version, ...old } = exampleProblem()
    expect(version).toBe(1)
    expect(parseProblem(old)).toEqual(parseProblem(exampleProblem()))
  })

  it('refuses a document of a newer Digirooster and says nothing else of it', () => {
    const result = parseProblem({ version: 2, somethingNew: true })
    expect(result).toEqual({
      ok: false,
      issues: [
        {
          path: '$.version',
          code: 'newer-version',
          value: '2',
          expected: { nl: 'versie 1 of ouder', en: 'version 1 or older' },
          hint: {
            nl: 'Dit bestand komt van een nieuwere Digirooster. Werk Digirooster bij.',
            en: 'This file was made by a newer Digirooster. Update Digirooster.',
          },
        },
      ],
    })
  })

  it.each([
    { raw: { version: '1' } },
    { raw: { version: -1 } },
    { raw: [] },
    { raw: null },
    { raw: 'x' },
  ])('leaves $raw to the schema', ({ raw }) => {
    expect(upgradeProblem(raw)).toEqual({ ok: true, value: raw })
  })

  it('pollutes nothing', () => {
    const result = upgradeProblem(JSON.parse('{"__proto__": {"polluted": true}}'))
    expect(result.ok && Reflect.get(Object(result.value) as object, 'polluted')).toBe(undefined)
    expect(Reflect.get({}, 'polluted')).toBe(undefined)
  })
})

describe('upgradeDocument', () => {
  const steps = [
    (document: object) => ({ ...document, version: 1, steps: ['0 to 1'] }),
    ({ steps, ...rest }: { steps?: unknown }) => ({
      ...rest,
      version: 2,
      steps: [steps, '1 to 2'],
    }),
    ({ steps, ...rest }: { steps?: unknown }) => ({
      ...rest,
      version: 3,
      steps: [steps, '2 to 3'],
    }),
  ]

  it.each([
    { from: 0, steps: [[['0 to 1'], '1 to 2'], '2 to 3'] },
    { from: 1, steps: [[undefined, '1 to 2'], '2 to 3'] },
    { from: 2, steps: [undefined, '2 to 3'] },
    { from: 3, steps: undefined },
  ])('takes the steps from version $from, in order', ({ from, steps: taken }) => {
    const result = upgradeDocument({ version: from }, steps, 3)
    expect(result.ok && result.value).toEqual({ version: 3, ...(taken && { steps: taken }) })
  })
})
