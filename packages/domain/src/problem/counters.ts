import { z } from 'zod'
import { count, id } from '../terms.ts'

/** What neighbouring systems report and targets need; this quarter, up to `asOf`. */
export const counters = z.strictObject({
  digibankId: id.describe('whose counters; once each'),
  devicesLent: count.default(0).describe('devices lent out'),
  householdsOnline: count.default(0).describe('households that got internet'),
  homeHelpQuestions: count.default(0).describe('questions helped at home'),
  helpdeskQuestions: count.default(0).describe('questions to the helpdesk'),
  uniquePeopleFactor: z
    .number()
    .min(0)
    .max(1)
    .default(0.7)
    .describe('unique people per attendance, from the sign-in question'),
})
/** What neighbouring systems report. */
export type Counters = z.output<typeof counters>
