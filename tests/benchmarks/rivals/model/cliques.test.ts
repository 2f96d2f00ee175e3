import { expect, it } from 'vitest'
import { atOnce } from './cliques.ts'

const use = (column: number, from: number, until: number) => ({ column, from, until })
const columnsOf = (uses: Parameters<typeof atOnce>[0]) =>
  atOnce(uses).map((group) => group.uses.map(({ column }) => column))

it('puts together what is busy at the same moment', () => {
  expect(columnsOf([use(0, 0, 6), use(1, 4, 10), use(2, 6, 8)])).toEqual([
    [0, 1],
    [1, 2],
  ])
})

it('keeps only the largest group when nobody leaves before the next one starts', () => {
  expect(columnsOf([use(0, 0, 9), use(1, 1, 9), use(2, 2, 9)])).toEqual([[0, 1, 2]])
})

it('lets one follow the other', () => {
  expect(columnsOf([use(0, 0, 6), use(1, 6, 12)])).toEqual([[0], [1]])
})
