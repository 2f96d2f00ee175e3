import { z } from 'zod'
import { localDate } from '../calendar/local-time.ts'
import { recurrence } from '../calendar/recurrence.ts'
import { count, holidayPolicy, id, localText, role } from '../terms.ts'

/** Open help moments at a place: starts are given, the plan decides who helps. */
export const walkIn = z.strictObject({
  id: id.describe('unique in the document'),
  digibankId: id.describe('digibank that holds it'),
  digipuntId: id.describe('place'),
  roomId: id.optional().describe('absent: in a corner that nothing else uses'),
  spot: z.string().optional().describe('where in the building, such as “cafetaria”'),
  title: localText.describe('title in the agenda'),
  when: recurrence.describe('starts and length'),
  helpers: z
    .strictObject({
      role: role.describe('what they are'),
      count: z.int().min(0).max(20).describe('how many each time'),
    })
    .describe('who helps'),
  expectedVisitors: count.default(0).describe('each time'),
  holidays: holidayPolicy.optional().describe('its own stance; absent follows the place'),
  special: z
    .array(
      z.strictObject({
        date: localDate,
        title: localText.optional().describe('title of that date'),
        topicId: id.optional().describe('topic of that date'),
        bring: localText.optional().describe('what to bring'),
        helpers: z.int().min(0).max(20).optional().describe('other number of helpers'),
      }),
    )
    .default([])
    .describe('dates that carry a topic of their own'),
  public: z.boolean().default(true).describe('false: never in the agenda'),
})
/** Open help moments at a place. */
export type WalkIn = z.output<typeof walkIn>
