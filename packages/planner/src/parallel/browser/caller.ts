import type { CallerPort } from '../port.ts'
import { now } from './clock.ts'

/** As much of a worker’s global scope as is used. */
declare const self: {
  postMessage(message: unknown, moved: readonly ArrayBuffer[]): void
  addEventListener(kind: 'message', listener: (event: { readonly data: unknown }) => void): void
  addEventListener(
    kind: 'unhandledrejection',
    listener: (event: { readonly reason: unknown }) => void,
  ): void
}

/** The line from this worker to whoever started it. */
export function caller(): CallerPort {
  // Who started a worker hears of what it throws, but not of promises that nobody awaits.
  self.addEventListener('unhandledrejection', ({ reason }) => {
    setTimeout(() => {
      throw reason
    })
  })
  return {
    post: (message, moved) => self.postMessage(message, moved),
    listen: (onMessage) => self.addEventListener('message', ({ data }) => onMessage(data)),
    // Inside a long step no event arrives in a browser.
    now,
  }
}
