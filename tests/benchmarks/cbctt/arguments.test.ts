import { describe, expect, it } from 'vitest'
import { readArguments } from './arguments.ts'
import { UserError } from './user-error.ts'

const read = (line: string) => readArguments(line.split(' ').filter((word) => word !== ''))

describe('the arguments', () => {
  it('may be a path alone', () => {
    expect(read('a.ctt')).toEqual({
      path: 'a.ctt',
      out: undefined,
      validator: undefined,
      bestKnown: undefined,
      limits: { threads: 1, seconds: 60 },
      seed: undefined,
      seeds: undefined,
    })
  })

  it('are read in any order', () => {
    const line = '--seconds 2.5 --seed=0 --threads 2 a.ctt --seeds 3 --out b --validator c'
    expect(read(`${line} --best-known d`)).toEqual({
      path: 'a.ctt',
      out: 'b',
      validator: 'c',
      bestKnown: 'd',
      limits: { threads: 2, seconds: 2.5 },
      seed: 0,
      seeds: 3,
    })
  })

  it('limit moves in place of seconds', () => {
    expect(read('a.ctt --moves 1000').limits).toEqual({ threads: 1, moves: 1000 })
  })

  it.each([
    ['', 'no instance or folder is given'],
    ['a b', "'b' is one file too many after 'a'"],
    ['a --speed 3', 'there is no option --speed'],
    ['a -s 3', 'there is no option -s'],
    ['a --no-seed', 'there is no option --no-seed'],
    ['a --toString', 'there is no option --toString'],
    ['a --seed', '--seed needs a value'],
    ['a --seed --seeds 3', '--seed needs a value'],
    ['a --out=', '--out needs a value'],
    ['a --seed 1 --seed 2', '--seed is there twice'],
    ['a --seconds 1 --moves 2', '--seconds and --moves exclude each other'],
    ['a --seconds 0', "--seconds is '0'.\nGive a number above 0, at most 86400."],
    ['a --seconds 1e3', "--seconds is '1e3'"],
    ['a --seconds 86401', "--seconds is '86401'"],
    ['a --seconds -1', "--seconds is '-1'"],
    ['a --moves 0', "--moves is '0'"],
    ['a --threads 1.5', "--threads is '1.5'.\nGive a whole number from 1 to 256."],
    ['a --threads 0', "--threads is '0'"],
    ['a --seed 4294967296', "--seed is '4294967296'.\nGive a whole number from 0 to 4294967295."],
    ['a --seeds 0', "--seeds is '0'.\nGive a whole number from 1 to 1000."],
  ])('%j are refused', (line, fault) => {
    expect(() => read(line)).toThrow(UserError)
    expect(() => read(line)).toThrow(fault)
  })
})
