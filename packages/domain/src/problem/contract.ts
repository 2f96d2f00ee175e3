import { z } from 'zod'
import { localDate } from '../calendar/local-time.ts'
import { cents, id, localText, programmeObjective } from '../terms.ts'

/** An agreement with a tendered provider or a freelancer (one opdracht). */
export const contract = z.strictObject({
  id: id.describe('unique in the document'),
  name: localText.describe('what people call it'),
  providerId: id.describe('organisation that gives the courses'),
  kind: z.enum(['tender', 'freelance']).describe('tendered lot, or an agreement with one person'),
  programmeObjective: programmeObjective.describe('what it may be ordered for'),
  price: z
    .strictObject({
      unit: z.enum(['session', 'hour', 'half-hour']).describe('what the price is for'),
      cents: cents.describe('per unit; a started unit is paid whole'),
      sessionMinutes: z
        .int()
        .min(15)
        .max(720)
        .default(90)
        .describe('length of one unit when the unit is a session'),
    })
    .describe('price list'),
  vat: z
    .strictObject({
      percent: z.number().min(0).max(100).describe('rate in percent, such as 21'),
      included: z.boolean().describe('true: the price holds it; false: it comes on top'),
    })
    .describe('value added tax'),
  travelIncluded: z.boolean().default(true).describe('false: travel costs come on top'),
  orderWorkingDays: z.int().min(0).max(250).describe('order at least this long ahead'),
  freeMoveWorkingDays: z.int().min(0).max(250).describe('a move is free until this long ahead'),
  cancellation: z
    .array(
      z.strictObject({
        underWorkingDays: z.int().min(0).max(250).describe('notice shorter than this'),
        percent: z.number().min(0).max(100).describe('of the price still due'),
      }),
    )
    .default([])
    .describe('what a late cancellation costs'),
  topicIds: z.array(id).default([]).describe('topics that may be ordered; empty means all'),
})
/** An agreement with a provider. */
export type Contract = z.output<typeof contract>

/** Money that is no longer free, by how far it is; excludes what stands in `fixed`. */
export const moneyStates = z
  .strictObject({
    reservedCents: cents.default(0).describe('euro cents kept aside'),
    plannedCents: cents.default(0).describe('euro cents planned, not yet ordered'),
    confirmedCents: cents.default(0).describe('euro cents ordered and confirmed'),
    realisedCents: cents.default(0).describe('euro cents of what was held, not yet invoiced'),
    invoicedCents: cents.default(0).describe('euro cents invoiced'),
  })
  .meta({ id: 'MoneyStates', description: 'money that is no longer free, by how far it is' })

/** Money for one purpose, per project year and for this quarter. */
export const budgetLine = z.strictObject({
  id: id.describe('unique in the document'),
  digibankId: id.describe('digibank whose money it is'),
  name: localText.describe('what people call it'),
  kind: z
    .enum([
      'contract',
      'digibuddy-training',
      'open-lab',
      'consumables',
      'home-help',
      'miscellaneous',
    ])
    .describe('what it pays'),
  contractId: id.optional().describe('kind contract: the contract it pays'),
  projectYear: z
    .strictObject({
      from: localDate,
      to: localDate.describe('inclusive'),
      cents: cents.describe('cap of the project year'),
      used: moneyStates.prefault({}).describe('of this year, before and outside this plan'),
    })
    .describe('the project year the quarter lies in'),
  quarter: z
    .strictObject({
      cents: cents.describe('what this quarter may spend'),
      used: moneyStates.prefault({}).describe('of this quarter, outside this plan'),
    })
    .describe('this quarter'),
})
/** Money for one purpose. */
export type BudgetLine = z.output<typeof budgetLine>
