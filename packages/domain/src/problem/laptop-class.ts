import { z } from 'zod'
import { count, devices, holidayPolicy, id, point } from '../terms.ts'

/** A movable set of devices that a centre for adult education lends when it does not need them. */
export const laptopClass = z.strictObject({
  id: id.describe('unique in the document'),
  name: z.string().min(1).describe('name people know'),
  ownerId: id.describe('organisation that lends it'),
  devices: devices.describe('what it brings, by type'),
  ...point,
  homeDigipuntId: id
    .optional()
    .describe('place where it lives, when that is a digipunt: no transport or set-up there'),
  transportMinutes: count.default(30).describe('for every trip between two places, home included'),
  setupMinutes: count.default(20).describe('after it arrives, before a session'),
  packMinutes: count.default(15).describe('after a session, before it leaves'),
  maxMovesPerWeek: z
    .int()
    .min(0)
    .max(100)
    .optional()
    .describe('stays away from home in one ISO week; absent means no limit'),
  holidays: holidayPolicy
    .prefault({ schoolHolidays: 'closed' })
    .describe('what it does on holidays; in school holidays it stays at home by default'),
  usableBy: z.array(id).default([]).describe('digibanken; empty means those its owner serves'),
})
/** A movable set of devices. */
export type LaptopClass = z.output<typeof laptopClass>
