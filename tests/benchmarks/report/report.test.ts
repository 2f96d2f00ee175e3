import { expect, it } from 'vitest'
import { curvePicture } from './curve-picture.ts'
import { startReport } from './report.ts'
import { sparkline } from './sparkline.ts'
import { filled } from './write-report.ts'
import { growthExponent, median } from './statistics.ts'

it('writes headings, text and tables in the order they came, numbers to the right', () => {
  const report = startReport()
  const addRow = report.table(['name', 'seconds'])
  report.heading('Later')
  addRow(['a|b', 1.23456])
  addRow(['c', null])
  expect(report.markdown()).toBe(
    [
      [
        '| name | seconds |',
        '| ---- | ------: |',
        '| a\\|b |   1.235 |',
        '| c    |       – |',
      ].join('\n'),
      '## Later',
    ].join('\n\n'),
  )
})

it('draws values as bars, what is not known as a dot', () => {
  expect(sparkline([0.2, 0.1, 0.05, 0, null], 0.1)).toBe('██▅▁·')
})

it('draws a line for every curve, with its name as text', () => {
  const svg = curvePicture('gap', [{ name: 'a & b', points: [{ seconds: 1, value: 0.05 }] }], 0.1)
  expect(svg).toContain('>a &amp; b</text>')
  expect(svg.match(/<path d="M[^h]*fill="none"/g)).toHaveLength(1)
})

it.each([
  { values: [3, 1, 2], middle: 2 },
  { values: [4, 1, 2, 3], middle: 2.5 },
  { values: [1, null, 2], middle: 2 },
  { values: [1, null, null], middle: null },
  { values: [], middle: null },
])('finds $middle in the middle of $values', ({ values, middle }) => {
  expect(median(values)).toBe(middle)
})

it('finds the exponent of a power of size, leaving out what is not known', () => {
  const points = [1, 2, 4, 8].map((size) => ({ size, value: 3 * size ** 1.5 }))
  expect(growthExponent([...points, { size: 16, value: null }])).toBeCloseTo(1.5)
  expect(growthExponent(points.slice(0, 1))).toBeNull()
})

it('puts a part between its marks, its headings left out, and leaves the rest alone', () => {
  const text = 'a\n<!-- bench:x -->\nold\n<!-- /bench:x -->\nb\n<!-- bench:y -->\n<!-- /bench:y -->'
  expect(filled(text, 'x', '## Heading\n\nnew $1')).toBe(
    'a\n<!-- bench:x -->\n\nnew $1\n\n<!-- /bench:x -->\nb\n<!-- bench:y -->\n<!-- /bench:y -->',
  )
  expect(filled(text, 'z', 'new')).toBe(text)
})
