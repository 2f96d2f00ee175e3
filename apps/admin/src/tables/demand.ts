import type { Demand } from '@digirooster/domain'
import { thingTable } from './thing-table.ts'

/** What people ask for, in counts. */
export const demand = thingTable<Demand>('demand', 'Wish')
