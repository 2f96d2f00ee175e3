import { z } from 'zod'
import { localDate, localDateTime } from '../calendar/local-time.ts'
import { count, id, role, sessionKind } from '../terms.ts'

/** Planned (nothing asked yet or not all said yes) or agreed by everything it uses. */
export const sessionStatus = z.enum(['proposed', 'confirmed'])

/** One moment at one place, with its room, devices and people. */
export const session = z.strictObject({
  id: id.describe('given once; kept by warm start, replan, calendars and pins'),
  kind: sessionKind,
  digibankId: id,
  courseId: id.nullable(),
  offeringId: id.nullable(),
  activityId: id.nullable(),
  walkInId: id.nullable(),
  number: z.int().min(1).describe('which session of its series'),
  of: z.int().min(1).describe('sessions in the series'),
  start: localDateTime.describe('wall-clock time, Europe/Brussels'),
  minutes: z.int().min(1).max(1440),
  digipuntId: id.nullable().describe('null: online'),
  roomId: id.nullable().describe('null: online, or a corner nothing else uses'),
  laptopClassIds: z.array(id),
  people: z.array(z.strictObject({ role, personId: id })),
  missing: z
    .array(z.strictObject({ role, count: z.int().min(1) }))
    .default([])
    .describe('helpers still looked for'),
  invited: count.describe('people who get a place'),
  expected: count.describe('people expected to come'),
  enrolled: count.default(0),
  waiting: count.default(0),
  decisionDate: localDate.nullable().default(null).describe('go or no-go'),
  pinned: z.boolean(),
  status: sessionStatus,
})
/** One moment at one place, with its room, devices and people. */
export type Session = z.output<typeof session>
