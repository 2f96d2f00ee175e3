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
