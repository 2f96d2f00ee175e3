import { expect, it } from 'vitest'
import { languageOf, readArguments, searchOptions } from './arguments.ts'
import { UserError } from './user-error.ts'

const allowed = { values: ['out', 'seconds', 'iterations', 'seed', 'threads'], flags: ['json'] }
const read = (...args: string[]) => readArguments(args, allowed, 'nl')

const unknown = (name: string) => `De keuze ${name} bestaat niet bij dit commando.`

it('splits files from options, wherever they stand', () => {
  const { files, values, flags } = read('--json', 'a.json', '--out', 'b', '--', '--c.json')
  expect(files).toEqual(['a.json', '--c.json'])
  expect([...values]).toEqual([['out', 'b']])
  expect([...flags]).toEqual(['json'])
})

it.each([
  { args: ['--foo'], fault: 'De keuze --foo bestaat niet bij dit commando.' },
  { args: ['-x'], fault: 'De keuze -x bestaat niet bij dit commando.' },
  { args: ['--iteratons', '3'], fault: `${unknown('--iteratons')} Bedoelt u --iterations?` },
  { args: ['--jsno'], fault: `${unknown('--jsno')} Bedoelt u --json?` },
  { args: ['--out'], fault: 'Bij --out hoort een waarde.' },
  { args: ['--out='], fault: 'Bij --out hoort een waarde.' },
  { args: ['--out', '--json'], fault: 'Bij --out hoort een waarde.' },
  { args: ['--json=yes'], fault: 'Bij --json hoort geen waarde.' },
  { args: ['--out', 'a', '--out', 'b'], fault: '--out staat er twee keer.' },
  { args: ['--lang', 'fr'], fault: '--lang is nl of en, niet “fr”.' },
])('refuses $args', ({ args, fault }) => {
  expect(() => read(...args)).toThrow(new UserError(fault))
})

it('tells also a fault in the arguments in the language asked for', () => {
  expect(languageOf(['plan', '--foo', '--lang', 'en'])).toBe('en')
  expect(languageOf(['plan', '--lang=en'])).toBe('en')
  expect(languageOf(['plan', '--lang=fr'])).toBe('nl')
  expect(languageOf(['plan', 'en'])).toBe('nl')
})

it.each([
  { args: [], options: { seconds: 15, threads: 1 } },
  { args: ['--seconds', '0.5'], options: { seconds: 0.5, threads: 1 } },
  { args: ['--seconds', '0,5'], options: { seconds: 0.5, threads: 1 } },
  { args: ['--iterations', '9', '--seed', '7'], options: { iterations: 9, seed: 7, threads: 1 } },
  { args: ['--threads', '2'], options: { seconds: 15, threads: 2 } },
])('searches with $options for $args', ({ args, options }) => {
  expect(searchOptions(read(...args), 'nl')).toEqual(options)
})

it.each([
  ['--seconds', '0'],
  ['--seconds', '-3'],
  ['--seconds', '1e3'],
  ['--seconds', '99999999'],
  ['--seconds', 'NaN'],
  ['--iterations', '0'],
  ['--iterations', '1.5'],
  ['--seed', '-1'],
  ['--seed', '4294967296'],
  ['--threads', '0'],
  ['--threads', '1.5'],
  ['--threads', '257'],
  ['--seconds', '1', '--iterations', '1'],
])('refuses to search with %s %s', (...args) => {
  expect(() => searchOptions(read(...args), 'nl')).toThrow(UserError)
})
