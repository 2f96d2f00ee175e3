import { z } from 'zod'
import { id, travelMode } from '../terms.ts'

/** How minutes between places are estimated, and where the estimate is overruled. */
export const travel = z.strictObject({
  kmPerHour: z
    .strictObject({
      foot: z.number().positive().default(4.5),
      bike: z.number().positive().default(14),
      transit: z.number().positive().default(18),
      car: z.number().positive().default(32),
    })
    .prefault({})
    .describe('door to door, over the road'),
  fixedMinutes: z
    .strictObject({
      foot: z.number().min(0).default(0),
      bike: z.number().min(0).default(2),
      transit: z.number().min(0).default(8),
      car: z.number().min(0).default(6),
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
        minutes: z.number().min(0).max(1440),
      }),
    )
    .default([])
    .describe('known trips, valid in both directions: a river without a bridge'),
})
/** How minutes between places are estimated. */
export type Travel = z.output<typeof travel>
