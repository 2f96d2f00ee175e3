import type { LaptopClass } from '@digirooster/domain'
import { expect, it } from 'vitest'
import type { Site } from '../facts/facts.ts'
import { laptopsFit } from './laptop-stays.ts'

// May be used in slots 10 to 40; 2 slots to come, 3 to move, 1 to go home; two moves a week.
const laptops = {
  homeDigipuntId: 'home',
  packMinutes: 15,
  transportMinutes: 0,
  setupMinutes: 30,
  maxMovesPerWeek: 2,
} as LaptopClass
const run = Uint16Array.from({ length: 50 }, (_, slot) => (slot < 10 ? 0 : Math.max(0, 40 - slot)))
const at = (id: string, from: number, until: number) => ({ site: { id } as Site, from, until })
const fits = (...stays: Parameters<typeof laptopsFit>[2]) =>
  laptopsFit(laptops, run, stays, () => 'week')

it.each([
  { when: 'there is just time to come and to go', stays: [at('a', 12, 39)], answer: true },
  { when: 'there is no time to come', stays: [at('a', 11, 20)], answer: false },
  { when: 'there is no time to go home', stays: [at('a', 12, 40)], answer: false },
  { when: 'they stay at home', stays: [at('home', 10, 40)], answer: true },
  { when: 'the owner needs them', stays: [at('home', 9, 12)], answer: false },
  { when: 'two overlap', stays: [at('a', 12, 20), at('a', 19, 25)], answer: false },
  {
    when: 'one follows the other in one place',
    stays: [at('a', 12, 20), at('a', 20, 25)],
    answer: true,
  },
  { when: 'there is just time to move', stays: [at('a', 12, 20), at('b', 23, 25)], answer: true },
  { when: 'there is no time to move', stays: [at('a', 12, 20), at('b', 22, 25)], answer: false },
  {
    when: 'they move too often',
    stays: [at('a', 12, 14), at('b', 17, 19), at('a', 22, 24)],
    answer: false,
  },
])('says $answer when $when', ({ stays, answer }) => {
  expect(fits(...stays)).toBe(answer)
})
