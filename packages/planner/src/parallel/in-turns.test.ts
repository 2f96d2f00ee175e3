import { describe, expect, it } from 'vitest'
import { inTurns } from './in-turns.ts'

describe('work in turns', () => {
  it('begins with the first turn, rests where it says and ends with its result', async () => {
    const seen: string[] = []
    const turns = inTurns<number, string>(async (rest) => {
      seen.push('begun')
      seen.push(`given ${await rest(1)}`)
      seen.push(`given ${await rest(2)}`)
      return 'result'
    })
    expect(seen).toEqual([])
    await turns.next()
    expect([turns.best, seen]).toEqual([1, ['begun']])
    turns.best = 9
    await turns.next()
    expect([turns.best, seen.at(-1), turns.result]).toEqual([2, 'given 9', undefined])
    await turns.next()
    expect([seen.at(-1), turns.result]).toEqual(['given 2', 'result'])
  })

  it.each([0, 1])('fails in the turn in which the work fails, after %d rests', async (rests) => {
    const turns = inTurns<number, never>(async (rest) => {
      for (let k = 0; k < rests; k++) await rest(k)
      throw new RangeError('boom')
    })
    for (let k = 0; k < rests; k++) await turns.next()
    await expect(turns.next()).rejects.toThrow('boom')
  })
})
