import { expect, it } from 'vitest'
import { buffersOf } from './buffers-of.ts'

it('lists the buffers that typed arrays fill, once each, wherever they are', () => {
  const [a, b] = [new Int32Array(3), new Float64Array(2)]
  expect(buffersOf({ a, list: [{ b }, a], text: 'x', none: null })).toEqual([a.buffer, b.buffer])
})

it('leaves out what others may still read', () => {
  const shared = new Int32Array(new SharedArrayBuffer(8))
  expect(buffersOf([new Int32Array(4).subarray(1), shared, undefined, 7])).toEqual([])
})
