import { z } from 'zod'
import { localDate, localDateTime } from '../calendar/local-time.ts'
import { count, id, madeId, role, sessionKind } from '../terms.ts'

/** Planned (nothing asked yet or not all said yes) or agreed by everything it uses. */
export const sessionStatus = z.enum(['proposed', 'confirmed']).meta({
  id: 'SessionStatus',
  description: 'proposed: not all it uses has said yes; confirmed: all of it has',
})

/** One moment at one place, with its room, devices and people. */
export const session = z
  .strictObject({
    id: madeId.describe('given once; kept by warm start, replan, calendars and pins'),
    kind: sessionKind,
    digibankId: id.describe('digibank that holds it'),
    courseId: id.nullable().describe('null: not a course'),
    offeringId: madeId.nullable().describe('null: not a course'),
    activityId: id.nullable().describe('null: not an activity'),
    walkInId: id.nullable().describe('null: not a walk-in'),
    number: z.int().min(1).describe('which session of its series'),
    of: z.int().min(1).describe('sessions in the series'),
    start: localDateTime.describe('wall-clock time, Europe/Brussels'),
    minutes: z.int().min(1).max(1440).describe('length in minutes'),
    digipuntId: id.nullable().describe('null: online'),
    roomId: id.nullable().describe('null: online, or a corner nothing else uses'),
    laptopClassIds: z.array(id).describe('laptop classes that are there'),
    people: z
      .array(z.strictObject({ role, personId: id.describe('who') }))
      .describe('who is there, and as what'),
    missing: z
      .array(z.strictObject({ role, count: z.int().min(1).describe('how many') }))
      .default([])
      .describe('helpers still looked for'),
    invited: count.describe('people who get a place'),
    expected: count.describe('people expected to come'),
    enrolled: count.default(0).describe('people who registered'),
    waiting: count.default(0).describe('people on the waiting list'),
    decisionDate: localDate.nullable().default(null).describe('go or no-go'),
    pinned: z.boolean().describe('the coordinator keeps it as it is'),
    status: sessionStatus,
  })
  .meta({
    id: 'Session',
    description: 'one moment at one place, with its room, devices and people',
  })
/** One moment at one place, with its room, devices and people. */
export type Session = z.output<typeof session>
