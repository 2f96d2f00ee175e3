import { z } from 'zod'
import { daypart, id, localText, programmeObjective } from '../terms.ts'

/** Day of the year as MM-DD. */
const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a day such as 04-25')

/** Something people want to learn. */
export const topic = z.strictObject({
  id: id.describe('unique in the document'),
  name: localText.describe('what people call it'),
  category: z
    .enum([
      'inform',
      'communicate',
      'solve-problems',
      'use-software',
      'safety',
      'repair',
      'essential-services',
    ])
    .describe('category of the plan'),
  programmeObjective: programmeObjective.describe('objective it counts for'),
  freeOwnerId: id
    .optional()
    .describe('organisation that offers this free of charge: wishes are referred there'),
  season: z
    .strictObject({
      from: monthDay.describe('first day, MM-DD'),
      to: monthDay.describe('last day, MM-DD, inclusive'),
    })
    .optional()
    .describe('days of the year it makes sense, inclusive; may wrap around new year'),
  audience: z
    .strictObject({
      name: localText.describe('who they are'),
      dayparts: z.array(daypart).min(1).describe('only then can these people come'),
    })
    .optional()
    .describe('people with time windows of their own, such as parents of school children'),
})
/** Something people want to learn. */
export type Topic = z.output<typeof topic>
