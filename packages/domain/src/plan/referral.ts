import { z } from 'zod'
import { id } from '../terms.ts'

/** Wishes served by a partner’s free course. */
export const referral = z.strictObject({
  demandId: id.describe('whose wishes'),
  supplyId: id.describe('free course'),
  wishes: z.int().min(1).describe('how many'),
})
/** Wishes served by a partner’s free course. */
export type Referral = z.output<typeof referral>
