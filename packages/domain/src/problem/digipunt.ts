import { z } from 'zod'
import { localDate, localDateTime } from '../calendar/local-time.ts'
import { count, devices, holidayPolicy, id, point, roomFeature, sessionKind } from '../terms.ts'

/** A room in a place. */
export const room = z.strictObject({
  id: id.describe('unique in the document'),
  name: z.string().min(1),
  seats: count.describe('participants that fit'),
  devices: devices.prefault({}).describe('fixed devices by type'),
  features: z.array(roomFeature).default([]),
  kinds: z.array(sessionKind).default([]).describe('kinds of sessions allowed; empty means all'),
})
/** A room in a place. */
export type Room = z.output<typeof room>

/** Postal address; all parts optional because some places still look for theirs. */
export const address = z.strictObject({
  street: z.string().optional(),
  postalCode: z.string().optional(),
  municipality: z.string().optional(),
})

/** Where a moving unit stands, from–to. */
export const unitStay = z.strictObject({
  from: localDateTime,
  to: localDateTime,
  wijkId: id,
  address: address.prefault({}),
  ...point,
})

/** A place where sessions are held. */
export const digipunt = z.strictObject({
  id,
  name: z.string().min(1),
  digibankId: id,
  wijkId: id,
  ownerId: id.describe('organisation that decides about the place'),
  kind: z
    .enum(['digipunt', 'open-learning-centre', 'ad-hoc-venue', 'moving-unit'])
    .describe('an ad-hoc venue (a shopping centre) is not a digipunt and does not count as one'),
  address: address.prefault({}),
  ...point,
  itinerary: z
    .array(unitStay)
    .default([])
    .describe('moving unit only: its stays; it is open only during them'),
  allowedStarts: z
    .array(z.int().min(0).max(59).multipleOf(15))
    .min(1)
    .default([0, 30])
    .describe('minutes past the hour at which sessions may start'),
  holidays: holidayPolicy.prefault({}),
  opensOn: localDate.optional().describe('first day it exists; the roll-out is phased'),
  closesOn: localDate.optional().describe('last day it exists, inclusive'),
  usableBy: z
    .array(id)
    .default([])
    .describe('digibanken that may use it; empty means its own digibank'),
  contactNotes: z.string().max(2000).optional().describe('whom to ask: a function, never a name'),
  checkedOn: localDate.optional().describe('day on which hours and devices were last verified'),
  rooms: z.array(room).min(1),
})
/** A place where sessions are held. */
export type Digipunt = z.output<typeof digipunt>
