import { z } from 'zod'
import { localDate, localDateTime } from '../calendar/local-time.ts'
import { count, devices, holidayPolicy, id, point, roomFeature, sessionKind } from '../terms.ts'

/** A room in a place. */
export const room = z.strictObject({
  id: id.describe('unique in the document'),
  name: z.string().min(1).describe('name on the door'),
  seats: count.describe('participants that fit'),
  devices: devices.prefault({}).describe('fixed devices by type'),
  features: z.array(roomFeature).default([]).describe('what else it offers'),
  kinds: z.array(sessionKind).default([]).describe('kinds of sessions allowed; empty means all'),
})
/** A room in a place. */
export type Room = z.output<typeof room>

/** Postal address; all parts optional because some places still look for theirs. */
export const address = z
  .strictObject({
    street: z.string().optional().describe('street and number'),
    postalCode: z.string().optional().describe('postcode'),
    municipality: z.string().optional().describe('town'),
  })
  .meta({ id: 'Address', description: 'postal address, as far as it is known' })

/** Where a moving unit stands, from–to. */
export const unitStay = z.strictObject({
  from: localDateTime,
  to: localDateTime,
  wijkId: id.describe('wijk it stands in'),
  address: address.prefault({}),
  ...point,
})

/** A place where sessions are held. */
export const digipunt = z.strictObject({
  id: id.describe('unique in the document'),
  name: z.string().min(1).describe('name people know'),
  digibankId: id.describe('digibank it belongs to'),
  wijkId: id.describe('wijk it lies in; of a moving unit: its home'),
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
  holidays: holidayPolicy.prefault({}).describe('what it does on holidays'),
  opensOn: localDate.optional().describe('first day it exists; the roll-out is phased'),
  closesOn: localDate.optional().describe('last day it exists, inclusive'),
  usableBy: z
    .array(id)
    .default([])
    .describe('digibanken that may use it; empty means its own digibank'),
  contactNotes: z.string().max(2000).optional().describe('whom to ask: a function, never a name'),
  checkedOn: localDate.optional().describe('day on which hours and devices were last verified'),
  rooms: z.array(room).min(1).describe('its rooms; a single space is one room'),
})
/** A place where sessions are held. */
export type Digipunt = z.output<typeof digipunt>
