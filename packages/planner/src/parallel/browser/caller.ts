import type { CallerPort } from '../port.ts'
import type { WorkerScope } from './scope.ts'

declare const self: WorkerScope

/** The line from this worker to whoever started it. */
export function caller(): CallerPort {
  return {
    post: (message, moved) => self.postMessage(message, moved),
    listen: (onMessage) => self.addEventListener('message', ({ data }) => onMessage(data)),
    // Inside a long step no event arrives in a browser.
    look: () => {},
  }
}
