import { z } from 'zod'
import { localDate, localDateTime } from '../calendar/local-time.ts'

/** The quarter that is planned, and the only "now" the planner knows. */
export const horizon = z.strictObject({
  quarter: z
    .string()
    .regex(/^\d{4}-Q[1-4]$/, 'a quarter such as 2027-Q1')
    .describe('name of the quarter, such as 2027-Q1'),
  start: localDate.describe('first day that can hold a session'),
  end: localDate.describe('last day that can hold a session, inclusive'),
  asOf: localDateTime.describe(
    'the moment this document describes: demand ages towards it, notice periods count from it, what lies before it is frozen',
  ),
  publications: z
    .array(
      z.strictObject({
        name: z.string().min(1).describe('what people call this wave'),
        on: localDate.describe('day the wave is published'),
        deadline: localDate.optional().describe('last day for the city magazine'),
        coversUntil: localDate.describe('last day of sessions in this wave, inclusive'),
      }),
    )
    .default([])
    .describe('the quarter may be published in waves'),
})
/** The quarter that is planned. */
export type Horizon = z.output<typeof horizon>
