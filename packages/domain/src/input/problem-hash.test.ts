import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exampleProblem } from './example-problem.ts'
import { parseProblem } from './parse-problem.ts'
import { canonicalJson, problemHash } from './problem-hash.ts'

function parsed(input: unknown) {
  const result = parseProblem(input)
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

it('is the SHA-256 of the canonical JSON', () => {
  const problem = parsed({ ...exampleProblem(), title: 'Één café 😀' })
  const expected = createHash('sha256').update(canonicalJson(problem)).digest('hex')
  expect(problemHash(problem)).toBe(expected)
})

it('does not depend on the order of keys, nor on whether a default is written out', () => {
  const input = exampleProblem()
  const reversed = Object.fromEntries(Object.entries(input).reverse())
  expect(problemHash(parsed(reversed))).toBe(problemHash(parsed(input)))
  expect(problemHash(parsed(parsed(input)))).toBe(problemHash(parsed(input)))
})

it('depends on every value and on the order of lists', () => {
  const input = exampleProblem()
  const hashes = [
    input,
    { ...input, title: 'Anders' },
    { ...input, topics: input.topics?.toReversed() },
  ].map((document) => problemHash(parsed(document)))
  expect(new Set(hashes).size).toBe(3)
})

it('writes canonical JSON that means the same', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: -0, u: undefined })).toBe(
    '{"a":0,"b":[1,{"c":"x","d":null}]}',
  )
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})
