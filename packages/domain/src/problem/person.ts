import { z } from 'zod'
import { holidayPolicy, id, language, level, point, role, travelMode } from '../terms.ts'

/** A trainer, digibuddy, repairer or coach; a code, never a name. */
export const person = z.strictObject({
  id: id.describe('a code; names live in the account tables of an application, never here'),
  roles: z.array(role).min(1).describe('what the person can do'),
  named: z
    .boolean()
    .default(true)
    .describe('false: capacity by competence; the provider decides who comes'),
  employerId: id.optional().describe('organisation; absent for an independent volunteer'),
  contractId: id.optional().describe('contract that pays; absent for volunteers and own staff'),
  volunteer: z.boolean().default(false).describe('works unpaid'),
  skills: z
    .array(
      z.strictObject({
        topicId: id.describe('topic'),
        levels: z.array(level).min(1).describe('for whom'),
      }),
    )
    .default([])
    .describe('what a trainer can teach'),
  languages: z.array(language).min(1).default(['nl']).describe('languages to teach or help in'),
  maxMinutesPerDay: z.int().min(0).max(1440).default(480).describe('session minutes a day'),
  maxMinutesPerWeek: z
    .int()
    .min(0)
    .max(10_080)
    .default(2280)
    .describe('session minutes an ISO week'),
  base: z.strictObject(point).optional().describe('where travel starts'),
  travelMode: travelMode.default('car').describe('how the person travels between places'),
  digipuntIds: z
    .array(id)
    .default([])
    .describe('places where the person works; empty means everywhere'),
  holidays: holidayPolicy
    .prefault({ schoolHolidays: 'open' })
    .describe('what the person does on holidays; in school holidays they work by default'),
  usableBy: z.array(id).default([]).describe('digibanken; empty means those the employer serves'),
})
/** A trainer, digibuddy, repairer or coach. */
export type Person = z.output<typeof person>
