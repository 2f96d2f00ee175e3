import fc from 'fast-check'
import { expect, it } from 'vitest'
import { placeLabels } from './map-labels.ts'

const circle = { x: 100, y: 100, ring: 20, name: 'Centrum', count: '91/110' }

it('puts a label at the right of a lonely circle', () => {
  expect(placeLabels([circle], 460, 300)).toEqual([
    { x: 124, y: 99, anchor: 'start', name: 'Centrum', count: '91/110' },
  ])
})

it('turns to the other side where the edge is near', () => {
  expect(placeLabels([{ ...circle, x: 430 }], 460, 300)[0]?.anchor).toBe('end')
})

it('keeps clear of a neighbour', () => {
  const neighbour = { ...circle, x: 160, ring: 20, name: 'Overleie' }
  const [first] = placeLabels([circle, neighbour], 460, 300)
  expect(first?.anchor).not.toBe('start')
})

it('leaves out a label rather than to write over another', () => {
  const many = Array.from({ length: 12 }, () => circle)
  expect(placeLabels(many, 460, 300).length).toBeLessThan(many.length)
})

it('stays on the map and off other labels', () => {
  const circles = fc.array(
    fc.record({
      x: fc.integer({ min: 0, max: 460 }),
      y: fc.integer({ min: 0, max: 400 }),
      ring: fc.integer({ min: 2, max: 34 }),
      name: fc.string({ minLength: 1, maxLength: 20 }),
      count: fc.constant('10/20'),
    }),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(circles, (some) => {
      const labels = placeLabels(some, 460, 400)
      for (const { x, y } of labels) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(460)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(400)
      }
      const spots = labels.map(({ x, y, anchor }) => `${x} ${y} ${anchor}`)
      expect(new Set(spots).size).toBe(spots.length)
    }),
  )
})
