import { expect, it } from 'vitest'
import { nearest } from './nearest.ts'

const fields = ['id', 'title', 'wijkId', 'digipunten', 'laptopClasses', 'noShowRate']

it.each([
  { word: 'titel', meant: 'title', because: 'two letters are swapped' },
  { word: 'Title', meant: 'title', because: 'capitals do not count' },
  { word: 'no_show_rate', meant: 'noShowRate', because: 'two separators are too many' },
  { word: 'digipunt', meant: 'digipunten', because: 'two letters are missing' },
  { word: 'wijk', meant: 'wijkId', because: 'two letters are missing' },
  { word: 'i', meant: 'id', because: 'one letter is missing' },
  { word: 'xyz', meant: undefined, because: 'nothing is near' },
  { word: '', meant: undefined, because: 'an empty word is near nothing' },
  { word: 'x'.repeat(1_000_000), meant: undefined, because: 'it is far too long' },
])('finds $meant for $word: $because', ({ word, meant }) => {
  expect(nearest(word, fields)).toBe(meant)
})

it('overlooks accents and kinds of separators', () => {
  expect(nearest('Café Sint_Jan', ['cafe-sint-jans', 'cafe-sint-jan'])).toBe('cafe-sint-jan')
})

it('takes the first of two that are as near', () => {
  expect(nearest('wijk-3', ['wijk-1', 'wijk-2'])).toBe('wijk-1')
})
