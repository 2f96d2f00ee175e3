import { z } from 'zod'
import { count, id } from '../terms.ts'

/** What neighbouring systems report and targets need; this quarter, up to `asOf`. */
export const counters = z.strictObject({
  digibankId: id,
  devicesLent: count.default(0),
  householdsOnline: count.default(0),
  homeHelpQuestions: count.default(0),
  helpdeskQuestions: count.default(0),
  uniquePeopleFactor: z
    .number()
    .min(0)
    .max(1)
    .default(0.7)
    .describe('unique people per attendance, from the sign-in question'),
})
/** What neighbouring systems report. */
export type Counters = z.output<typeof counters>
