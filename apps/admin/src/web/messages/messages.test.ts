import { describe, expect, it } from 'vitest'
import { english } from './en.ts'
import { fill } from './messages.ts'
import { dutch } from './nl.ts'

/** Every text with its place, such as `login.title`. */
function textsOf(messages: Readonly<Record<string, Readonly<Record<string, string>>>>) {
  return Object.entries(messages).flatMap(([screen, texts]) =>
    Object.entries(texts).map(([name, text]) => [`${screen}.${name}`, text] as const),
  )
}

/** Words that engineers use and coordinators do not, or that mean two things. */
const forbidden =
  /\b(middelen|genereren|conflict(en)?|concept|perceel|lot|bediend|ingepland|sessies?|e-?id|seed|score|punten|plan[- ]?id|user|login|token|session|error|tenant|slot)\b/i
const forbiddenEnglish =
  /\b(generate|conflicts?|tenant|token|seed|score|slots?|solver|sessions?|error|invalid|user)\b/i
const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()

describe.each([
  ['Dutch', textsOf(dutch), forbidden],
  ['English', textsOf(english), forbiddenEnglish],
] as const)('the %s texts', (_, texts, wrongWords) => {
  it.each(texts)('%s is plain', (_place, text) => {
    for (const sentence of text.split(/[.?!]\s/))
      expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(20)
    expect(text.replace(/\{\w+\}/g, '')).not.toMatch(wrongWords)
    expect(text.trim()).toBe(text)
    expect(text).not.toBe('')
  })
})

it('both languages say the same things, with the same places to fill in', () => {
  const inEnglish = new Map(textsOf(english))
  expect([...inEnglish.keys()]).toEqual(textsOf(dutch).map(([place]) => place))
  for (const [place, text] of textsOf(dutch))
    expect(places(inEnglish.get(place) ?? ''), place).toEqual(places(text))
})

it('fills places in, and leaves one that is not known', () => {
  expect(fill('{a} en {b}', { a: 1 })).toBe('1 en {b}')
})
