import { describe, expect, it } from 'vitest'
import { clashGraph } from './clash-graph.ts'

describe('the clash graph', () => {
  it('puts activities that clash with the same ones in one class', () => {
    const graph = clashGraph(6, [[0, 1, 2], [2, 3], [4]])
    const { classOf, classCount } = graph
    expect(classOf[0]).toBe(classOf[1])
    expect(classCount).toBe(3)
    expect(new Set([classOf[0], classOf[2], classOf[3]]).size).toBe(3)
    expect([classOf[4], classOf[5]]).toEqual([-1, -1])
  })

  it('lets a class clash with itself only when it has several activities', () => {
    const graph = clashGraph(4, [
      [0, 1, 2],
      [2, 3],
    ])
    const clashes = (a: number, b: number) => graph.clashes(a, b)
    const [twins, between, end] = [0, 2, 3].map((a) => graph.classOf[a])
    expect(clashes(twins, twins)).toBe(true)
    expect(clashes(between, between)).toBe(false)
    expect([clashes(twins, between), clashes(between, twins)]).toEqual([true, true])
    expect([clashes(between, end), clashes(twins, end)]).toEqual([true, false])
  })

  it('lists the neighbours of each class once, however many sets two share', () => {
    const { classOf, from, neighbours } = clashGraph(3, [
      [0, 1],
      [0, 1, 2],
      [1, 0],
    ])
    const its = classOf[0]
    expect(Array.from(neighbours.subarray(from[its], from[its + 1]))).toEqual([its])
  })

  it('is empty without sets', () => {
    expect(clashGraph(2, []).classCount).toBe(0)
  })

  it('refuses an activity that there is not', () => {
    expect(() => clashGraph(2, [[0, 2]])).toThrow(
      new RangeError('A clash set names activity 2 of 2'),
    )
  })
})
