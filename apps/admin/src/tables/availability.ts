import type { Availability } from '@digirooster/domain'
import { thingTable } from './thing-table.ts'

/** When places, rooms, laptop classes and people can be used. */
export const availability = thingTable<Availability>('availability', 'Availability')
