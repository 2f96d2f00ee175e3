import { z } from 'zod'
import { localDate } from '../calendar/local-time.ts'
import { recurrence } from '../calendar/recurrence.ts'
import { id } from '../terms.ts'

/** How sure a window or block is; `refused` counts for nothing. */
export const availabilityState = z.enum(['asked', 'option', 'confirmed', 'refused'])

/** When a place, room, laptop class or person can or cannot be used. */
export const availability = z.strictObject({
  id: id.describe('unique in the document'),
  subject: z
    .strictObject({
      kind: z.enum(['digipunt', 'room', 'laptop-class', 'person']).describe('what it is'),
      id: id.describe('which one'),
    })
    .describe('whose availability'),
  effect: z
    .enum(['open', 'block'])
    .describe(
      'places, laptop classes and people are closed but for their open windows; a room follows its place unless it has windows of its own',
    ),
  when: recurrence.describe('starts and length'),
  state: availabilityState
    .default('confirmed')
    .describe('how sure it is; refused counts for nothing'),
  byOrganisationId: id.optional().describe('who said so'),
  saidOn: localDate.optional().describe('when they said so'),
  remindOn: localDate.optional().describe('day to ask again'),
  note: z.string().max(2000).optional().describe('remark for the planners'),
})
/** When a place, room, laptop class or person can or cannot be used. */
export type Availability = z.output<typeof availability>
