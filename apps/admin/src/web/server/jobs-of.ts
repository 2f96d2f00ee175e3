import { error } from '@sveltejs/kit'
import type { Jobs } from '#server/jobs/open-jobs.ts'
import type { Application } from '#server/server/application.ts'

/** The planning runs of the app, where it has them. */
export function jobsOf({ jobs }: Application): Jobs {
  if (jobs === undefined) error(503)
  return jobs
}
