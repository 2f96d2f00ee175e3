import { z } from 'zod'
import { localDate } from '../calendar/local-time.ts'
import { daypart, id, language, level, mode } from '../terms.ts'

/** Wishes of the same kind: counts only, never a person. */
export const demand = z.strictObject({
  id,
  digibankId: id,
  topicId: id,
  level,
  language: language.default('nl'),
  wijkId: id.describe('where the people live'),
  targetGroupIds: z.array(id).default([]).describe('people can belong to several'),
  mobility: z.enum(['good', 'limited']).default('good').describe('limited: a shorter reach'),
  dayparts: z.array(daypart).default([]).describe('when they can come; empty means any time'),
  mode: mode.default('on-site'),
  wishes: z.int().min(1).max(100_000).describe('places asked for'),
  people: z.int().min(1).max(100_000).describe('different people behind the wishes'),
  date: localDate.describe('when it was asked; older counts less'),
  source: z.enum([
    'it-cafe',
    'walk-in',
    'helpdesk',
    'referrer',
    'waiting-list',
    'carried-over',
    'prior',
  ]),
  contactOrganisationId: id.optional().describe('whom to ask about these people: “via …”'),
  prior: z
    .boolean()
    .default(false)
    .describe('an estimate where a wijk has no answers yet; counts at low weight'),
})
/** Wishes of the same kind. */
export type Demand = z.output<typeof demand>
