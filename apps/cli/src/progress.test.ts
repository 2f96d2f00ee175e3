import { expect, it } from 'vitest'
import { progressText } from './progress.ts'

const progress = {
  phase: 'improve',
  iterations: 1000,
  done: 0.4299,
  score: null,
  bound: null,
  gap: null,
  served: 384,
  asked: 460,
} as const

it('says how far it is, what it does and how many wishes have a place', () => {
  expect(progressText(progress, 'nl')).toBe(' 42 %  verbeteren · 384 van 460 wensen')
  expect(progressText({ ...progress, served: null }, 'en')).toBe(' 42 %  improving')
})
