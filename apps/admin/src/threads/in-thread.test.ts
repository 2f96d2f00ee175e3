import { expect, it } from 'vitest'
import { inThread } from './in-thread.ts'

function moduleOf(code: string): URL {
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`)
}

it('gives what the module answers to its task', async () => {
  const doubles = moduleOf(`export default async ({ n }) => 2 * n`)
  const answers = await Promise.all([1, 2, 3, 4].map((n) => inThread<number>(doubles, { n })))
  expect(answers).toEqual([2, 4, 6, 8])
})

it('uses a thread that is done again', async () => {
  const where = moduleOf(
    `import { threadId } from 'node:worker_threads'; export default () => threadId`,
  )
  const first = await inThread<number>(where, {})
  expect(await inThread<number>(where, {})).toBe(first)
})

it('throws what the module throws, with its name and code', async () => {
  const breaks = moduleOf(
    `export default () => { throw Object.assign(new RangeError('too far'), { code: 'far' }) }`,
  )
  const fault = { name: 'RangeError', message: 'too far', code: 'far' }
  await expect(inThread(breaks, {})).rejects.toMatchObject(fault)
  await expect(inThread(breaks, {})).rejects.toBeInstanceOf(Error)
})

it('says so when the thread ends, and works on with another', async () => {
  const ends = moduleOf(`export default () => new Promise(() => process.exit(0))`)
  await expect(inThread(ends, {})).rejects.toThrow('without an answer')
  expect(await inThread(moduleOf(`export default () => 'again'`), {})).toBe('again')
})

it('works on a few tasks at a time, and does all of them', async () => {
  const counts = new Int32Array(new SharedArrayBuffer(8))
  const counted = moduleOf(`export default async (counts) => {
    const now = Atomics.add(counts, 0, 1) + 1
    if (now > Atomics.load(counts, 1)) Atomics.store(counts, 1, now)
    await new Promise((resolve) => setTimeout(resolve, 50))
    Atomics.sub(counts, 0, 1)
    return 'done'
  }`)
  const answers = await Promise.all(Array.from({ length: 20 }, () => inThread(counted, counts)))
  expect(answers).toEqual(Array.from({ length: 20 }, () => 'done'))
  expect(counts[1]).toBeGreaterThan(1)
  expect(counts[1]).toBeLessThanOrEqual(4)
})

it('whoever goes away while waiting is let go at once, and leaves the places to others', async () => {
  const never = moduleOf(`export default () => new Promise(() => undefined)`)
  const leaving = new AbortController()
  const stuck = Array.from({ length: 6 }, () => inThread(never, {}, { signal: leaving.signal }))
  const patient = inThread(moduleOf(`export default () => 'my turn'`), {})
  leaving.abort()
  const ended = await Promise.allSettled(stuck)
  expect(ended.every(({ status }) => status === 'rejected')).toBe(true)
  expect(await patient).toBe('my turn')
})
