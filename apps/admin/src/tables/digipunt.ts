import type { Digipunt } from '@digirooster/domain'
import { thingTable } from './thing-table.ts'

/** A place, its rooms apart. */
export type Place = Omit<Digipunt, 'rooms'>

/** Places where sessions are held. */
export const digipunten = thingTable<Place>('digipunt', 'Digipunt')
