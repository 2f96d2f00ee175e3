import { expect, it } from 'vitest'
import { table } from './table.ts'

it('names its columns, its rows and itself', () => {
  const { source } = table({
    caption: 'Wensen <per> wijk',
    header: ['Wijk', 'Samen'],
    rows: [['Heule', 3]],
    total: ['Samen', 3],
    numbers: [1],
  })
  expect(source).toContain('<caption>Wensen &#60;per&#62; wijk</caption>')
  expect(source.match(/<th scope="col"/g)).toHaveLength(2)
  expect(source.match(/<th scope="row"/g)).toHaveLength(2)
  expect(source).toContain('<td class="number">3</td>')
})

it('can be scrolled with the keyboard when it is wide', () => {
  const { source } = table({ caption: 'Agenda', header: ['Plaats'], rows: [], isWide: true })
  expect(source).toMatch(/^<div class="wide" role="region" aria-label="Agenda" tabindex="0">/)
})
