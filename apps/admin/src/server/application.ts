import type { Database } from '../database/open-database.ts'
import type { Jobs } from '../jobs/open-jobs.ts'

/** What a request needs from the program around the pages; hangs on the request of Node. */
export interface Application {
  readonly database: Database
  /** Planning runs; absent in a program that plans nothing. */
  readonly jobs?: Jobs
  /** Whether browsers reach the app over https, so that cookies stay on it. */
  readonly isSecure: boolean
  /** Moment of now; tests give their own. */
  readonly now: () => Date
}
