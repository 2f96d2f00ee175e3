// A thread that does one task after the other for the program that started it.
import { parentPort } from 'node:worker_threads'
import type { Done, Job } from './in-thread.ts'

parentPort?.on('message', ({ module, task }: Job) => {
  void done(module, task).then((answer) => parentPort?.postMessage(answer))
})

type Work = (given: unknown, tell: (told: unknown) => void) => unknown

function tell(told: unknown): void {
  parentPort?.postMessage({ told } satisfies Done)
}

async function done(module: string, task: unknown): Promise<Done> {
  try {
    const { default: work } = (await import(module)) as { default: Work }
    return { answer: await work(task, tell) }
  } catch (fault) {
    // A fault of a class of its own would arrive without its class.
    const { name, message, stack } = fault instanceof Error ? fault : new Error(String(fault))
    const code: unknown = fault instanceof Error ? Reflect.get(fault, 'code') : undefined
    return { fault: { name, message, stack, ...(typeof code === 'string' && { code }) } }
  }
}
