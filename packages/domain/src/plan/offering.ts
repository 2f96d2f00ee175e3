import { z } from 'zod'
import { cents, count, id, language, level, madeId, mode } from '../terms.ts'
import { sessionStatus } from './session.ts'

/** One group that follows one course in one format. */
export const offering = z
  .strictObject({
    id: madeId.describe('given once; kept by warm start and replan'),
    digibankId: id.describe('digibank that holds it'),
    courseId: id.describe('what is given'),
    formatId: id.describe('format of that course'),
    level,
    language,
    mode,
    wijkId: id.nullable().describe('wijk of the place; null online'),
    sessionIds: z.array(madeId).min(1).describe('in order'),
    served: z
      .array(
        z.strictObject({
          demandId: id.describe('whose wishes'),
          wishes: z.int().min(1).describe('how many'),
        }),
      )
      .describe('wishes that get a place here'),
    invited: count.describe('sum of the wishes served'),
    costCents: cents.describe('euro cents for all its sessions'),
    budgetLineId: id.nullable().describe('line that pays; null: free of charge'),
    status: sessionStatus,
  })
  .meta({ id: 'Offering', description: 'one group that follows one course in one format' })
/** One group that follows one course in one format. */
export type Offering = z.output<typeof offering>
