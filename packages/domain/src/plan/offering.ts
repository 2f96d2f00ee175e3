import { z } from 'zod'
import { cents, count, id, language, level, mode } from '../terms.ts'
import { sessionStatus } from './session.ts'

/** One group that follows one course in one format. */
export const offering = z.strictObject({
  id,
  digibankId: id,
  courseId: id,
  formatId: id,
  level,
  language,
  mode,
  wijkId: id.nullable().describe('wijk of the place; null online'),
  sessionIds: z.array(id).min(1).describe('in order'),
  served: z
    .array(z.strictObject({ demandId: id, wishes: z.int().min(1) }))
    .describe('wishes that get a place here'),
  invited: count.describe('sum of the wishes served'),
  costCents: cents,
  budgetLineId: id.nullable(),
  status: sessionStatus,
})
/** One group that follows one course in one format. */
export type Offering = z.output<typeof offering>
