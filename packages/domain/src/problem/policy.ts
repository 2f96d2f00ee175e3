import { z } from 'zod'
import { id, share, travelMode } from '../terms.ts'

/** What a group of people is promised at least, so that serving the most wishes never abandons them. */
export const floor = z.strictObject({
  scope: z.enum(['wijk', 'target-group', 'level']).describe('what the floor protects'),
  id: z.string().min(1).describe('a wijk, a target group or a level; `*` means each of them apart'),
  minShare: share.describe('least share of the wishes asked that gets a place, 0 to 1'),
})
/** What a group of people is promised at least. */
export type Floor = z.output<typeof floor>

/** Choices of a digibank that shape every plan; set once a year. */
export const policy = z.strictObject({
  weights: z
    .record(id, z.number().min(0).max(100_000))
    .default({})
    .describe('weight per rule id; an absent rule keeps its own default'),
  reserve: z
    .strictObject({
      moneyShare: share.default(0.1).describe('share of each budget line kept for late requests'),
      timeShare: share.default(0).describe('share of people’s hours kept for late requests'),
    })
    .prefault({})
    .describe('what is taken out of capacity for late requests'),
  floors: z
    .array(floor)
    .default([{ scope: 'level', id: 'starter', minShare: 0.5 }])
    .describe('the default protects beginners'),
  reach: z
    .strictObject({
      mode: travelMode.default('transit').describe('how participants travel'),
      maxMinutes: z.int().min(0).max(240).default(30).describe('longest trip to a course'),
      limitedMobilityMaxMinutes: z
        .int()
        .min(0)
        .max(240)
        .default(20)
        .describe('longest trip for people who are badly mobile'),
    })
    .prefault({})
    .describe('how far people travel to a course'),
  limitedMobilityFactor: z
    .number()
    .min(1)
    .max(10)
    .default(1.25)
    .describe('how much more a wish of a badly mobile person counts'),
  demandHalfLifeDays: z
    .int()
    .min(1)
    .max(10_000)
    .default(365)
    .describe('a wish this old counts half'),
  priorWeight: share.default(0.25).describe('what an estimated wish counts against a real one'),
  movePublishedCostsPeople: z
    .number()
    .min(0)
    .max(1000)
    .default(5)
    .describe('moving one published session must serve at least this many people more'),
  planOnUnconfirmed: z
    .boolean()
    .default(true)
    .describe('may the plan use rooms, laptops and people that have not said yes'),
})
/** Choices of a digibank that shape every plan. */
export type Policy = z.output<typeof policy>
