import type { WorkerPort } from './port.ts'

/** What differs between Node and browsers. */
export interface Platform {
  /** milliseconds of the clock that islands have too */
  readonly now: () => number
  /** starts a worker that imports the module of its island by URL */
  startIsland(name: string): WorkerPort
  /** starts a worker that plans quarters */
  startPlanner(name: string): WorkerPort
  /** connects to a worker that the caller made */
  connect(worker: object): WorkerPort
}
