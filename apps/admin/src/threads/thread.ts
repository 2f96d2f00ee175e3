// A thread that does one task after the other for the program that started it.
import { parentPort } from 'node:worker_threads'
import type { Done, Job } from './in-thread.ts'

parentPort?.on('message', ({ module, task }: Job) => {
  void done(module, task).then((answer) => parentPort?.postMessage(answer))
})

async function done(module: string, task: unknown): Promise<Done> {
  try {
    const { default: work } = (await import(module)) as { default: (given: unknown) => unknown }
    return { answer: await work(task) }
  } catch (fault) {
    // A fault of a class of its own would arrive without its class.
    const { name, message, stack } = fault instanceof Error ? fault : new Error(String(fault))
    const code: unknown = fault instanceof Error ? Reflect.get(fault, 'code') : undefined
    return { fault: { name, message, stack, ...(typeof code === 'string' && { code }) } }
  }
}
