import { describe, expect, it } from 'vitest'
import { formatPath } from './json-path.ts'
import { previewValue } from './preview-value.ts'

describe('previewValue', () => {
  it.each([
    { value: undefined, text: '' },
    { value: null, text: 'null' },
    { value: 12.5, text: '12.5' },
    { value: true, text: 'true' },
    { value: 'een\n"tekst"', text: '"een\\n\\"tekst\\""' },
    { value: [], text: '[]' },
    { value: [1, 'a', [2], {}], text: '[1, "a", […], {…}]' },
    { value: Array.from({ length: 9 }, () => 0), text: '[0, 0, 0, 0, 0, … (9)]' },
    { value: { a: 1, b: { c: 2 } }, text: '{"a": 1, "b": {…}}' },
    {
      value: { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 },
      text: '{"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, …}',
    },
    { value: '\u202Egnp.exe\u0000\u009b', text: '"\\u202egnp.exe\\u0000\\u009b"' },
    { value: () => 1, text: '(function)' },
  ])('writes $text', ({ value, text }) => {
    expect(previewValue(value)).toBe(text)
  })

  it('stays short for huge and deep values', () => {
    let deep: unknown = 0
    for (let depth = 0; depth < 100_000; depth++) deep = [deep]
    expect(previewValue(deep)).toBe('[[…]]')
    expect(previewValue('x'.repeat(1e7)).length).toBeLessThan(100)
    expect(previewValue({ ['k'.repeat(1e7)]: 'x'.repeat(1e7) }).length).toBeLessThan(200)
  })

  it('does not cut an emoji in two', () => {
    expect(previewValue(`${'x'.repeat(79)}😀😀`)).toBe(`"${'x'.repeat(79)}…"`)
  })
})

describe('formatPath', () => {
  it.each([
    { path: [], text: '$' },
    { path: ['digipunten', 3, 'rooms', 0, 'seats'], text: '$.digipunten[3].rooms[0].seats' },
    { path: ['people', 'een groep', '$schema'], text: '$.people["een groep"].$schema' },
    { path: ['k'.repeat(200)], text: `$["${'k'.repeat(80)}…"]` },
  ])('writes $text', ({ path, text }) => {
    expect(formatPath(path)).toBe(text)
  })
})
