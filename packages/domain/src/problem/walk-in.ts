import { z } from 'zod'
import { localDate } from '../calendar/local-time.ts'
import { recurrence } from '../calendar/recurrence.ts'
import { count, holidayPolicy, id, localText, role } from '../terms.ts'

/** Open help moments at a place: starts are given, the plan decides who helps. */
export const walkIn = z.strictObject({
  id,
  digibankId: id,
  digipuntId: id,
  roomId: id.optional().describe('absent: in a corner that nothing else uses'),
  spot: z.string().optional().describe('where in the building, such as “cafetaria”'),
  title: localText,
  when: recurrence,
  helpers: z.strictObject({ role, count: z.int().min(0).max(20) }),
  expectedVisitors: count.default(0).describe('each time'),
  holidays: holidayPolicy.optional().describe('its own stance; absent follows the place'),
  special: z
    .array(
      z.strictObject({
        date: localDate,
        title: localText.optional(),
        topicId: id.optional(),
        bring: localText.optional(),
        helpers: z.int().min(0).max(20).optional(),
      }),
    )
    .default([])
    .describe('dates that carry a topic of their own'),
  public: z.boolean().default(true),
})
/** Open help moments at a place. */
export type WalkIn = z.output<typeof walkIn>
