import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'

const script = `
  const { listenForInterruption } = await import(${JSON.stringify(import.meta.resolve('./interruption.ts'))})
  const signal = listenForInterruption(() => process.stdout.write('aborted: ' + signal.aborted))
  setInterval(() => undefined, 1000)
  process.stdout.write('started')`

it.each([
  { second: 'SIGINT', code: 130 },
  { second: 'SIGTERM', code: 143 },
] as const)('aborts at the first signal and ends at once at $second', async ({ second, code }) => {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script])
  const heard = async () => String((await once(child.stdout, 'data'))[0])
  expect(await heard()).toBe('started')
  child.kill('SIGINT')
  expect(await heard()).toBe('aborted: true')
  child.kill(second)
  expect(await once(child, 'exit')).toEqual([code, null])
})
