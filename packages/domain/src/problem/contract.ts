import { z } from 'zod'
import { localDate } from '../calendar/local-time.ts'
import { cents, id, localText, programmeObjective } from '../terms.ts'

/** An agreement with a tendered provider or a freelancer (one opdracht). */
export const contract = z.strictObject({
  id,
  name: localText,
  providerId: id,
  kind: z.enum(['tender', 'freelance']),
  programmeObjective,
  price: z
    .strictObject({
      unit: z.enum(['session', 'hour', 'half-hour']),
      cents: cents.describe('per unit; a started unit is paid whole'),
      sessionMinutes: z
        .int()
        .min(15)
        .max(720)
        .default(90)
        .describe('length of one unit when the unit is a session'),
    })
    .describe('price list'),
  vat: z.strictObject({ percent: z.number().min(0).max(100), included: z.boolean() }),
  travelIncluded: z.boolean().default(true),
  orderWorkingDays: z.int().min(0).max(250).describe('order at least this long ahead'),
  freeMoveWorkingDays: z.int().min(0).max(250).describe('a move is free until this long ahead'),
  cancellation: z
    .array(
      z.strictObject({
        underWorkingDays: z.int().min(0).max(250).describe('notice shorter than this'),
        percent: z.number().min(0).max(100).describe('of the price still due'),
      }),
    )
    .default([]),
  topicIds: z.array(id).default([]).describe('topics that may be ordered; empty means all'),
})
/** An agreement with a provider. */
export type Contract = z.output<typeof contract>

/** Money that is no longer free, by how far it is; excludes what stands in `fixed`. */
export const moneyStates = z.strictObject({
  reservedCents: cents.default(0),
  plannedCents: cents.default(0),
  confirmedCents: cents.default(0),
  realisedCents: cents.default(0),
  invoicedCents: cents.default(0),
})

/** Money for one purpose, per project year and for this quarter. */
export const budgetLine = z.strictObject({
  id,
  digibankId: id,
  name: localText,
  kind: z.enum([
    'contract',
    'digibuddy-training',
    'open-lab',
    'consumables',
    'home-help',
    'miscellaneous',
  ]),
  contractId: id.optional().describe('kind contract: the contract it pays'),
  projectYear: z.strictObject({
    from: localDate,
    to: localDate.describe('inclusive'),
    cents: cents.describe('cap of the project year'),
    used: moneyStates.prefault({}).describe('of this year, before and outside this plan'),
  }),
  quarter: z.strictObject({
    cents: cents.describe('what this quarter may spend'),
    used: moneyStates.prefault({}).describe('of this quarter, outside this plan'),
  }),
})
/** Money for one purpose. */
export type BudgetLine = z.output<typeof budgetLine>
