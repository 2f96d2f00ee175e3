import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_DEPTH, scanJson } from './scan-json.ts'

describe('scanJson', () => {
  it.each([
    { text: '', fault: 'truncated', offset: 0, path: [] },
    { text: '{"a": [1, 2', fault: 'truncated', offset: 11, path: ['a', 1] },
    { text: '{"a', fault: 'truncated', offset: 3, path: [] },
    { text: '["a\\u00', fault: 'truncated', offset: 7, path: [0] },
    { text: '{"a": tr', fault: 'truncated', offset: 6, path: ['a'] },
    { text: '{"a": 1.', fault: 'truncated', offset: 6, path: ['a'] },
    { text: '{"a": }', fault: 'value-expected', offset: 6, path: ['a'] },
    { text: '[1, ]', fault: 'value-expected', offset: 4, path: [1] },
    { text: "['a']", fault: 'value-expected', offset: 1, path: [0] },
    { text: '[True]', fault: 'value-expected', offset: 1, path: [0] },
    { text: '{"a": 1, }', fault: 'key-expected', offset: 9, path: ['a'] },
    { text: '{a: 1}', fault: 'key-expected', offset: 1, path: [] },
    { text: '{"a" 1}', fault: 'colon-expected', offset: 5, path: ['a'] },
    { text: '{"a": 1 "b": 2}', fault: 'comma-expected', offset: 8, path: ['a'] },
    { text: '{"a": [1, 2}', fault: 'comma-expected', offset: 11, path: ['a', 1] },
    { text: '["a\nb"]', fault: 'bad-text', offset: 3, path: [0] },
    { text: '["C:\\map\\ ja"]', fault: 'bad-text', offset: 4, path: [0] },
    { text: '[01]', fault: 'bad-number', offset: 1, path: [0] },
    { text: '[+1]', fault: 'bad-number', offset: 1, path: [0] },
    { text: '[1.2.3]', fault: 'bad-number', offset: 1, path: [0] },
    { text: '{} {}', fault: 'text-after-end', offset: 3, path: [] },
  ])('finds $fault at $offset in $text', ({ text, fault, offset, path }) => {
    expect(scanJson(text)).toEqual({ ok: false, fault, offset, path })
  })

  it('reads as deep as it promises and no deeper', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
    expect(scanJson(nested(MAX_DEPTH))).toEqual({ ok: true })
    expect(scanJson(nested(MAX_DEPTH + 1))).toMatchObject({ fault: 'too-deep', offset: MAX_DEPTH })
    expect(scanJson('['.repeat(100_000))).toMatchObject({ fault: 'too-deep' })
  })

  it('names every key that is twice in one object, however it is written', () => {
    const found: string[] = []
    const text = '{"a": [{"b": 1, "c": 2, "\\u0062": 3}, {"b": 1}], "a": {"b": 0}, "a": 1}'
    expect(scanJson(text, (path) => found.push(path.join('/')))).toEqual({ ok: true })
    expect(found).toEqual(['a/0/b', 'a', 'a'])
  })

  it('accepts what JSON.parse accepts, and nothing else', () => {
    const edits = fc.array(
      fc.record({
        at: fc.nat(),
        drop: fc.nat(2),
        insert: fc.constantFrom(
          '',
          ',',
          '"',
          '}',
          ']',
          '[',
          '{',
          ':',
          '0',
          '-',
          '.',
          'e',
          '\\',
          ' ',
        ),
      }),
      { maxLength: 3 },
    )
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), edits, (json, changes) => {
        const text = changes.reduce((current, { at, drop, insert }) => {
          const place = at % (current.length + 1)
          return current.slice(0, place) + insert + current.slice(place + drop)
        }, json)
        expect(scanJson(text).ok).toBe(isJson(text))
      }),
      { numRuns: 2000 },
    )
  })
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
