import { z } from 'zod'
import { id, travelMode } from '../terms.ts'

/** How minutes between places are estimated, and where the estimate is overruled. */
export const travel = z.strictObject({
  kmPerHour: z
    .strictObject({
      foot: z.number().positive().default(4.5).describe('km an hour on foot'),
      bike: z.number().positive().default(14).describe('km an hour by bike'),
      transit: z.number().positive().default(18).describe('km an hour by bus or train'),
      car: z.number().positive().default(32).describe('km an hour by car'),
    })
    .prefault({})
    .describe('door to door, over the road'),
  fixedMinutes: z
    .strictObject({
      foot: z.number().min(0).default(0).describe('minutes extra on foot'),
      bike: z.number().min(0).default(2).describe('minutes extra by bike'),
      transit: z.number().min(0).default(8).describe('minutes extra by bus or train'),
      car: z.number().min(0).default(6).describe('minutes extra by car'),
    })
    .prefault({})
    .describe('waiting and parking, once a trip'),
  detourFactor: z.number().min(1).max(5).default(1.3).describe('road over straight line'),
  overrides: z
    .array(
      z.strictObject({
        fromId: id.describe('a wijk or a digipunt'),
        toId: id.describe('a wijk or a digipunt'),
        mode: travelMode.optional().describe('absent: for every mode'),
        minutes: z.number().min(0).max(1440).describe('minutes, door to door'),
      }),
    )
    .default([])
    .describe('known trips, valid in both directions: a river without a bridge'),
})
/** How minutes between places are estimated. */
export type Travel = z.output<typeof travel>
