import { z } from 'zod'
import { id } from '../terms.ts'

/** A partner, a provider or a referrer; owns resources and speaks for them. */
export const organisation = z.strictObject({
  id: id.describe('unique in the document'),
  name: z.string().min(1).describe('name people know'),
  kind: z
    .enum([
      'city',
      'cvo',
      'library',
      'community-centre',
      'association',
      'hospital',
      'bank-federation',
      'health-fund',
      'employment-service',
      'training-provider',
      'education',
      'welfare',
      'other',
    ])
    .describe('what sort of organisation'),
  digibankIds: z
    .array(id)
    .default([])
    .describe('digibanken that may use what it owns; empty means all in the document'),
  delegateId: id.optional().describe('organisation that may act for this one'),
  contactNotes: z
    .string()
    .max(2000)
    .optional()
    .describe('how to reach it: a function or a desk, never a person’s name'),
})
/** A partner, a provider or a referrer. */
export type Organisation = z.output<typeof organisation>
