import { z } from 'zod'
import { localDateTime } from '../calendar/local-time.ts'
import { counters } from '../problem/counters.ts'
import { demand } from '../problem/demand.ts'
import { cents, count, id, madeId } from '../terms.ts'

/** Version of the `Realised` document this code reads. */
export const REALISED_VERSION = 1

/** What became of one session: counts only, never who came. */
const realisedSession = z.strictObject({
  sessionId: madeId.describe('session of the plan'),
  held: z.boolean().default(true).describe('false: cancelled'),
  invited: count.optional().describe('people who had a place; absent: as planned'),
  attended: count.optional().describe('people who came; absent: not counted'),
  firstTimeThisYear: count
    .optional()
    .describe('of those who came: for how many it was the first time this year'),
  invoicedCents: cents
    .optional()
    .describe('euro cents invoiced for it, VAT included; absent: not invoiced yet'),
})

/** What became of a planned quarter, in counts: typed in from the lists of who came, never a name. */
export const realised = z.strictObject({
  $schema: z.string().optional().describe('address of this schema, for editors'),
  version: z.literal(REALISED_VERSION).describe('version of this document format'),
  problemId: id.describe('the quarter it is about'),
  asOf: localDateTime.describe(
    'the moment these counts are of, and the now of the next quarter; sessions after it are still to come',
  ),
  sessions: z
    .array(realisedSession)
    .default([])
    .describe('what became of sessions; one that is over and absent went on as planned'),
  invoices: z
    .array(
      z.strictObject({
        budgetLineId: id.describe('line that pays'),
        cents: cents.describe('euro cents, VAT included'),
      }),
    )
    .default([])
    .describe('invoices of this quarter that are not for a session of the plan'),
  supply: z
    .array(
      z.strictObject({
        supplyId: id.describe('free course of a partner'),
        attended: count.describe('people who came of those referred'),
      }),
    )
    .default([])
    .describe('who came to partners’ free courses; absent: as expected'),
  demand: z
    .array(demand)
    .default([])
    .describe('wishes heard since the quarter was planned: IT-cafés, walk-ins, referrers'),
  withdrawn: z
    .array(
      z.strictObject({
        demandId: id.describe('whose wishes'),
        wishes: z.int().min(1).max(100_000).describe('how many'),
      }),
    )
    .default([])
    .describe('wishes without a place that people no longer have'),
  followUps: z
    .array(
      z.strictObject({
        offeringId: madeId.describe('group that finished'),
        courseId: id.describe('one of the follow-up courses of its course'),
        wishes: z.int().min(1).max(100_000).describe('how many people of the group want it'),
      }),
    )
    .default([])
    .describe('follow-up courses asked for by people who finished'),
  noShows: z
    .enum(['gone', 'ask-again'])
    .default('gone')
    .describe(
      'people who had a place and did not come – gone: they ask again themselves; ask-again: their wish stays',
    ),
  counters: z
    .array(counters)
    .default([])
    .describe('what neighbouring systems counted over the whole quarter, once a digibank'),
  targets: z
    .array(
      z.strictObject({
        digibankId: id.describe('digibank that owes it'),
        targetId: id.describe('target of that digibank'),
        count: count.describe('counted this quarter'),
      }),
    )
    .default([])
    .describe('counts that Digirooster does not know, or that overrule its own'),
})
/** What became of a planned quarter, in counts. */
export type Realised = z.output<typeof realised>
