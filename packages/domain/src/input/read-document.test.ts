import { describe, expect, it } from 'vitest'
import { createIssueList } from './input-issue.ts'
import { readDocument } from './read-document.ts'

function read(input: unknown) {
  const list = createIssueList()
  const document = readDocument(input, list)
  return { document, issues: list.finish() }
}

const bytes = (text: string) => new TextEncoder().encode(text)

describe('readDocument', () => {
  it.each([
    { what: 'text', input: '{"a": 1}' },
    { what: 'text with a byte order mark', input: '\uFEFF{"a": 1}' },
    { what: 'data', input: { a: 1 } },
    { what: 'bytes', input: bytes('{"a": 1}') },
    { what: 'bytes with a byte order mark', input: bytes('\uFEFF{"a": 1}') },
    {
      what: 'bytes in UTF-16',
      input: new Uint8Array([0xff, 0xfe, ...[...'{"a": 1}'].flatMap((c) => [c.charCodeAt(0), 0])]),
    },
  ])('reads $what', ({ input }) => {
    expect(read(input)).toEqual({ document: { data: { a: 1 } }, issues: [] })
  })

  it.each([
    { input: '', code: 'empty-file', hint: /^Het bestand is leeg/ },
    { input: ' \n\uFEFF ', code: 'empty-file', hint: /^Het bestand is leeg/ },
    { input: '%PDF-1.7\n%âãÏÓ', code: 'pdf-file', hint: /^Dit is een pdf/ },
    { input: 'PK\u0003\u0004\u0014\0', code: 'zip-file', hint: /Excel/ },
    { input: '<!doctype html>', code: 'markup-file', hint: /webpagina/ },
    { input: '\uFFFD\uFFFD{\0"\0', code: 'wrong-encoding', hint: /UTF-8/ },
    { input: '\u001F\uFFFD\b\0\0', code: 'binary-file', hint: /geen tekst/ },
    {
      input: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]),
      code: 'binary-file',
      hint: /geen tekst/,
    },
    {
      input: '{"a": [1, 2',
      code: 'truncated',
      hint: /^Regel 1, kolom 12\. Het bestand stopt te vroeg/,
    },
    { input: '{\n  "a": 1,\n}', code: 'json-syntax', hint: /^Regel 3, kolom 1\. Haal de komma/ },
    { input: '{"a": 1 "b": 2}', code: 'json-syntax', hint: /kolom 9\. Hier ontbreekt een komma/ },
    { input: '{"a": [1}', code: 'json-syntax', hint: /sluit eerst het haakje/ },
    { input: '{"a" 1}', code: 'json-syntax', hint: /dubbelpunt/ },
    { input: '{"a": }', code: 'json-syntax', hint: /ontbreekt een waarde/ },
    { input: '{a: 1}', code: 'json-syntax', hint: /aanhalingstekens/ },
    { input: '{"a": 0,5}', code: 'json-syntax', hint: /met een punt/ },
    { input: '{"a": 01}', code: 'json-syntax', hint: /geen nul/ },
    { input: '{"a": 1 // één\n}', code: 'json-syntax', hint: /komma/ },
    { input: '{// één\n"a": 1}', code: 'json-syntax', hint: /geen opmerkingen/ },
    { input: '["a\nb"]', code: 'json-syntax', hint: /één regel/ },
    { input: '["C:\\map"]', code: 'json-syntax', hint: /schuine streep/ },
    { input: '{} {}', code: 'json-syntax', hint: /al af/ },
    { input: 'beste collega', code: 'json-syntax', hint: /^Regel 1, kolom 1/ },
    { input: '['.repeat(100_000), code: 'too-deep', hint: /64 haakjes/ },
    { input: '{"a":'.repeat(100_000), code: 'too-deep', hint: /64 haakjes/ },
  ])('says $code and $hint', ({ input, code, hint }) => {
    const { document, issues } = read(input)
    expect(document).toBeUndefined()
    expect(issues).toHaveLength(1)
    expect(issues[0]?.code).toBe(code)
    expect(issues[0]?.hint.nl).toMatch(hint)
  })

  it('shows where the text goes wrong', () => {
    const [issue] = read('{\n "a": [true, {"b": nul, "c": 1}]\n}').issues
    expect(issue).toMatchObject({
      path: '$.a[1].b',
      value: '" \\"a\\": [true, {\\"b\\": nul, \\"c\\": 1}]"',
    })
    expect(issue?.hint.en).toMatch(/^Line 2, column 20\. /)
  })

  it('reports every key that is twice and still reads the document', () => {
    const { document, issues } = read('{"a": [{"b": 1, "b": 2}], "a": 3}')
    expect(document).toEqual({ data: { a: 3 } })
    expect(issues.map(({ path, code }) => [path, code])).toEqual([
      ['$.a[0].b', 'duplicate-key'],
      ['$.a', 'duplicate-key'],
    ])
  })
})
