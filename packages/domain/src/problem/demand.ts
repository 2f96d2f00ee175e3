import { z } from 'zod'
import { localDate } from '../calendar/local-time.ts'
import { daypart, id, language, level, mode } from '../terms.ts'

/** Wishes of the same kind: counts only, never a person. */
export const demand = z.strictObject({
  id: id.describe('unique in the document'),
  digibankId: id.describe('digibank that was asked'),
  topicId: id.describe('what people want to learn'),
  level: level.describe('how skilled they are'),
  language: language.default('nl').describe('language they want it in'),
  wijkId: id.describe('where the people live'),
  targetGroupIds: z.array(id).default([]).describe('people can belong to several'),
  mobility: z.enum(['good', 'limited']).default('good').describe('limited: a shorter reach'),
  dayparts: z.array(daypart).default([]).describe('when they can come; empty means any time'),
  mode: mode.default('on-site').describe('how they want it'),
  wishes: z.int().min(1).max(100_000).describe('places asked for'),
  people: z.int().min(1).max(100_000).describe('different people behind the wishes'),
  date: localDate.describe('when it was asked; older counts less'),
  source: z
    .enum(['it-cafe', 'walk-in', 'helpdesk', 'referrer', 'waiting-list', 'carried-over', 'prior'])
    .describe('where the wish was heard'),
  contactOrganisationId: id.optional().describe('whom to ask about these people: “via …”'),
  prior: z
    .boolean()
    .default(false)
    .describe('an estimate where a wijk has no answers yet; counts at low weight'),
})
/** Wishes of the same kind. */
export type Demand = z.output<typeof demand>
