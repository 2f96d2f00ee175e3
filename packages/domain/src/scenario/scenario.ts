import { z } from 'zod'
import { change } from '../change/change.ts'
import { id } from '../terms.ts'

/** How much of a plain setting: 2 is as usual, 0 the least, 4 the most. */
const value = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)])

/** The same quarter with something else in it: a question that starts with “what if”. */
export const scenario = z
  .strictObject({
    id: id.describe('unique in the document; names the files of its plan'),
    name: z.string().min(1).max(60).describe('what people call it'),
    changes: z.array(change).default([]).describe('what is different in the quarter'),
    settings: z
      .strictObject({
        bereik: value.describe('reach: people helped now against money kept for later'),
        nabijheid: value.describe('nearness: how close to home'),
        'eerlijke-spreiding': value.describe('fair spread: shares of beginners and wijken'),
        'rust-voor-lesgevers': value.describe('calm for trainers: few gaps and trips'),
        'weinig-wijzigingen': value.describe('few changes: what is published stays'),
      })
      .partial()
      .default({})
      .describe('plain settings, 0 to 4; 2, or absent, is as usual'),
  })
  .meta({ id: 'Scenario', description: 'the same quarter with something else in it' })
/** The same quarter with something else in it. */
export type Scenario = z.output<typeof scenario>
