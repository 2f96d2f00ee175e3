import { parentPort, receiveMessageOnPort } from 'node:worker_threads'
import type { CallerPort } from '../port.ts'
import { now } from './clock.ts'

/**
 * The line from this worker thread to whoever started it.
 * @throws {TypeError} on the main thread
 */
export function caller(): CallerPort {
  const port = parentPort
  if (!port) throw new TypeError('an island must be served in a worker thread')
  let hear: (message: unknown) => void = () => {}
  return {
    post: (message, moved) => port.postMessage(message, [...moved]),
    listen(onMessage) {
      hear = onMessage
      port.on('message', onMessage)
    },
    now() {
      for (let got = receiveMessageOnPort(port); got; got = receiveMessageOnPort(port))
        hear(got.message)
      return now()
    },
  }
}
