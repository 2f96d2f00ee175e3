import { expect, it } from 'vitest'
import { plantedExample } from './example-instances.ts'
import { runKernel, settingOf } from './speed.ts'
import { sharesOf, whereTimeGoes } from './where-time-goes.ts'

/** A function of a profile. */
function node(id: number, functionName: string, url: string, children: number[] = []) {
  const callFrame = { functionName, scriptId: '1', url, lineNumber: 1, columnNumber: 1 }
  return { id, callFrame, children }
}

it('counts what belongs to no part for the part that calls it', () => {
  const nodes = [
    node(1, '(root)', '', [2, 6]),
    node(2, 'delta', 'file:///kernel/caches/spread-cache.ts', [3, 4]),
    node(3, 'valueOf', 'file:///rules.ts'),
    node(4, 'clashes', 'file:///kernel/clash-graph.ts', [5]),
    node(5, 'overlap', 'file:///kernel/overlap.ts'),
    node(6, '(garbage collector)', ''),
  ]
  const samples = [1, 2, 3, 3, 4, 5, 6]
  const timeDeltas = [10, 20, 5, 15, 20, 10, 20]
  const profile = { nodes, samples, timeDeltas, startTime: 0, endTime: 100 }
  expect(sharesOf(profile)).toEqual([
    { part: 'spread rules', share: 0.4 },
    { part: 'clash rules', share: 0.3 },
    { part: 'garbage collection', share: 0.2 },
    { part: 'other', share: 0.1 },
  ])
})

it('finds the parts of the kernel in a run of it', async () => {
  const setting = settingOf(plantedExample(1).instance, 1, 200_000)
  const shares = await whereTimeGoes(() => runKernel(setting))
  expect(shares.map(({ part }) => part)).toEqual(
    expect.arrayContaining(['moves', 'clash rules', 'pattern rules', 'spread rules', 'evaluator']),
  )
  expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
})
