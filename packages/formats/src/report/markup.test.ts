import fc from 'fast-check'
import { expect, it } from 'vitest'
import { joined, markup } from './markup.ts'

it('escapes text, in elements and in attributes', () => {
  expect(markup`<p title="${'"x"'}">${'<b>&'}</p>`.source).toBe(
    '<p title="&#34;x&#34;">&#60;b&#62;&#38;</p>',
  )
})

it('keeps markup, writes lists and numbers, and nothing for what is not there', () => {
  const items = ['a', 'b'].map((name) => markup`<li>${name}</li>`)
  expect(markup`<ul>${items}</ul>${0}${false}${null}${undefined}`.source).toBe(
    '<ul><li>a</li><li>b</li></ul>0',
  )
})

it('joins what is there', () => {
  expect(joined(['a', '', null, markup`<b>c</b>`], ' & ').source).toBe('a &#38; <b>c</b>')
})

it('lets no text become markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(markup`${text}`.source).not.toMatch(/[<>"']/)
    }),
  )
})
