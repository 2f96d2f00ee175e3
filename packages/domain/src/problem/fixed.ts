import { z } from 'zod'
import { offering } from '../plan/offering.ts'
import { referral } from '../plan/referral.ts'
import { session } from '../plan/session.ts'

/** A session that already stands: published, past or pinned by the coordinator. */
export const fixedSession = z.strictObject({
  session: session.describe('the session as it stands'),
  because: z
    .enum(['published', 'pinned', 'series'])
    .describe('why it stands; series: only because another session of its group does'),
  holds: z
    .array(z.enum(['time', 'place', 'people']))
    .default(['time', 'place', 'people'])
    .describe('what may not change, nothing when empty; laptops go with the place'),
})
/** A session that already stands. */
export type FixedSession = z.output<typeof fixedSession>

/** What already stands: sessions, and the offerings they belong to. */
export const fixed = z.strictObject({
  offerings: z.array(offering).default([]).describe('groups that already stand'),
  sessions: z.array(fixedSession).default([]).describe('sessions that already stand'),
  referrals: z
    .array(referral)
    .optional()
    .describe('wishes served by partners’ free courses that have begun'),
})
/** What already stands. */
export type Fixed = z.output<typeof fixed>
