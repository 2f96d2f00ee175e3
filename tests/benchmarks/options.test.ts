import { expect, it } from 'vitest'
import { readBenchOptions } from './options.ts'

it('measures everything, in full, unless asked otherwise', () => {
  expect(readBenchOptions([], {})).toEqual({
    quick: false,
    only: [],
    out: 'out/bench/bench.md',
    into: undefined,
    cbcttFolder: undefined,
    remember: false,
    seed: 1,
    clock: 'wall',
    cpSat: false,
  })
})

it('takes the folder of instances from the arguments, else from the environment', () => {
  const environment = { CBCTT_FOLDER: 'a' }
  expect(readBenchOptions([], environment).cbcttFolder).toBe('a')
  expect(readBenchOptions(['--cbctt', 'b'], environment).cbcttFolder).toBe('b')
})

it('refuses what it does not know', () => {
  expect(() => readBenchOptions(['--seed', 'x'], {})).toThrow('--seed (x) must be a whole number')
  expect(() => readBenchOptions(['--quik'], {})).toThrow(TypeError)
})
