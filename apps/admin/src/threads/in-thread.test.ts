import { expect, it } from 'vitest'
import { inThread } from './in-thread.ts'

function moduleOf(code: string): URL {
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`)
}

it('gives what the module answers to its task', async () => {
  const doubles = moduleOf(
    `import { parentPort, workerData } from 'node:worker_threads'; parentPort.postMessage(2 * workerData.n)`,
  )
  expect(await inThread<number>(doubles, { n: 21 })).toBe(42)
})

it('throws what the module throws', async () => {
  const breaks = moduleOf(`throw new RangeError('too far')`)
  await expect(inThread(breaks, {})).rejects.toThrow('too far')
})

it('says so when there is no answer', async () => {
  await expect(inThread(moduleOf(''), {})).rejects.toThrow('without an answer')
})
