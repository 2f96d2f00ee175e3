import type { Supply } from '@digirooster/domain'
import { thingTable } from './thing-table.ts'

/** Free courses of partners. */
export const supply = thingTable<Supply>('supply', 'Free course')
