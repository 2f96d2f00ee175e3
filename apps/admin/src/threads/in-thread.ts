import { Worker } from 'node:worker_threads'

/**
 * Does work that takes long in a thread of its own, so that pages go on answering. The module is given the task as
 * `workerData` and posts one answer.
 * @param module the module that does the work
 * @throws what the module throws, or that it ended without an answer
 */
export function inThread<Answer>(module: URL, task: unknown): Promise<Answer> {
  const worker = new Worker(module, { workerData: task })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => {
      reject(
        new Error(`${module.pathname.split('/').at(-1)} ended with ${code}, without an answer.`),
      )
    })
  })
}
