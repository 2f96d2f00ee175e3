import { z } from 'zod'
import { localDate, localDateTime } from '../calendar/local-time.ts'
import {
  cents,
  count,
  daypart,
  holidayPolicy,
  id,
  localText,
  minutes,
  role,
  roomFeature,
  sessionKind,
  share,
} from '../terms.ts'
import { deviceNeed } from './course.ts'

/** People a session needs in one role. */
export const staffNeed = z.strictObject({
  role: role.describe('what they do'),
  count: z.int().min(1).max(50).describe('how many'),
  topicId: id.optional().describe('trainers only: the skill needed'),
})
/** People a session needs in one role. */
export type StaffNeed = z.output<typeof staffNeed>

/** What the plan owes regardless of demand. */
export const activity = z.strictObject({
  id: id.describe('unique in the document'),
  digibankId: id.describe('digibank that owes it'),
  kind: sessionKind.exclude(['course', 'walk-in']).describe('what it is'),
  title: localText.describe('title in the agenda'),
  count: z.int().min(0).max(500).describe('how many times this quarter'),
  sessionsEach: z.int().min(1).max(30).default(1).describe('sessions of one time; 6 for a cohort'),
  minutes: minutes.describe('length of each session in minutes'),
  minDaysBetween: z.int().min(0).max(120).default(5).describe('between sessions of one time'),
  maxDaysBetween: z.int().min(0).max(120).default(16).describe('between sessions of one time'),
  cohort: z
    .strictObject({
      id: id.describe('name of the group; activities may share it'),
      size: count.describe('people in it'),
    })
    .optional()
    .describe('a named group that can be in one place only'),
  participants: count.describe('people that must fit'),
  noShowRate: share.default(0).describe('share of the people that does not come'),
  features: z.array(roomFeature).default([]).describe('what the room must have'),
  device: deviceNeed.optional().describe('absent: no devices needed'),
  people: z.array(staffNeed).default([]).describe('who must be there'),
  cost: z
    .strictObject({
      budgetLineId: id.describe('line that pays'),
      centsPerSession: cents.describe('euro cents for each session'),
    })
    .optional()
    .describe('absent: costs nothing'),
  spacing: z
    .strictObject({
      minDaysBetween: z.int().min(0).max(366).default(0).describe('between two of them'),
      differentWijken: z.boolean().default(false).describe('each in another wijk'),
    })
    .prefault({})
    .describe('how they lie apart'),
  wijkIds: z.array(id).default([]).describe('where it may be; empty means anywhere'),
  digipuntIds: z.array(id).default([]).describe('places where it may be; empty means anywhere'),
  earliest: localDate.optional(),
  latest: localDate.optional().describe('inclusive'),
  dayparts: z.array(daypart).default([]).describe('when; empty means any time'),
  startsAt: localDateTime.optional().describe('outreach on a partner’s date: the start is given'),
  holidays: holidayPolicy.optional().describe('its own stance; absent follows the place'),
  public: z.boolean().default(true).describe('false: closed group, never in the agenda'),
})
/** What the plan owes regardless of demand. */
export type Activity = z.output<typeof activity>
